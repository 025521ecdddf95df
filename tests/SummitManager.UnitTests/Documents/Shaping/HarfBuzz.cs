using System.Diagnostics;
using System.Text;
using SummitManager.Documents.Shaping;

namespace SummitManager.UnitTests.Documents.Shaping;

/// <summary>
/// What HarfBuzz makes of texts, by Debian's <c>hb-shape</c>. It shapes one script at a time, so a text is cut into the runs that our
/// shaper cuts it into, and each run is shaped by itself.
/// </summary>
internal static class HarfBuzz
{
    private static readonly Lazy<string?> LazyVersion = new(ReadVersion);

    public static string? Version => LazyVersion.Value;

    public static List<ShapedGlyph[]> Shape(string fontFile, IReadOnlyList<string> texts)
    {
        var runs = texts.Select(Runs).ToList();
        var lines = Run(fontFile, runs.SelectMany(text => text).Select(run => run.Text));
        using var answers = lines.GetEnumerator();
        return [.. runs.Select(text => text.SelectMany(run => answers.MoveNext() ? Read(answers.Current, run.Text, run.Start) : throw new InvalidOperationException("hb-shape answered too little.")).ToArray())];
    }

    private static List<(string Text, int Start)> Runs(string text)
    {
        var runs = new List<(string, int)>();
        for (var start = 0; start < text.Length;)
        {
            var end = ScriptRuns.End(text, start, out _);
            runs.Add((text[start..end], start));
            start = end;
        }

        return runs;
    }

    /// <summary>HarfBuzz counts characters, we count UTF-16.</summary>
    private static IEnumerable<ShapedGlyph> Read(string line, string run, int start)
    {
        var indexes = new List<int>();
        foreach (var rune in run.EnumerateRunes())
        {
            indexes.Add(start);
            start += rune.Utf16SequenceLength;
        }

        return HarfBuzzText.Parse(line.AsSpan()[1..^1]).Select(glyph => glyph with { Cluster = indexes[glyph.Cluster] });
    }

    private static List<string> Run(string fontFile, IEnumerable<string> lines)
    {
        var start = new ProcessStartInfo("hb-shape", ["--no-glyph-names", $"--font-file={fontFile}", "--text-file=-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(string.Join('\n', lines) + "\n");
        process.StandardInput.Close();
        var output = reading.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode == 0 ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)] : throw new InvalidOperationException($"hb-shape ended with {process.ExitCode}.");
    }

    private static string? ReadVersion()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("hb-shape", ["--version"]) { RedirectStandardOutput = true })!;
            return process.StandardOutput.ReadLine();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

/// <summary>A test that asks HarfBuzz itself. Where CI=true it must be there.</summary>
public sealed class HarfBuzzFactAttribute : FactAttribute
{
    public HarfBuzzFactAttribute()
    {
        if (HarfBuzz.Version is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "hb-shape is not installed (apt-get install libharfbuzz-bin).";
        }
    }
}
