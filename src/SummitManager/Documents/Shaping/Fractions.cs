using System.Globalization;

namespace SummitManager.Documents.Shaping;

/// <summary>Digits around U+2044 are a fraction: the font's lookups for it act on them and on nothing else.</summary>
internal static class Fractions
{
    private const int Slash = 0x2044;

    public static void Mark(GlyphBuffer buffer)
    {
        for (var at = 0; at < buffer.Count; at++)
        {
            if (buffer[at].Rune != Slash)
            {
                continue;
            }

            for (var i = at - 1; i >= 0 && IsDigit(buffer[i].Rune); i--)
            {
                buffer[i].Features |= FeatureMask.Numerator | FeatureMask.Fraction;
            }

            buffer[at].Features |= FeatureMask.Fraction;
            while (at + 1 < buffer.Count && IsDigit(buffer[at + 1].Rune))
            {
                buffer[++at].Features |= FeatureMask.Denominator | FeatureMask.Fraction;
            }
        }
    }

    private static bool IsDigit(int rune) => CharUnicodeInfo.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;
}
