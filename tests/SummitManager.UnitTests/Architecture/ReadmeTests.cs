using System.Text.RegularExpressions;

namespace SummitManager.UnitTests.Architecture;

public sealed partial class ReadmeTests
{
    public static TheoryData<string> Readmes => [.. Directory.EnumerateFiles(Source.Core, "README.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Source.Core, path)).Where(path => !path.StartsWith("bin", StringComparison.Ordinal) && !path.StartsWith("obj", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void A_readme_names_only_files_that_exist(string readme)
    {
        var known = new[] { Source.Src, Path.Combine(RepositoryRoot.Path, "tests") }.SelectMany(folder => Source.Files(folder, ".cs", ".razor")).Select(f => Path.GetFileName(f.Name)).ToHashSet(StringComparer.Ordinal);
        var named = FileName().Matches(File.ReadAllText(Path.Combine(Source.Core, readme))).Select(m => m.Groups[1].Value);

        Assert.DoesNotContain(named, name => !known.Contains(name));
    }

    [GeneratedRegex(@"`(?:[\w./]*/)?(\w[\w.]*\.(?:cs|razor))`")]
    private static partial Regex FileName();
}
