using System.Numerics;
using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping.Tables;

/// <summary>The lookups of <c>GPOS</c>: where glyphs are moved.</summary>
internal static class Positioning
{
    public const int Extension = 9;

    /// <exception cref="NotSupportedException">The font's default features use a type that no font of ours needed so far.</exception>
    public static Subtable Read(int type, TableReader table, int glyphs)
    {
        return type switch
        {
            1 => new Single(Covered(), ReadSingles(table)),
            2 => Pairs.Read(table, Covered(), glyphs),
            4 => MarkToBase.Read(table, Covered(), glyphs),
            6 => MarkToMark.Read(table, Covered(), glyphs),
            7 or 8 => Context.Read(table, chained: type == 8, glyphs),
            _ => throw new NotSupportedException($"Positionings of type {type} are not supported."),
        };

        GlyphNumbers Covered() => GlyphNumbers.Coverage(table.From(table.U16(2)), glyphs);
    }

    private static Move[] ReadSingles(TableReader table)
    {
        var format = table.U16(4);
        return table.U16(0) == 1
            ? [Move.Read(table, 6, format)]
            : [.. Enumerable.Range(0, table.U16(6)).Select(i => Move.Read(table, 8 + i * Move.Size(format), format))];
    }

    /// <summary>Moves one glyph, always or by glyph.</summary>
    private sealed class Single(GlyphNumbers coverage, Move[] moves) : Subtable(coverage)
    {
        public override bool Apply(Pass pass, int covered)
        {
            moves[moves.Length == 1 ? 0 : covered].Apply(ref pass.Current);
            pass.At++;
            return true;
        }
    }
}

/// <summary>How far a glyph is moved and how much wider it becomes. What only vertical text or a screen's pixels ask is left out.</summary>
internal readonly record struct Move(short X, short Y, short Advance)
{
    private const int HasX = 1, HasY = 2, HasAdvance = 4;

    /// <summary>Bytes of a record, two for each thing that its format names.</summary>
    public static int Size(ushort format) => 2 * BitOperations.PopCount(format);

    public static Move Read(TableReader table, int at, ushort format) => new(
        Value(table, at, format, HasX), Value(table, at, format, HasY), Value(table, at, format, HasAdvance));

    public void Apply(ref GlyphItem item)
    {
        item.X += X;
        item.Y += Y;
        item.Advance += Advance;
    }

    private static short Value(TableReader table, int at, ushort format, ushort which) =>
        (format & which) != 0 ? table.I16(at + Size((ushort)(format & (which - 1)))) : (short)0;
}
