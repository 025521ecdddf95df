using System.Globalization;
using System.Text;

namespace SummitManager.Documents.Shaping;

/// <summary>The scripts that our fonts tell apart.</summary>
internal enum Script
{
    /// <summary>Digits, punctuation, marks: they join the letters before them.</summary>
    Common,
    Thai,
    Latin,
    Other,
}

/// <summary>
/// Cuts a text into runs of one script, because a font has rules per script. What belongs to no script joins the run before it, at the
/// start of the text the run behind it.
/// </summary>
internal static class ScriptRuns
{
    /// <summary>The end of the run that starts at <paramref name="start"/>, and its script.</summary>
    public static int End(ReadOnlySpan<char> text, int start, out Script script)
    {
        script = Script.Common;
        for (var at = start; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            var own = Of(rune.Value);
            if (own != Script.Common && own != script)
            {
                if (script != Script.Common)
                {
                    return at;
                }

                script = own;
            }

            at += length;
        }

        return text.Length;
    }

    private static Script Of(int rune) => rune switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => Script.Latin,
        < 0xAA => Script.Common,
        0x0E3F => Script.Common,
        >= 0x0E01 and <= 0x0E5B => Script.Thai,
        0xAA or 0xBA or (>= 0xC0 and <= 0x2B8 and not 0xD7 and not 0xF7) or (>= 0x2E0 and <= 0x2E4) => Script.Latin,
        (>= 0x1D00 and <= 0x1D25) or (>= 0x1E00 and <= 0x1EFF) or 0x2071 or 0x207F or 0x212A or 0x212B or (>= 0x2160 and <= 0x2188)
            or (>= 0x2C60 and <= 0x2C7F) or (>= 0xA722 and <= 0xA787) or (>= 0xFB00 and <= 0xFB06) or (>= 0xFF21 and <= 0xFF3A)
            or (>= 0xFF41 and <= 0xFF5A) => Script.Latin,
        < 0x370 or (>= 0x2000 and <= 0x2BFF and not 0x2126) or (>= 0x1D400 and <= 0x1D7FF) => Script.Common,
        _ => IsLetter(rune) ? Script.Other : Script.Common,
    };

    private static bool IsLetter(int rune) => CharUnicodeInfo.GetUnicodeCategory(rune)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
}
