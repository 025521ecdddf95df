namespace SummitManager.UnitTests.Documents.Pictures;

/// <summary>Pictures that ImageMagick made, with the pixels that it reads from them beside each: RGBA, in 16 bits where the picture has them.</summary>
internal static class Sample
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "SummitManager.UnitTests", "Documents", "Pictures", "Samples");

    public static IEnumerable<string> Names(string ending) => Directory.EnumerateFiles(Folder, "*." + ending).Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>In eight bits, rounded: 65,535 is 255.</summary>
    public static byte[] Rgba(string name)
    {
        var bytes = Bytes(Path.ChangeExtension(name, "rgba"));
        return name.Contains("16", StringComparison.Ordinal) ? [.. bytes.Chunk(2).Select(two => (byte)Math.Round((two[0] * 256 + two[1]) / 257.0))] : bytes;
    }
}
