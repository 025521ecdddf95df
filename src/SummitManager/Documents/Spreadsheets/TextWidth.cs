using System.Globalization;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>How wide a text looks, in digits, as a column's width is measured.</summary>
internal static class TextWidth
{
    public const int Narrowest = 6;
    public const int Widest = 60;

    /// <summary>The widest line of it. Marks above and below stand on their consonant and take no room; Chinese and Japanese take two.</summary>
    public static int Of(string text)
    {
        var (widest, line) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
                line = 0;
            else
                line += Of(rune);
            widest = Math.Max(widest, line);
        }
        return widest;
    }

    private static int Of(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or >= 0x1F300 ? 2 : 1,
    };
}
