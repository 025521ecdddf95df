using System.Text.RegularExpressions;

namespace SummitManager.UnitTests.Architecture;

/// <summary>Each folder explains itself, and what it says stays true.</summary>
public sealed partial class ReadmeTests
{
    private const int OneScreen = 50;

    /// <summary>Of every class name, to be looked things up in.</summary>
    private const int Catalogue = 100;

    public static TheoryData<string> Readmes => [.. Directory.EnumerateFiles(Source.Src, "README.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Source.Src, path).Replace('\\', '/')).Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))];

    public static TheoryData<string> Folders => [.. new[] { Source.Core, Source.Web }.SelectMany(Directory.EnumerateDirectories)
        .Select(path => Path.GetRelativePath(Source.Src, path).Replace('\\', '/')).Where(path => path.Split('/')[^1] is not ("bin" or "obj" or "Properties" or "App_Data"))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_says_on_one_screen_what_it_is_for(string folder)
    {
        var lines = File.ReadAllLines(Path.Combine(Source.Src, folder, "README.md"));

        Assert.InRange(lines.Length, 8, folder.EndsWith("/wwwroot", StringComparison.Ordinal) ? Catalogue : OneScreen);
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void A_readme_names_only_files_that_exist(string readme)
    {
        var known = new[] { Source.Src, Path.Combine(RepositoryRoot.Path, "tests") }.SelectMany(folder => Source.Files(folder, ".cs", ".razor")).Select(f => Path.GetFileName(f.Name)).ToHashSet(StringComparer.Ordinal);
        var named = FileName().Matches(File.ReadAllText(Path.Combine(Source.Src, readme))).Select(m => m.Groups[1].Value);

        Assert.DoesNotContain(named, name => !known.Contains(name));
    }

    /// <summary>
    /// A key of the configuration is written where it is read, as "Section:Key", or read from the section <c>Mail</c>; the host's
    /// README explains each to whoever installs the program.
    /// </summary>
    [Fact]
    public void Every_setting_is_explained()
    {
        var explained = File.ReadAllText(Path.Combine(Source.Web, "Hosting", "README.md"));
        var read =
            from file in Source.Files(Source.Src, ".cs")
            from Match use in Setting().Matches(file.Text)
            let key = use.Groups[2].Value
            select use.Groups[1].Value == "mail" ? "Mail:" + key : key;

        Assert.Contains("Mail:Host", read);
        Assert.Contains("Demo:Load", read);
        Assert.DoesNotContain(read, key => !explained.Contains($"`{key}`", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(mail|[cC]onfiguration)(?:\.GetValue(?:<\w+>)?\(|\[)""([\w:]+)""")]
    private static partial Regex Setting();

    [GeneratedRegex(@"`(?:[\w./]*/)?(\w[\w.]*\.(?:cs|razor))`")]
    private static partial Regex FileName();
}
