using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping.Tables;

/// <summary>The lookups of <c>GSUB</c>: which glyph or glyphs stand for others.</summary>
internal static class Substitution
{
    public const int Extension = 7;

    /// <exception cref="NotSupportedException">The font's default features use a type that no font of ours needed so far.</exception>
    public static Subtable Read(int type, TableReader table, int glyphs)
    {
        return type switch
        {
            1 => Single.Read(table, Covered()),
            2 => new Multiple(Covered(), Lists(4)),
            4 => new Ligatures(Covered(), [.. Tables(table, 4).Select(set => Tables(set, 0).Select(Ligature.Read).ToArray())]),
            5 or 6 => Context.Read(table, chained: type == 6, glyphs),
            _ => throw new NotSupportedException($"Substitutions of type {type} are not supported."),
        };

        GlyphNumbers Covered() => GlyphNumbers.Coverage(table.From(table.U16(2)), glyphs);
        ushort[][] Lists(int at) => [.. Tables(table, at).Select(list => list.U16s(2, list.U16(0)))];
    }

    private static IEnumerable<TableReader> Tables(TableReader table, int at) => table.U16s(at + 2, table.U16(at)).Select(offset => table.From(offset));

    /// <summary>One glyph for another.</summary>
    private sealed class Single(GlyphNumbers coverage, int delta, ushort[]? list) : Subtable(coverage)
    {
        public static Single Read(TableReader table, GlyphNumbers coverage) => table.U16(0) == 1
            ? new(coverage, table.I16(4), null)
            : new(coverage, 0, table.U16s(6, table.U16(4)));

        public override bool Apply(Pass pass, int covered)
        {
            pass.Replace(list is null ? (ushort)(pass.Current.Glyph + delta) : list[covered]);
            pass.At++;
            return true;
        }
    }

    /// <summary>Several glyphs, or none, for one.</summary>
    private sealed class Multiple(GlyphNumbers coverage, ushort[][] lists) : Subtable(coverage)
    {
        public override bool Apply(Pass pass, int covered)
        {
            var glyphs = lists[covered];
            if (glyphs.Length == 0)
            {
                pass.Buffer.Remove(pass.At);
                return true;
            }

            var original = pass.Current;
            for (var i = 0; i < glyphs.Length; i++, pass.At++)
            {
                if (i > 0)
                {
                    pass.Buffer.Insert(pass.At, original);
                }

                pass.Replace(glyphs[i]);
                if (glyphs.Length > 1)
                {
                    ref var part = ref pass.Current;
                    part.Traits |= Traits.Multiplied;
                    part.Component = part.Ligature == 0 ? (byte)i : part.Component;
                }
            }

            return true;
        }
    }
}
