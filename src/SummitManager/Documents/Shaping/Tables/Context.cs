using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping.Tables;

/// <summary>
/// Lookups that act where glyphs stand in a row, perhaps between others, and then have other lookups work on single places of the row
/// (types 5 and 6 of <c>GSUB</c>, 7 and 8 of <c>GPOS</c>, three formats each).
/// </summary>
internal sealed class Context : Subtable
{
    /// <summary>A row may be as long.</summary>
    private const int Longest = 64;

    /// <summary>Rules by the first glyph: by its index in the coverage, by its class, or one list for all.</summary>
    private readonly ContextRule[][] _rules;
    private readonly int _format;
    private readonly GlyphNumbers? _classes;

    private Context(GlyphNumbers coverage, int format, GlyphNumbers? classes, ContextRule[][] rules)
        : base(coverage) => (_format, _classes, _rules) = (format, classes, rules);

    public static Context Read(TableReader table, bool chained, int glyphs)
    {
        var format = table.U16(0);
        if (format == 3)
        {
            var only = ContextRule.OfCoverages(table, chained, glyphs, out var first);
            return new Context(first, format, null, [[only]]);
        }

        var coverage = GlyphNumbers.Coverage(table.From(table.U16(2)), glyphs);
        var classAt = chained && format == 2 ? 3 : format == 2 ? 1 : 0;
        var classes = Enumerable.Range(0, classAt).Select(i => table.Table(4 + 2 * i) is { } c ? GlyphNumbers.Classes(c, glyphs) : GlyphNumbers.None).ToArray();
        var input = chained ? classes.ElementAtOrDefault(1) : classes.ElementAtOrDefault(0);
        var at = 4 + 2 * classAt;
        ContextRule[][] rules = [.. Enumerable.Range(0, table.U16(at)).Select(i => table.Table(at + 2 + 2 * i) is { } set
            ? set.U16s(2, set.U16(0)).Select(offset => ContextRule.Of(set.From(offset), chained, classes)).ToArray()
            : [])];
        return new Context(coverage, format, input, rules);
    }

    public override bool Apply(Pass pass, int covered)
    {
        var set = _format switch { 1 => covered, 2 => _classes![pass.Current.Glyph], _ => 0 };
        if (set >= _rules.Length)
        {
            return false;
        }

        Span<int> places = stackalloc int[Longest];
        foreach (var rule in _rules[set])
        {
            if (rule.Fits(pass, places))
            {
                Act(pass, rule, places);
                return true;
            }
        }

        return false;
    }

    /// <summary>Places move when a lookup makes one glyph of two or two of one.</summary>
    private static void Act(Pass pass, ContextRule rule, Span<int> places)
    {
        var count = rule.Input.Length + 1;
        var end = places[count - 1] + 1;
        foreach (var (place, lookup) in rule.Actions)
        {
            var before = pass.Buffer.Count;
            if (place >= count || places[place] >= before || !pass.Run(lookup, places[place]) || pass.Buffer.Count == before)
            {
                continue;
            }

            var more = pass.Buffer.Count - before;
            end += more;
            if (end < places[place])
            {
                more += places[place] - end;
                end = places[place];
            }

            if (count + more > Longest)
            {
                break;
            }

            // New glyphs stand behind the place; of fewer glyphs, those behind it are gone.
            more = Math.Max(more, place + 1 - count);
            var rest = more > 0 ? place + 1 : place + 1 - more;
            places[rest..count].CopyTo(places[(rest + more)..]);
            count += more;
            for (var i = place + 1; i < rest + more; i++)
            {
                places[i] = places[i - 1] + 1;
            }

            for (var i = rest + more; i < count; i++)
            {
                places[i] += more;
            }
        }

        pass.At = end;
    }
}
