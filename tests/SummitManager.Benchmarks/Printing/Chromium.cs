using System.Diagnostics;
using System.Globalization;
using SummitManager.TestKit.Documents;

namespace SummitManager.Benchmarks.Printing;

/// <summary>One print.</summary>
/// <param name="Seconds">From the start of the program to its end.</param>
/// <param name="Bytes">Of the PDF.</param>
/// <param name="Pages">That it has, by pdfinfo.</param>
/// <param name="Resident">Most memory of all its processes together, looked at every 100 ms. What they share counts in each.</param>
/// <param name="Proportional">The same with what they share counted once, looked at every second.</param>
internal sealed record ChromiumRun(double Seconds, long Bytes, int Pages, long Resident, long Proportional);

/// <summary>Headless Chromium printing an HTML file: what one would do without a writer of one's own.</summary>
internal static class Chromium
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly string Program = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";

    public static bool IsThere => File.Exists(Program);

    public static async Task<ChromiumRun> PrintAsync(string html, string folder)
    {
        var pdf = Path.ChangeExtension(html, ".pdf");
        var start = new ProcessStartInfo(Program, ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", $"--user-data-dir={folder}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(html).AbsoluteUri])
        { RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var (resident, proportional) = (0L, 0L);
        for (var look = 0; !process.HasExited; look++)
        {
            var tree = ProcFile.Tree(process.Id);
            resident = Math.Max(resident, tree.Sum(id => ProcFile.Bytes(id, "VmRSS")));
            if (look % 10 == 0)
                proportional = Math.Max(proportional, tree.Sum(id => ProcFile.Bytes(id, "Pss", "smaps_rollup")));
            if (watch.Elapsed > Patience)
                process.Kill(entireProcessTree: true);
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(100));
        }
        var seconds = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0 || !File.Exists(pdf))
            throw new InvalidOperationException($"Chromium ended with {process.ExitCode} after {seconds:0} s: {await said}");
        return new ChromiumRun(seconds, new FileInfo(pdf).Length, Pages(await File.ReadAllBytesAsync(pdf)), resident, proportional);
    }

    private static int Pages(byte[] pdf) =>
        int.Parse(PdfTools.Info(pdf).Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal))["Pages:".Length..], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
}
