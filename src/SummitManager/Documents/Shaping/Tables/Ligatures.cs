using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping.Tables;

/// <summary>One glyph for a row of glyphs (type 4 of <c>GSUB</c>); the first ligature that fits is taken.</summary>
internal sealed class Ligatures(GlyphNumbers coverage, Ligature[][] sets) : Subtable(coverage)
{
    private const int Longest = 64;

    public override bool Apply(Pass pass, int covered)
    {
        Span<int> places = stackalloc int[Longest];
        foreach (var ligature in sets[covered])
        {
            if (Fits(pass, ligature, places))
            {
                Join(pass, ligature.Glyph, places[..(ligature.Rest.Length + 1)]);
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Pass pass, Ligature ligature, Span<int> places)
    {
        places[0] = pass.At;
        for (var i = 0; i < ligature.Rest.Length; i++)
        {
            places[i + 1] = pass.Next(places[i], ligature.Rest[i]);
            if (places[i + 1] < 0 || !BelongTogether(pass.Current, pass.Buffer[places[i + 1]]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Marks that stand on different letters of an earlier ligature do not join, nor does a mark on one with what stands outside.</summary>
    private static bool BelongTogether(in GlyphItem first, in GlyphItem next) => first is { Ligature: not 0, Component: not 0 }
        ? first.Ligature == next.Ligature && first.Component == next.Component
        : next is not { Ligature: not 0, Component: not 0 } || next.Ligature == first.Ligature;

    /// <summary>
    /// A base with its marks stays a base, marks alone stay a mark on the letter where they stood; only other rows make a ligature, and
    /// the marks between its letters are told after which letter they stand.
    /// </summary>
    private static void Join(Pass pass, ushort glyph, ReadOnlySpan<int> places)
    {
        var buffer = pass.Buffer;
        var first = places[0];
        var isLigature = false;
        var components = 0;
        foreach (var place in places)
        {
            components += Math.Max((byte)1, buffer[place].Components);
            isLigature |= place != first && !buffer[place].IsMark;
        }

        isLigature |= (buffer[first].Kind & (GlyphKind.Base | GlyphKind.Mark)) == 0;
        buffer.Merge(first, places[^1] + 1);
        pass.Replace(glyph);
        if (isLigature)
        {
            buffer[first].Ligature = ++buffer.Ligatures;
            buffer[first].Component = 0;
            buffer[first].Components = (byte)components;
            NumberMarks(buffer, places, buffer[first].Ligature);
        }

        for (var i = places.Length - 1; i > 0; i--)
        {
            buffer.Remove(places[i]);
        }

        pass.At = places[^1] + 1 - (places.Length - 1);
    }

    private static void NumberMarks(GlyphBuffer buffer, ReadOnlySpan<int> places, byte ligature)
    {
        for (var i = 1; i < places.Length; i++)
        {
            for (var between = places[i - 1] + 1; between < places[i]; between++)
            {
                (buffer[between].Ligature, buffer[between].Component) = (ligature, (byte)i);
            }
        }
    }
}

/// <param name="Rest">The glyphs behind the first.</param>
internal sealed record Ligature(ushort Glyph, Expected[] Rest)
{
    public static Ligature Read(TableReader table) => new(table.U16(0), [.. table.U16s(4, table.U16(2) - 1).Select(Expected.Glyph)]);
}
