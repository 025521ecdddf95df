namespace SummitManager.Documents.Shaping.Tables;

/// <summary>Which glyphs a lookup passes over, as if they were not there.</summary>
/// <param name="Kinds">Bases, ligatures or marks, all of them.</param>
/// <param name="Attachment">When not 0: marks of other attachment classes.</param>
/// <param name="MarkSet">When given: marks that are not in it.</param>
internal sealed record Filter(GlyphKind Kinds, GlyphKind Attachment, GlyphNumbers? MarkSet)
{
    private const int UsesMarkSet = 0x10;

    /// <summary>Passes over every mark: how a mark finds the base that it stands on.</summary>
    public static readonly Filter Marks = new(GlyphKind.Mark, GlyphKind.None, null);

    public static Filter Of(ushort flag, Func<GlyphNumbers> markSet) => (flag & UsesMarkSet) != 0
        ? new((GlyphKind)flag & GlyphKind.All, GlyphKind.None, markSet())
        : new((GlyphKind)flag & GlyphKind.All, (GlyphKind)flag & GlyphKind.AttachmentClass, null);

    public Filter WithoutKinds() => this with { Kinds = GlyphKind.None };

    public bool PassesOver(in GlyphItem item)
    {
        if ((item.Kind & Kinds) != 0)
        {
            return true;
        }

        if ((item.Kind & GlyphKind.Mark) == 0)
        {
            return false;
        }

        return MarkSet is not null
            ? !MarkSet.Has(item.Glyph)
            : Attachment != 0 && Attachment != (item.Kind & GlyphKind.AttachmentClass);
    }
}
