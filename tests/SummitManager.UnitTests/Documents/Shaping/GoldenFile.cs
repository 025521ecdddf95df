using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Shaping;

namespace SummitManager.UnitTests.Documents.Shaping;

/// <summary>
/// What HarfBuzz made of many texts in one font, committed. A line is a text, a tab and its glyphs as <see cref="HarfBuzzText"/> writes
/// them. The first line names HarfBuzz's version and the font's sum.
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
        .Select(parts => (parts[0], HarfBuzzText.Parse(parts[1])))]);

    public void Write(IReadOnlyList<string> texts, IReadOnlyList<ShapedGlyph[]> shaped)
    {
        Directory.CreateDirectory(Folder);
        using Stream stream = IsCompressed ? new GZipStream(System.IO.File.Create(File), CompressionLevel.SmallestSize) : System.IO.File.Create(File);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine($"# {HarfBuzz.Version}; {Font}.ttf {FontSum()}");
        for (var i = 0; i < texts.Count; i++)
        {
            writer.WriteLine($"{texts[i]}\t{HarfBuzzText.Print(shaped[i])}");
        }
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
