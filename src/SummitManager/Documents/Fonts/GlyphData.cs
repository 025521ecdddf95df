namespace SummitManager.Documents.Fonts;

/// <summary>A font's outlines (<c>glyf</c>), found by <c>loca</c>.</summary>
internal sealed class GlyphData(FontFile file)
{
    private readonly TableReader _glyf = file.Read("glyf");
    private readonly TableReader _loca = file.Read("loca");
    private readonly bool _long = file.Read("head").I16(50) == 1;

    public int Count { get; } = file.Read("maxp").U16(4);

    /// <summary>The record of one glyph, empty when it has nothing to draw.</summary>
    public TableReader this[ushort glyph] => _glyf.Slice(Start(glyph), Start(glyph + 1) - Start(glyph));

    /// <summary>The glyphs that a composite glyph is put together of, each with its place and its transformation; none for a plain glyph.</summary>
    public static IEnumerable<GlyphPart> Parts(TableReader record)
    {
        const int Words = 1, Offsets = 2, Scale = 8, More = 0x20, TwoScales = 0x40, Matrix = 0x80;

        if (record.IsEmpty || record.I16(0) >= 0)
        {
            yield break;
        }

        int at = 10, flags;
        do
        {
            flags = record.U16(at);
            var glyph = record.U16(at + 2);
            if ((flags & Offsets) == 0)
            {
                throw new NotSupportedException("A composite glyph that matches points instead of telling places.");
            }

            var (x, y) = (flags & Words) != 0 ? (record.I16(at + 4), record.I16(at + 6)) : ((sbyte)record.U8(at + 4), (sbyte)record.U8(at + 5));
            at += (flags & Words) != 0 ? 8 : 6;
            var (xx, xy, yx, yy) = (1.0, 0.0, 0.0, 1.0);
            if ((flags & Scale) != 0)
            {
                xx = yy = Next();
            }
            else if ((flags & TwoScales) != 0)
            {
                (xx, yy) = (Next(), Next());
            }
            else if ((flags & Matrix) != 0)
            {
                (xx, xy, yx, yy) = (Next(), Next(), Next(), Next());
            }

            yield return new GlyphPart(glyph, xx, xy, yx, yy, x, y);
        }
        while ((flags & More) != 0);

        // A fraction of 14 bits.
        double Next() => record.I16((at += 2) - 2) / 16384.0;
    }

    private int Start(int glyph) => _long ? _loca.I32(4 * glyph) : 2 * _loca.U16(2 * glyph);
}

/// <summary>One glyph within another: x' = xx·x + yx·y + dx, y' = xy·x + yy·y + dy.</summary>
internal readonly record struct GlyphPart(ushort Glyph, double XX, double XY, double YX, double YY, double DX, double DY)
{
    public (double X, double Y) Place(double x, double y) => (XX * x + YX * y + DX, XY * x + YY * y + DY);
}
