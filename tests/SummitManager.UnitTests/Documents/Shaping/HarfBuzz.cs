using System.Diagnostics;
using System.Text;
using System.Text.Json;
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
        var lines = Run("--no-glyph-names", "--output-format=json", $"--font-file={fontFile}", "--text-file=-", runs.SelectMany(r => r).Select(run => run.Text));
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
    private static IEnumerable<ShapedGlyph> Read(string json, string run, int start)
    {
        var indexes = new List<int>();
        foreach (var rune in run.EnumerateRunes())
        {
            indexes.Add(start);
            start += rune.Utf16SequenceLength;
        }

        using var answer = JsonDocument.Parse(json);
        return [.. answer.RootElement.EnumerateArray().Select(glyph => new ShapedGlyph((ushort)Number(glyph, "g"), indexes[Number(glyph, "cl")], Number(glyph, "ax"), Number(glyph, "dx"), Number(glyph, "dy")))];

        static int Number(JsonElement glyph, string name) => glyph.GetProperty(name).GetInt32();
    }

    private static List<string> Run(string a, string b, string c, string d, IEnumerable<string> lines)
    {
        var start = new ProcessStartInfo("hb-shape", [a, b, c, d])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        foreach (var line in lines)
        {
            process.StandardInput.Write(line + "\n");
        }

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
