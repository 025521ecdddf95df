using System.Text.Json;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Door.Shell;

/// <summary>
/// What a phone keeps to open the door's app without a network: its files, its words, and a version made of all their bytes, so that
/// any change of any of them is a new version and nothing else is.
/// </summary>
public sealed class DoorShell
{
    private const string ScriptFolder = "door";

    /// <summary>Besides the scripts themselves. The app's page stands under its own address.</summary>
    private static readonly string[] Others =
    [
        "css/tokens.css", "css/door.css", "icons.svg", "favicon.svg", "icon-192.png", "door/app.webmanifest", "lib/zxing/zxing_reader.js", "lib/zxing/zxing_reader.wasm",
        "fonts/ibm-plex-sans-thai-looped-thai-400-normal.woff2", "fonts/ibm-plex-sans-thai-looped-thai-600-normal.woff2", "fonts/ibm-plex-sans-thai-thai-600-normal.woff2",
        "fonts/ibm-plex-sans-thai-looped-latin-400-normal.woff2", "fonts/ibm-plex-sans-thai-looped-latin-600-normal.woff2",
    ];

    /// <summary>The app's page: static, the same for everybody, nothing of anybody on it.</summary>
    public byte[] Page { get; }

    /// <summary><c>{ "th": { … }, "en": { … } }</c>: every word of the areas Door and DoorApp.</summary>
    public byte[] Words { get; }

    /// <summary>The service worker: version and files, then the script itself.</summary>
    public string Worker { get; }

    public DoorShell(IWebHostEnvironment environment)
    {
        var root = environment.WebRootFileProvider;
        var scripts = root.GetDirectoryContents(ScriptFolder).Where(f => f.Name.EndsWith(".js", StringComparison.Ordinal) && f.Name != "worker.js")
            .Select(f => $"{ScriptFolder}/{f.Name}").Order(StringComparer.Ordinal);
        string[] files = [.. scripts, .. Others];
        Page = ShellWorker.Read(root, "door/app.html");
        Words = JsonSerializer.SerializeToUtf8Bytes(Languages.All.ToDictionary(l => l.Tag(), WordsOf, StringComparer.Ordinal), DoorBody.Json);

        Worker = ShellWorker.Of(root, "door", Links.DoorApp, "^/door/(app|pair|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$", files, (Links.DoorApp, Page), (Links.DoorWords, Words));
    }

    private static SortedDictionary<string, string> WordsOf(Language language) =>
        new(Texts.AllOf("Door", language).Concat(Texts.AllOf("DoorApp", language)).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
}
