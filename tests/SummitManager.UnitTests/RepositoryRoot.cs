namespace SummitManager.UnitTests;

/// <summary>The folder that holds SummitManager.sln, for tests that read committed files which are not code.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "SummitManager.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("SummitManager.sln is in no folder above the tests.");
    }
}
