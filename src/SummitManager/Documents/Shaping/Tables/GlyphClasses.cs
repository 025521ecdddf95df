using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping.Tables;

/// <summary>What kind of glyph each is (the font's <c>GDEF</c>), so that a lookup can pass over marks, or over marks of another kind.</summary>
internal sealed class GlyphClasses
{
    private const int Base = 1, Ligature = 2, Mark = 3;

    private readonly GlyphKind[] _kinds;
    private readonly GlyphNumbers[] _markSets = [];

    public GlyphClasses(FontFace font)
    {
        _kinds = new GlyphKind[font.GlyphCount];
        var table = new TableReader(font.Table("GDEF"));
        if (table.IsEmpty)
        {
            return;
        }

        var classes = table.Table(4) is { } c ? GlyphNumbers.Classes(c, font.GlyphCount) : null;
        var attachments = table.Table(10) is { } a ? GlyphNumbers.Classes(a, font.GlyphCount) : null;
        for (ushort glyph = 0; glyph < _kinds.Length; glyph++)
        {
            _kinds[glyph] = classes?[glyph] switch
            {
                Base => GlyphKind.Base,
                Ligature => GlyphKind.Ligature,
                Mark => GlyphKind.Mark | (GlyphKind)((attachments?[glyph] ?? 0) << 8),
                _ => GlyphKind.None,
            };
        }

        // Version 1.2 added sets of marks.
        if (table.I32(0) >= 0x10002 && table.Table(12) is { } sets)
        {
            _markSets = [.. Enumerable.Range(0, sets.U16(2)).Select(i => GlyphNumbers.Coverage(sets.From(sets.I32(4 + 4 * i)), font.GlyphCount))];
        }
    }

    public GlyphKind this[ushort glyph] => glyph < _kinds.Length ? _kinds[glyph] : GlyphKind.None;

    public GlyphNumbers MarkSet(int index) => _markSets[index];
}

/// <summary>The low bits are those of a lookup's flag that skips this kind; a mark has its attachment class in the high byte.</summary>
[Flags]
internal enum GlyphKind : ushort
{
    None = 0,
    Base = 2,
    Ligature = 4,
    Mark = 8,
    All = Base | Ligature | Mark,
    AttachmentClass = 0xFF00,
}
