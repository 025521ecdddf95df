using System.Globalization;
using SummitManager.Benchmarks.Printing;
using SummitManager.Benchmarks.Running;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>Badges, certificates, sign-in sheet, spreadsheet and one badge again, each in a process of its own; badges and sheet by Chromium too.</summary>
internal static class MakingDocuments
{
    private const int Registrations = 6_300;
    private const int Rounds = 3;
    private const double MB = 1_000_000;

    public static async Task RunAsync(Bench bench)
    {
        if (!OperatingSystem.IsLinux())
        {
            bench.Report.Add($"Documents: not measured, because memory is read from Linux's /proc");
            return;
        }
        var folder = bench.NewFolder();
        var database = Site.DatabaseIn(folder);
        File.Copy(await bench.DemoAsync(Registrations), database);
        await Stored.ExpectAsync(database, $"SELECT MIN({DocumentJobs.People}, COUNT(*)) FROM Registrations WHERE State = 'Confirmed'", DocumentJobs.People);

        var ours = DocumentJobs.All.Keys.ToDictionary(job => job, _ => new List<(DocumentRun First, DocumentRun Again)>());
        var badges = new List<ChromiumRun>();
        var sheets = new List<ChromiumRun>();
        var downloads = new List<(double First, double Again)>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (job, runs) in ours)
                runs.Add(await DocumentProcess.StartAsync(database, job));
            downloads.Add(await SpreadsheetDownload.RunAsync(bench, database));
            if (!Chromium.IsThere)
                continue;
            await using var desk = await DocumentDesk.OpenAsync(database);
            badges.Add(await PrintAsync(bench, "badges", html => BadgesHtml.WriteAsync(desk, DocumentJobs.People, html)));
            sheets.Add(await PrintAsync(bench, "sheet", html => SignInHtml.WriteAsync(desk, DocumentJobs.People, html)));
        }
        Tell(bench, "6,000 badges, eight a sheet", ours["badges"], badges, "pages");
        Tell(bench, "6,000 certificates", ours["certificates"], [], "pages");
        Tell(bench, "Sign-in sheet of 6,000", ours["sign-in"], sheets, "pages");
        Tell(bench, "XLSX of all registrations", ours["xlsx"], [], "rows");
        bench.Report.Add($"The same from a server that has just started, by HTTP: first {Times(downloads.Select(d => d.First))}, again {Times(downloads.Select(d => d.Again))}");
        Tell(bench, "One badge again", ours["one-badge"], [], "page");
        bench.Report.Add($"Shaping: {Report.Median(ours["shaping"].Select(r => (double)r.Again.Made)):N0} names, positions and organisations a second on one core (best {ours["shaping"].Max(r => r.Again.Made):N0})");
    }

    private static async Task<ChromiumRun> PrintAsync(Bench bench, string name, Func<string, Task> write)
    {
        var folder = bench.NewFolder();
        var html = Path.Combine(folder, name + ".html");
        await write(html);
        Console.Error.WriteLine($"Chromium prints {name}, {new FileInfo(html).Length / MB:0.0} MB of HTML");
        return await Chromium.PrintAsync(html, Path.Combine(folder, "profile"));
    }

    /// <summary>Ours is compared as it is in a fresh process, because Chromium is started for each print too.</summary>
    private static void Tell(Bench bench, string what, List<(DocumentRun First, DocumentRun Again)> ours, List<ChromiumRun> chromium, string unit)
    {
        var first = ours.Select(r => r.First).ToList();
        bench.Report.Add($"{what}: {Times(first.Select(r => r.Seconds))} ({Report.Median(first.Select(r => r.Cpu)):0.00} s of processor time), again in the same process {Times(ours.Select(r => r.Again.Seconds))} ({Report.Median(ours.Select(r => r.Again.Cpu)):0.00} s); {first[0].Made:N0} {unit}, {first[0].Bytes / MB:0.00} MB; peak {first.Max(r => r.Above) / MB:0} MB above {first[0].Idle / MB:0} MB idle, again {ours.Max(r => r.Again.Above) / MB:0} MB");
        if (chromium.Count == 0)
            return;
        var (speed, memory) = (Report.Median(first.Zip(chromium, (a, b) => b.Seconds / a.Seconds)), Report.Median(first.Zip(chromium, (a, b) => (double)b.Resident / a.Above)));
        bench.Report.Add($"The same by Chromium: {Times(chromium.Select(r => r.Seconds))}; {chromium[0].Pages:N0} pages, {chromium[0].Bytes / MB:0.00} MB; peak {chromium.Max(r => r.Resident) / MB:N0} MB resident, {chromium.Max(r => r.Proportional) / MB:N0} MB with what its processes share counted once: **{speed:0.0} times** our time, **{memory:0.0} times** our memory");
    }

    private static string Times(IEnumerable<double> seconds)
    {
        var all = seconds.ToList();
        return string.Create(CultureInfo.InvariantCulture, $"best {all.Min():0.00} s, median {Report.Median(all):0.00} s");
    }
}
