using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping.Tables;

/// <summary>
/// A number for every glyph, as OpenType writes it twice: a coverage numbers the glyphs that it covers, a class definition puts
/// glyphs into classes. Unrolled into one array, because it is asked for every glyph of every text.
/// </summary>
internal sealed class GlyphNumbers
{
    /// <summary>Covers no glyph; puts all into class 0.</summary>
    public static readonly GlyphNumbers None = new(0);

    /// <summary>0 is "not covered" in a coverage (so its numbers are one higher here) and the class of all others in a class definition.</summary>
    private readonly ushort[] _numbers;

    private GlyphNumbers(int glyphs) => _numbers = new ushort[glyphs];

    public ushort this[ushort glyph] => glyph < _numbers.Length ? _numbers[glyph] : (ushort)0;

    /// <summary>In a coverage: whether it covers the glyph.</summary>
    public bool Has(ushort glyph) => this[glyph] != 0;

    /// <summary>In a coverage: which of its glyphs this is, -1 for none.</summary>
    public int Index(ushort glyph) => this[glyph] - 1;

    public static GlyphNumbers Coverage(TableReader table, int glyphs)
    {
        var coverage = new GlyphNumbers(glyphs);
        int format = table.U16(0), count = table.U16(2);
        for (var i = 0; i < count; i++)
        {
            if (format == 1)
            {
                coverage.Set(table.U16(4 + 2 * i), i + 1);
                continue;
            }

            int start = table.U16(4 + 6 * i), end = table.U16(6 + 6 * i), first = table.U16(8 + 6 * i);
            for (var glyph = start; glyph <= end; glyph++)
            {
                coverage.Set(glyph, first + glyph - start + 1);
            }
        }

        return coverage;
    }

    public static GlyphNumbers Classes(TableReader table, int glyphs)
    {
        var classes = new GlyphNumbers(glyphs);
        if (table.U16(0) == 1)
        {
            for (var i = 0; i < table.U16(4); i++)
            {
                classes.Set(table.U16(2) + i, table.U16(6 + 2 * i));
            }

            return classes;
        }

        for (var i = 0; i < table.U16(2); i++)
        {
            for (int glyph = table.U16(4 + 6 * i), end = table.U16(6 + 6 * i); glyph <= end; glyph++)
            {
                classes.Set(glyph, table.U16(8 + 6 * i));
            }
        }

        return classes;
    }

    /// <summary>A coverage of all that these cover.</summary>
    public static GlyphNumbers Union(IEnumerable<GlyphNumbers> coverages)
    {
        var all = coverages.ToList();
        var union = new GlyphNumbers(all.Select(coverage => coverage._numbers.Length).DefaultIfEmpty().Max());
        for (ushort glyph = 0; glyph < union._numbers.Length; glyph++)
        {
            union.Set(glyph, all.Exists(coverage => coverage.Has(glyph)) ? 1 : 0);
        }

        return union;
    }

    private void Set(int glyph, int number)
    {
        if (glyph < _numbers.Length)
        {
            _numbers[glyph] = (ushort)number;
        }
    }
}
