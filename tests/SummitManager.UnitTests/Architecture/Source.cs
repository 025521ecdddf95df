namespace SummitManager.UnitTests.Architecture;

/// <summary>The committed source, as text.</summary>
internal static class Source
{
    public static readonly string Src = Path.Combine(RepositoryRoot.Path, "src");
    public static readonly string Core = Path.Combine(Src, "SummitManager");
    public static readonly string Web = Path.Combine(Src, "SummitManager.Web");

    /// <summary>Files below a folder, without what the build or a tool wrote.</summary>
    public static IEnumerable<SourceFile> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => new SourceFile(Path.GetRelativePath(Src, path).Replace('\\', '/'), path))
            .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "_framework" or "lib"));
}

/// <param name="Name">Relative to src, with forward slashes.</param>
internal sealed record SourceFile(string Name, string Path)
{
    public string Text => File.ReadAllText(Path);
    public string[] Lines => File.ReadAllLines(Path);
}
