using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping.Tables;

/// <summary>The point of a glyph that another one's point is laid upon.</summary>
internal readonly record struct Anchor(short X, short Y)
{
    public static Anchor Read(TableReader table) => new(table.I16(2), table.I16(4));
}

/// <summary>Sets marks upon other glyphs, anchor on anchor. A mark has a class (above, below), the other glyph an anchor for each class.</summary>
internal abstract class MarkAttachment(GlyphNumbers marks, GlyphNumbers others, MarkAttachment.Anchors anchors) : Subtable(marks)
{
    /// <param name="Marks">Class and anchor of each mark.</param>
    /// <param name="Others">Anchors of each glyph that a mark may stand on, by class.</param>
    internal sealed record Anchors((int Class, Anchor Anchor)[] Marks, Anchor?[][] Others)
    {
        public static Anchors Read(TableReader table)
        {
            int classes = table.U16(6);
            TableReader marks = table.From(table.U16(8)), others = table.From(table.U16(10));
            return new Anchors(
                [.. Enumerable.Range(0, marks.U16(0)).Select(i => ((int)marks.U16(2 + 4 * i), Anchor.Read(marks.From(marks.U16(4 + 4 * i)))))],
                [.. Enumerable.Range(0, others.U16(0)).Select(i => Enumerable.Range(0, classes)
                    .Select(c => others.Table(2 + 2 * (i * classes + c)) is { } anchor ? Anchor.Read(anchor) : (Anchor?)null).ToArray())]);
        }
    }

    protected static GlyphNumbers ReadOthers(TableReader table, int glyphs) => GlyphNumbers.Coverage(table.From(table.U16(4)), glyphs);

    public override bool Apply(Pass pass, int covered)
    {
        var on = Find(pass);
        if (on < 0 || others.Index(pass.Buffer[on].Glyph) is not (var other and >= 0))
        {
            return false;
        }

        var (markClass, mark) = anchors.Marks[covered];
        if (anchors.Others[other][markClass] is not { } place)
        {
            return false;
        }

        ref var item = ref pass.Current;
        (item.X, item.Y, item.On) = (place.X - mark.X, place.Y - mark.Y, on);
        pass.At++;
        return true;
    }

    /// <summary>The glyph that the mark stands on, -1 for none.</summary>
    protected abstract int Find(Pass pass);
}

/// <summary>Marks on letters (type 4).</summary>
internal sealed class MarkToBase(GlyphNumbers marks, GlyphNumbers bases, MarkAttachment.Anchors anchors) : MarkAttachment(marks, bases, anchors)
{
    public static MarkToBase Read(TableReader table, GlyphNumbers marks, int glyphs) => new(marks, ReadOthers(table, glyphs), Anchors.Read(table));

    protected override int Find(Pass pass)
    {
        var at = pass.At;
        do
        {
            at = pass.Previous(at, Filter.Marks);
        }
        while (at >= 0 && !Carries(pass.Buffer, at));
        return at;
    }

    /// <summary>Of several glyphs made of one, the first carries the marks, unless a mark stands between.</summary>
    private static bool Carries(GlyphBuffer buffer, int at)
    {
        ref var item = ref buffer[at];
        if (!item.Has(Traits.Multiplied) || item.Component == 0 || at == 0)
        {
            return true;
        }

        ref var before = ref buffer[at - 1];
        return before.IsMark || !before.Has(Traits.Multiplied) || before.Ligature != item.Ligature || before.Component + 1 != item.Component;
    }
}

/// <summary>Marks on marks (type 6).</summary>
internal sealed class MarkToMark(GlyphNumbers marks, GlyphNumbers others, MarkAttachment.Anchors anchors) : MarkAttachment(marks, others, anchors)
{
    public static MarkToMark Read(TableReader table, GlyphNumbers marks, int glyphs) => new(marks, ReadOthers(table, glyphs), Anchors.Read(table));

    protected override int Find(Pass pass)
    {
        var at = pass.Previous(pass.At, pass.Lookup.AmongMarks);
        return at >= 0 && pass.Buffer[at].IsMark && StandTogether(pass.Current, pass.Buffer[at]) ? at : -1;
    }

    /// <summary>On the same letter of the same ligature; or one of the two is a ligature of marks itself.</summary>
    private static bool StandTogether(in GlyphItem mark, in GlyphItem other) => mark.Ligature == other.Ligature
        ? mark.Ligature == 0 || mark.Component == other.Component
        : mark is { Ligature: not 0, Component: 0 } || other is { Ligature: not 0, Component: 0 };
}
