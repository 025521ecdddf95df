using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping.Tables;

/// <summary>One lookup of a font: what it does (its subtables, of which the first that fits acts) and which glyphs it passes over.</summary>
internal sealed class Lookup
{
    private readonly Subtable[] _subtables;
    private readonly GlyphNumbers _starts;

    public Lookup(TableReader table, GlyphClasses classes, Func<int, TableReader, Subtable> read)
    {
        int type = table.U16(0), count = table.U16(4);
        Filter = Filter.Of(table.U16(2), () => classes.MarkSet(table.U16(6 + 2 * count)));
        AmongMarks = Filter.WithoutKinds();
        _subtables = [.. table.U16s(6, count).Select(offset => read(type, table.From(offset)))];
        _starts = GlyphNumbers.Union(_subtables.Select(subtable => subtable.Coverage));
    }

    public Filter Filter { get; }

    /// <summary>The filter when a mark looks for the mark that it stands on.</summary>
    public Filter AmongMarks { get; }

    /// <summary>A quick no for most glyphs.</summary>
    public bool MayStartAt(ushort glyph) => _starts.Has(glyph);

    /// <summary>Acts at the pass's place: the first subtable that fits does.</summary>
    public bool Apply(Pass pass)
    {
        var glyph = pass.Current.Glyph;
        foreach (var subtable in _subtables)
        {
            if (subtable.Coverage.Index(glyph) is var covered and >= 0 && subtable.Apply(pass, covered))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>One way of a lookup to act. <see cref="Coverage"/> holds the glyphs at which it may.</summary>
internal abstract class Subtable(GlyphNumbers coverage)
{
    public GlyphNumbers Coverage { get; } = coverage;

    /// <summary>Acts at the pass's place and moves it behind what was done; false and nothing done where it does not fit.</summary>
    /// <param name="covered">The glyph's index in <see cref="Coverage"/>.</param>
    public abstract bool Apply(Pass pass, int covered);
}
