using System.Buffers.Binary;

namespace SummitManager.Documents.Fonts;

/// <summary>Makes a font small enough to embed in every document.</summary>
public static class FontSubset
{
    /// <summary>What a PDF's viewer reads, in the order of tags. Characters are mapped by the document, not by the font.</summary>
    private static readonly string[] Tables = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    /// <summary>
    /// A TrueType font that keeps glyph ids and has outlines only for the used glyphs, the parts of composite ones, and glyph 0. The same
    /// input gives the same bytes.
    /// </summary>
    public static byte[] Make(FontFace font, IReadOnlySet<ushort> used)
    {
        var outlines = new GlyphData(font.File);
        var kept = WithParts(outlines, used);
        var glyf = new MemoryStream();
        var loca = new byte[4 * (outlines.Count + 1)];
        for (var glyph = 0; glyph < outlines.Count; glyph++)
        {
            if (kept.Contains((ushort)glyph))
            {
                glyf.Write(outlines[(ushort)glyph].Span);
                glyf.SetLength(glyf.Position = FontFile.Padded((int)glyf.Length));
            }

            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * (glyph + 1)), (int)glyf.Length);
        }

        return FontFile.Write([.. Tables.Select(tag => (tag, Data(tag))).Where(table => table.Item2.Length > 0)]);

        byte[] Data(string tag) => tag switch { "glyf" => glyf.ToArray(), "loca" => loca, "head" => Head(font), _ => font.Table(tag).ToArray() };
    }

    private static HashSet<ushort> WithParts(GlyphData outlines, IReadOnlySet<ushort> used)
    {
        var kept = new HashSet<ushort>();
        var open = new Stack<ushort>(used.Append((ushort)0));
        while (open.TryPop(out var glyph))
        {
            if (kept.Add(glyph))
            {
                foreach (var part in GlyphData.Parts(outlines[glyph]))
                {
                    open.Push(part.Glyph);
                }
            }
        }

        return kept;
    }

    /// <summary>Our <c>loca</c> has 32-bit offsets.</summary>
    private static byte[] Head(FontFace font)
    {
        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }
}
