using System.Security.Cryptography;

namespace SummitManager.UnitTests;

/// <summary>Third-party files under wwwroot and the documents' fonts are committed; this keeps them the ones deploy/vendor names.</summary>
public sealed class VendorTests
{
    private const string Listing = "deploy/vendor/vendor.sha256";
    private const string WebRoot = "src/SummitManager.Web/wwwroot";
    private const string DocumentFonts = "src/SummitManager/Documents/Fonts";

    private static readonly string Root = RepositoryRoot.Path;

    public static TheoryData<string, string> ListedFiles()
    {
        var files = new TheoryData<string, string>();
        foreach (var (sum, path) in ReadListing())
        {
            files.Add(path, sum);
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(ListedFiles))]
    public void Every_listed_file_is_byte_for_byte_the_vendored_one(string path, string sum)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Root, path));

        Assert.Equal(sum, Convert.ToHexString(SHA256.HashData(bytes)), ignoreCase: true);
    }

    [Fact]
    public void No_font_or_library_lies_there_that_the_list_does_not_name()
    {
        var there = new[] { $"{WebRoot}/fonts", $"{WebRoot}/lib", DocumentFonts }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.EndsWith(".cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(ReadListing().Select(line => line.Path).Order(StringComparer.Ordinal), there);
    }

    [Theory]
    [InlineData("fonts/OFL.txt")]
    [InlineData("lib/zxing/LICENSE")]
    [InlineData("Documents/Fonts/Sarabun/OFL.txt")]
    [InlineData("Documents/Fonts/Charm/OFL.txt")]
    public void The_licence_lies_beside_what_it_covers(string path) =>
        Assert.Contains(ReadListing(), line => line.Path.EndsWith(path, StringComparison.Ordinal));

    private static IEnumerable<(string Sum, string Path)> ReadListing() =>
        File.ReadLines(Path.Combine(Root, Listing))
            .Select(line => line.Split("  ", 2))
            .Select(parts => (parts[0], parts[1]));
}
