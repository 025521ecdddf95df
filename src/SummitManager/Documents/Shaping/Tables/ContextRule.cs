using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping.Tables;

/// <summary>One row of glyphs that a context waits for, and what is done then.</summary>
/// <param name="Before">Nearest first.</param>
/// <param name="Input">Without the first, which the coverage or its class has told.</param>
/// <param name="Actions">Which lookup acts at which place of the input.</param>
internal sealed record ContextRule(Expected[] Before, Expected[] Input, Expected[] After, (int Place, int Lookup)[] Actions)
{
    /// <summary>Formats 1 (glyphs; no classes) and 2 (classes).</summary>
    public static ContextRule Of(TableReader table, bool chained, GlyphNumbers[] classes)
    {
        var at = 0;
        if (!chained)
        {
            int glyphs = table.U16(0), actions = table.U16(2);
            at = 4;
            var plain = Row(glyphs - 1, classes.ElementAtOrDefault(0));
            return new ContextRule([], plain, [], ReadActions(table, at, actions));
        }

        var before = Row(table.U16(at), classes.ElementAtOrDefault(0), counted: true);
        var input = Row(table.U16(at) - 1, classes.ElementAtOrDefault(1), counted: true);
        var after = Row(table.U16(at), classes.ElementAtOrDefault(2), counted: true);
        return new ContextRule(before, input, after, ReadActions(table, at + 2, table.U16(at)));

        Expected[] Row(int count, GlyphNumbers? by, bool counted = false)
        {
            at += counted ? 2 : 0;
            var row = table.U16s(at, count);
            at += 2 * count;
            return [.. row.Select(value => by is not null ? Expected.Class(by, value) : Expected.Glyph(value))];
        }
    }

    /// <summary>Format 3: a coverage for each place; the first is the subtable's own.</summary>
    public static ContextRule OfCoverages(TableReader table, bool chained, int glyphs, out GlyphNumbers first)
    {
        var at = 2;
        if (!chained)
        {
            int count = table.U16(2), actions = table.U16(4);
            at = 6;
            var plain = Row(count);
            first = plain[0].Numbers!;
            return new ContextRule([], plain[1..], [], ReadActions(table, at, actions));
        }

        var before = CountedRow();
        var input = CountedRow();
        var after = CountedRow();
        first = input[0].Numbers!;
        return new ContextRule(before, input[1..], after, ReadActions(table, at + 2, table.U16(at)));

        Expected[] CountedRow()
        {
            at += 2;
            return Row(table.U16(at - 2));
        }

        Expected[] Row(int count)
        {
            var row = table.U16s(at, count);
            at += 2 * count;
            return [.. row.Select(offset => Expected.Covered(GlyphNumbers.Coverage(table.From(offset), glyphs)))];
        }
    }

    /// <summary>Whether the row stands at the pass's place; tells the places of the input.</summary>
    public bool Fits(Pass pass, Span<int> places)
    {
        places[0] = pass.At;
        for (var i = 0; i < Input.Length; i++)
        {
            if ((places[i + 1] = pass.Next(places[i], Input[i])) < 0)
            {
                return false;
            }
        }

        var at = places[Input.Length];
        foreach (var expected in After)
        {
            if ((at = pass.NextAround(at, expected)) < 0)
            {
                return false;
            }
        }

        at = pass.At;
        foreach (var expected in Before)
        {
            if ((at = pass.PreviousAround(at, expected)) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static (int Place, int Lookup)[] ReadActions(TableReader table, int at, int count) =>
        [.. Enumerable.Range(0, count).Select(i => ((int)table.U16(at + 4 * i), (int)table.U16(at + 2 + 4 * i)))];
}
