using System.Globalization;
using System.Text;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;

namespace SummitManager.Documents.Pdf;

/// <summary>
/// One font as used in one document: which glyphs, and what each stands for where that is always the same. Written last, with only
/// the glyphs that occur (Type 0, Identity-H: the codes in the text are glyph numbers).
/// </summary>
internal sealed class PdfFont(FontFace face, string name, int number)
{
    private readonly HashSet<ushort> _used = [0];
    private readonly Dictionary<ushort, string> _letters = [];

    public FontFace Face => face;
    /// <summary>In content: <c>/F1</c>.</summary>
    public string Name => name;
    /// <summary>Of the object, reserved when the font was first used.</summary>
    public int Number => number;

    /// <summary>
    /// Notes a run's glyphs. True when reading them one by one gives the text back; else the run needs its text beside it (a glyph stood
    /// for several letters, or marks were put in another order).
    /// </summary>
    public bool Use(GlyphRun run, string text)
    {
        var reads = true;
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var glyph = run.Glyphs[i];
            _used.Add(glyph.Glyph);
            var next = i + 1 < run.Glyphs.Length ? run.Glyphs[i + 1].Cluster : run.Length;
            if (next <= glyph.Cluster || glyph.OffsetX != 0 || glyph.OffsetY != 0 || glyph.Glyph == 0)
            {
                reads = false;
                continue;
            }
            var letters = text.Substring(run.Start + glyph.Cluster, next - glyph.Cluster);
            if (!_letters.TryAdd(glyph.Glyph, letters) && _letters[glyph.Glyph] != letters)
                reads = false;
        }
        return reads;
    }

    public void Write(PdfObjects objects)
    {
        var file = FontSubset.Make(face, _used);
        var fontFile = objects.WriteStream(file, $"/Length1 {file.Length.ToString(CultureInfo.InvariantCulture)}");
        var fontName = $"{Tag()}+{face.PostScriptName}";
        var bounds = face.Bounds;
        var descriptor = objects.Write($"<</Type /FontDescriptor /FontName /{fontName} /Flags 4 /FontBBox [{Em(bounds.XMin)} {Em(bounds.YMin)} {Em(bounds.XMax)} {Em(bounds.YMax)}] " +
            $"/ItalicAngle 0 /Ascent {Em(face.Ascent)} /Descent {Em(face.Descent)} /CapHeight {Em(face.CapHeight)} /StemV {(face.IsBold ? 140 : 80)} /FontFile2 {fontFile} 0 R>>");
        var letters = objects.WriteStream(Encoding.ASCII.GetBytes(ToUnicode()));
        var cid = objects.Write($"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{fontName} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> " +
            $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 1000 /W [{Widths()}]>>");
        objects.Write(number, $"<</Type /Font /Subtype /Type0 /BaseFont /{fontName} /Encoding /Identity-H /DescendantFonts [{cid} 0 R] /ToUnicode {letters} 0 R>>");
    }

    /// <summary>In thousandths of the size, as PDF counts.</summary>
    public double Width(ushort glyph) => face.Advance(glyph) * 1000d / face.UnitsPerEm;

    private string Em(int units) => PdfObjects.Number(Math.Round(units * 1000d / face.UnitsPerEm));

    private string Widths() => string.Join(' ', _used.Order().Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph} [{PdfObjects.Number(Width(glyph))}]")));

    /// <summary>Six letters that differ when the subset differs, as the format asks.</summary>
    private string Tag()
    {
        var hash = 17u;
        foreach (var glyph in _used.Order())
            hash = hash * 31 + glyph;
        return string.Create(6, hash, static (tag, h) =>
        {
            for (var i = 0; i < tag.Length; i++, h /= 26)
                tag[i] = (char)('A' + h % 26);
        });
    }

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var part in _letters.OrderBy(entry => entry.Key).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, letters) in part)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letters))}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
