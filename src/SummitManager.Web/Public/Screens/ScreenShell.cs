using SummitManager.Web.Door.Shell;

namespace SummitManager.Web.Public.Screens;

/// <summary>What a television keeps to show its screen again after a power cut without a network, as the door's app does on a phone.</summary>
public sealed class ScreenShell
{
    private const string ScriptFolder = "screen";
    private const string Pages = "^/e/[^/]+/screen/(hall|room/[0-9a-f-]{36})$";

    /// <summary>Besides the scripts themselves.</summary>
    private static readonly string[] Others =
    [
        "screen/screen.html", "door/page.js", "door/shell.js", "css/tokens.css", "css/screen.css", "icons.svg", "favicon.svg",
        "fonts/ibm-plex-sans-thai-looped-thai-400-normal.woff2", "fonts/ibm-plex-sans-thai-looped-thai-600-normal.woff2", "fonts/ibm-plex-sans-thai-thai-600-normal.woff2",
        "fonts/ibm-plex-sans-thai-looped-latin-400-normal.woff2", "fonts/ibm-plex-sans-thai-looped-latin-600-normal.woff2",
    ];

    /// <summary>Static, the same for every screen.</summary>
    public byte[] Page { get; }

    /// <summary>The service worker.</summary>
    public string Worker { get; }

    public ScreenShell(IWebHostEnvironment environment)
    {
        var root = environment.WebRootFileProvider;
        var scripts = root.GetDirectoryContents(ScriptFolder).Where(f => f.Name.EndsWith(".js", StringComparison.Ordinal)).Select(f => $"{ScriptFolder}/{f.Name}").Order(StringComparer.Ordinal);
        Page = ShellWorker.Read(root, "screen/screen.html");
        Worker = ShellWorker.Of(root, "screen", Links.ScreenPage, Pages, [.. scripts, .. Others]);
    }
}
