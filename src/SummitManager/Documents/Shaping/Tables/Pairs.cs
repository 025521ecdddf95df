using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping.Tables;

/// <summary>Moves two glyphs that follow each other: kerning (type 2 of <c>GPOS</c>).</summary>
internal abstract class Pairs(GlyphNumbers coverage, bool movesSecond) : Subtable(coverage)
{
    public static Pairs Read(TableReader table, GlyphNumbers coverage, int glyphs)
    {
        ushort first = table.U16(4), second = table.U16(6);
        int size = Move.Size(first) + Move.Size(second);
        if (table.U16(0) == 1)
        {
            return new ByGlyph(coverage, second != 0, [.. table.U16s(10, table.U16(8)).Select(offset =>
            {
                var set = table.From(offset);
                var records = Enumerable.Range(0, set.U16(0)).Select(i => 2 + i * (2 + size));
                return records.ToDictionary(at => set.U16(at), at => PairAt(set, at + 2));
            })]);
        }

        int rows = table.U16(12), columns = table.U16(14);
        var pairs = Enumerable.Range(0, rows * columns).Select(i => PairAt(table, 16 + i * size)).ToArray();
        return new ByClass(coverage, second != 0, Classes(8), Classes(10), columns, pairs);

        (Move, Move) PairAt(TableReader from, int at) => (Move.Read(from, at, first), Move.Read(from, at + Move.Size(first), second));
        GlyphNumbers Classes(int at) => GlyphNumbers.Classes(table.From(table.U16(at)), glyphs);
    }

    public override bool Apply(Pass pass, int covered)
    {
        var next = pass.Next(pass.At);
        if (next < 0 || Find(covered, pass.Current.Glyph, pass.Buffer[next].Glyph) is not { } pair)
        {
            return false;
        }

        pair.First.Apply(ref pass.Current);
        pair.Second.Apply(ref pass.Buffer[next]);
        pass.At = movesSecond ? next + 1 : next;
        return true;
    }

    protected abstract (Move First, Move Second)? Find(int covered, ushort first, ushort second);

    private sealed class ByGlyph(GlyphNumbers coverage, bool movesSecond, Dictionary<ushort, (Move, Move)>[] sets) : Pairs(coverage, movesSecond)
    {
        protected override (Move First, Move Second)? Find(int covered, ushort first, ushort second) =>
            sets[covered].TryGetValue(second, out var pair) ? pair : null;
    }

    /// <summary>A second glyph of no class leaves the pair to the next subtable.</summary>
    private sealed class ByClass(GlyphNumbers coverage, bool movesSecond, GlyphNumbers rows, GlyphNumbers columns, int width, (Move, Move)[] pairs)
        : Pairs(coverage, movesSecond)
    {
        protected override (Move First, Move Second)? Find(int covered, ushort first, ushort second) =>
            columns[second] is var column and not 0 && column < width && rows[first] * width + column is var at && at < pairs.Length ? pairs[at] : null;
    }
}
