using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Door;

/// <summary>What a phone keeps of the door's app: everything it needs, and nothing of anybody.</summary>
public sealed partial class DoorShellTests : IDisposable
{
    private readonly SummitApp _app = new();

    [Fact]
    public async Task Every_file_that_the_worker_keeps_is_there_for_anybody()
    {
        var visitor = _app.Visitor();
        var worker = await visitor.GetStringAsync("/door/sw.js");
        var files = JsonNode.Parse(Shell().Match(worker).Groups[1].Value)!["files"]!.AsArray().Select(f => f!.GetValue<string>()).ToList();

        Assert.Contains("/door/app", files);
        Assert.Contains("/lib/zxing/zxing_reader.wasm", files);
        foreach (var file in files)
            Assert.True((await visitor.GetAsync(file)).StatusCode == HttpStatusCode.OK, file);
    }

    /// <summary>A script that another one asks for and the worker does not keep would break the app where there is no network.</summary>
    [Fact]
    public async Task Every_module_that_a_module_asks_for_is_kept()
    {
        var visitor = _app.Visitor();
        var worker = await visitor.GetStringAsync("/door/sw.js");
        var asked = new Queue<string>(["/door/app.js", "/door/decode-worker.js"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (asked.TryDequeue(out var file))
        {
            if (!seen.Add(file))
                continue;
            Assert.Contains($"\"{file}\"", worker, StringComparison.Ordinal);
            foreach (Match import in Import().Matches(await visitor.GetStringAsync(file)))
                asked.Enqueue("/door/" + import.Groups[1].Value);
        }

        Assert.True(seen.Count > 15);
    }

    [Fact]
    public async Task Page_and_words_are_the_same_for_everybody_and_in_both_languages()
    {
        var words = JsonNode.Parse(await _app.Visitor().GetStringAsync("/door/words.json"))!;

        Assert.Equal("เข้าได้", words["th"]!["WordAdmitted"]!.GetValue<string>());
        Assert.Equal("Go in", words["en"]!["WordAdmitted"]!.GetValue<string>());
        Assert.Equal(await _app.Visitor().GetStringAsync("/door/app"), await _app.Visitor(Shared.Language.English).GetStringAsync("/door/pair"));
    }

    public void Dispose() => _app.Dispose();

    [GeneratedRegex(@"^self\.shell = (\{.*\});$", RegexOptions.Multiline)]
    private static partial Regex Shell();

    [GeneratedRegex(@"from '\./([\w-]+\.js)'")]
    private static partial Regex Import();
}
