using System.Text;

namespace SummitManager.Documents.Fonts;

/// <summary>One parsed TrueType font (outlines in <c>glyf</c>): its measures, its characters and its raw tables. All lengths are font units.</summary>
public sealed class FontFace
{
    private readonly CharacterMap _characters;
    private readonly ushort[] _advances;

    private FontFace(ReadOnlyMemory<byte> data)
    {
        File = new FontFile(data);
        TableReader head = File.Read("head"), hhea = File.Read("hhea"), os2 = File.Read("OS/2");
        UnitsPerEm = head.U16(18);
        Bounds = (head.I16(36), head.I16(38), head.I16(40), head.I16(42));
        GlyphCount = File.Read("maxp").U16(4);
        (Ascent, Descent, LineGap) = UsesTypographicMeasures(os2)
            ? (os2.I16(68), os2.I16(70), os2.I16(72))
            : (hhea.I16(4), hhea.I16(6), hhea.I16(8));
        CapHeight = os2.U16(0) >= 2 ? os2.I16(88) : Ascent;
        XHeight = os2.U16(0) >= 2 ? os2.I16(86) : Ascent / 2;
        Weight = os2.U16(4);
        IsBold = (head.U16(44) & 1) != 0;
        ItalicAngle = File.Read("post").I32(4) / 65536.0;
        PostScriptName = Name(File.Read("name"), 6);
        _characters = new CharacterMap(File.Read("cmap"));
        _advances = ReadAdvances(File.Read("hmtx"), hhea.U16(34), GlyphCount);
    }

    public string PostScriptName { get; }
    public int UnitsPerEm { get; }

    /// <summary>Above the baseline, positive.</summary>
    public int Ascent { get; }

    /// <summary>Below the baseline, negative.</summary>
    public int Descent { get; }

    public int LineGap { get; }
    public int CapHeight { get; }
    public int XHeight { get; }
    public (int XMin, int YMin, int XMax, int YMax) Bounds { get; }
    public int GlyphCount { get; }
    public bool IsBold { get; }

    /// <summary>400 for regular, 700 for bold.</summary>
    public int Weight { get; }

    /// <summary>Degrees counted against the clock; negative leans to the right.</summary>
    public double ItalicAngle { get; }

    internal FontFile File { get; }

    /// <exception cref="InvalidDataException">The font lacks a table that we need. Fonts are ours: this is a bug.</exception>
    public static FontFace Parse(byte[] data) => new(data);

    /// <summary>0 when the font has no glyph for the character.</summary>
    public ushort Glyph(int rune) => _characters[rune];

    public int Advance(ushort glyph) => _advances[glyph];

    /// <summary>The raw table, empty when the font has none.</summary>
    public ReadOnlyMemory<byte> Table(string tag) => File[tag];

    private static bool UsesTypographicMeasures(TableReader os2) => (os2.U16(62) & 0x80) != 0;

    /// <summary>The last measure holds for every further glyph.</summary>
    private static ushort[] ReadAdvances(TableReader hmtx, int measured, int glyphs)
    {
        var advances = new ushort[glyphs];
        for (var glyph = 0; glyph < glyphs; glyph++)
        {
            advances[glyph] = hmtx.U16(4 * Math.Min(glyph, measured - 1));
        }

        return advances;
    }

    private static string Name(TableReader name, int id)
    {
        for (var i = 0; i < name.U16(2); i++)
        {
            var record = 6 + 12 * i;
            if (name.U16(record + 6) == id && name.U16(record) is var platform and (0 or 1 or 3))
            {
                var text = name.Slice(name.U16(4) + name.U16(record + 10), name.U16(record + 8)).Span;
                return (platform == 1 ? Encoding.ASCII : Encoding.BigEndianUnicode).GetString(text);
            }
        }

        throw new InvalidDataException($"The font has no name {id}.");
    }
}
