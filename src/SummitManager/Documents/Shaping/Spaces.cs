using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping;

/// <summary>Spaces of other widths that the font lacks: drawn by the plain space, as wide as Unicode says.</summary>
internal static class Spaces
{
    public static bool IsSpace(int rune) => rune is 0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000;

    /// <param name="advance">The plain space's.</param>
    public static int Advance(FontFace font, int rune, int advance)
    {
        return rune switch
        {
            0x2000 or 0x2002 => Em(2),
            0x2001 or 0x2003 or 0x3000 => Em(1),
            0x2004 => Em(3),
            0x2005 => Em(4),
            0x2006 => Em(6),
            0x2009 => Em(5),
            0x200A => Em(16),
            0x205F => font.UnitsPerEm * 4 / 18,
            0x2007 => Of('0'),
            0x2008 => Of('.'),
            0x202F => advance / 2,
            _ => advance,
        };

        int Em(int part) => (font.UnitsPerEm + part / 2) / part;
        int Of(char like) => font.Glyph(like) is var glyph and not 0 ? font.Advance(glyph) : advance;
    }
}
