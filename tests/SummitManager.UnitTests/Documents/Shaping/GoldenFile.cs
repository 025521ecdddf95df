using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Shaping;

namespace SummitManager.UnitTests.Documents.Shaping;

/// <summary>
/// What HarfBuzz made of many texts in one font, committed. A line is a text, a tab and its glyphs: <c>glyph=cluster+advance@x,y</c>,
/// without the place where it is 0,0. The first line names the font's sum and HarfBuzz's version.
/// </summary>
internal sealed record GoldenFile(string Font, string Kind)
{
    public const string Clusters = "clusters", Names = "names";

    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests/SummitManager.UnitTests/Documents/Golden");

    private static readonly ConcurrentDictionary<string, IReadOnlyList<(string, ShapedGlyph[])>> ReadOnce = new(StringComparer.Ordinal);

    public static IEnumerable<GoldenFile> All => from font in FontNames from kind in new[] { Clusters, Names } select new GoldenFile(font, kind);

    public static IReadOnlyList<string> FontNames { get; } = ["Sarabun-Regular", "Sarabun-Bold", "Charm-Bold"];

    public FontFace Face => FaceOf(Font);

    public string FontFile => FontFileOf(Font);

    /// <summary>Names are read by people; the many clusters are compressed.</summary>
    private string File => Path.Combine(Folder, $"{Kind}-{Font}.txt{(IsCompressed ? ".gz" : "")}");
    private bool IsCompressed => Kind == Clusters;

    public static FontFace FaceOf(string font) => font switch
    {
        "Sarabun-Regular" => DocumentFonts.Sarabun,
        "Sarabun-Bold" => DocumentFonts.SarabunBold,
        _ => DocumentFonts.CharmBold,
    };

    public static string FontFileOf(string font) => Path.Combine(RepositoryRoot.Path, "src/SummitManager/Documents/Fonts", font.Split('-')[0], font + ".ttf");

    public string FontSum() => Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(FontFile)));

    public string FirstLine() => Lines().First();

    public IReadOnlyList<(string Text, ShapedGlyph[] Glyphs)> Read() => ReadOnce.GetOrAdd(File, _ => [.. Lines().Skip(1).Select(line => line.Split('\t'))
        .Select(parts => (parts[0], parts[1].Split(' ').Select(Parse).ToArray()))]);

    public void Write(IReadOnlyList<string> texts, IReadOnlyList<ShapedGlyph[]> shaped)
    {
        Directory.CreateDirectory(Folder);
        using Stream stream = IsCompressed ? new GZipStream(System.IO.File.Create(File), CompressionLevel.SmallestSize) : System.IO.File.Create(File);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine($"# {HarfBuzz.Version}; {Font}.ttf {FontSum()}");
        for (var i = 0; i < texts.Count; i++)
        {
            writer.WriteLine($"{texts[i]}\t{Print(shaped[i])}");
        }
    }

    public static string Print(IEnumerable<ShapedGlyph> glyphs) => string.Join(' ', glyphs.Select(glyph =>
        string.Create(CultureInfo.InvariantCulture, $"{glyph.Glyph}={glyph.Cluster}+{glyph.Advance}{(IsMoved(glyph) ? $"@{glyph.OffsetX},{glyph.OffsetY}" : "")}")));

    public static bool IsMoved(ShapedGlyph glyph) => (glyph.OffsetX, glyph.OffsetY) != (0, 0);

    private static ShapedGlyph Parse(string text)
    {
        var numbers = text.Split('=', '+', '@', ',');
        return new ShapedGlyph(ushort.Parse(numbers[0], CultureInfo.InvariantCulture), Number(1), Number(2), Number(3), Number(4));

        int Number(int index) => index < numbers.Length ? int.Parse(numbers[index], CultureInfo.InvariantCulture) : 0;
    }

    private IEnumerable<string> Lines()
    {
        using Stream stream = IsCompressed ? new GZipStream(System.IO.File.OpenRead(File), CompressionMode.Decompress) : System.IO.File.OpenRead(File);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
