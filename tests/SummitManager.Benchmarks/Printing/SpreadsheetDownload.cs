using System.Diagnostics;
using SummitManager.Benchmarks.Running;
using SummitManager.Benchmarks.Scenarios;

namespace SummitManager.Benchmarks.Printing;

/// <summary>
/// The list as a spreadsheet as an organiser gets it: a server that started ten seconds ago (so that it has warmed up) and made none before,
/// signed in, the list opened, the button pressed; then pressed again. Seconds until the last byte is here.
/// </summary>
internal static class SpreadsheetDownload
{
    private const int Again = 5;
    private static readonly TimeSpan SinceStart = TimeSpan.FromSeconds(10);

    public static async Task<(double First, double Again)> RunAsync(Bench bench, string database)
    {
        var folder = bench.NewFolder();
        File.Copy(database, Site.DatabaseIn(folder));
        await using var site = await Site.StartAsync(folder, demo: 0);
        var e = await Database.ScalarAsync<string>(site.DatabaseFile, "SELECT Id FROM Events");
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("Cookie", await CheckingIn.SignInAsync(site, "demo@summit.example"));
        (await client.GetAsync($"/manage/{e}/registrations")).EnsureSuccessStatusCode();
        await Task.Delay(SinceStart);
        await site.SettleAsync();

        var times = new List<double>();
        for (var i = 0; i <= Again; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            var file = await client.GetByteArrayAsync($"/manage/{e}/registrations.xlsx");
            times.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
            // Every zip begins so; a page of refusal does not.
            if (file is not [(byte)'P', (byte)'K', ..])
                throw new InvalidOperationException("That is no spreadsheet.");
        }
        return (times[0], Report.Median(times.Skip(1)));
    }
}
