using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Benchmarks.Running;
using SummitManager.CheckIns;
using SummitManager.Data;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>
/// The network comes back: 16 devices bring 500 scans each that they decided alone, some tickets shown at two of them, while the lanes
/// that had never lost it go on scanning and somebody looks at the board.
/// </summary>
internal static class Flushing
{
    private const int Registrations = 12_000;
    private const int Devices = 16;
    private const int Queue = 500;
    private const int Upload = 200;
    private const int Lanes = 16;
    private const int Twice = 60;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(Bench bench)
    {
        var folder = bench.NewFolder();
        File.Copy(await bench.DemoAsync(Registrations), Site.DatabaseIn(folder));
        await using var site = await Site.StartAsync(folder, Registrations);
        var door = new Door(site, await CheckingIn.SignInAsync(site, "door@summit.example"),
            await Database.ScalarAsync<string>(site.DatabaseFile, """SELECT Id FROM Checkpoints WHERE "Order" = 1"""));
        var codes = await Database.ReadAsync<string>(site.DatabaseFile, "SELECT TicketCode FROM Registrations WHERE State = 'Confirmed' ORDER BY TicketCode");
        await using var services = new ServiceCollection().AddSummitDb(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={site.DatabaseFile}"))
            .AddSingleton(TimeProvider.System).AddSingleton<BoardQueries>().BuildServiceProvider();

        for (var i = -2; i < bench.Rounds; i++)
        {
            await Database.ExecuteAsync(site.DatabaseFile, "DELETE FROM ScanConflicts; DELETE FROM CheckIns; DELETE FROM Scans");
            await site.SettleAsync();
            var round = await RoundAsync(door, codes, services.GetRequiredService<BoardQueries>(), Guid.Parse(await Database.ScalarAsync<string>(site.DatabaseFile, "SELECT Id FROM Events")));
            await Stored.ExpectAsync(site.DatabaseFile, "SELECT COUNT(*) FROM Scans", Devices * Queue + round.Online.Length);
            await Stored.ExpectAsync(site.DatabaseFile, "SELECT COUNT(*) FROM CheckIns", Devices * Queue - Twice + round.Online.Length);
            await Stored.ExpectAsync(site.DatabaseFile, "SELECT COUNT(*) FROM ScanConflicts", Twice);
            if (i >= 0)
                bench.Report.Add($"Flush of {Devices} devices × {Queue} scans ({Twice} tickets at two): {round.Seconds:0.0} s; meanwhile {Lanes} lanes with a scan every {Pace.TotalMilliseconds:0} ms: p50 {Report.Percentile(round.Online, 50):0.0} ms, p99 {Report.Percentile(round.Online, 99):0.0} ms; the board is read in {round.Boards.DefaultIfEmpty().Max():0} ms at most, once a second");
        }
    }

    private static async Task<(double Seconds, double[] Online, List<double> Boards)> RoundAsync(Door door, List<string> codes, BoardQueries board, Guid eventId)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var done = new CancellationTokenSource();
        var (online, boards, next) = (new List<double>(), new List<double>(), Devices * Queue);
        var lanes = Enumerable.Range(0, Lanes).Select(n => Task.Run(async () =>
        {
            await Task.Delay(Pace * n / Lanes);
            while (!done.IsCancellationRequested)
            {
                var took = await SendAsync(http, door, [Scan(codes[Interlocked.Increment(ref next)], told: false)]);
                lock (online)
                    online.Add(took);
                await Task.Delay(Pace);
            }
        })).ToList();
        var watching = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var begun = Stopwatch.GetTimestamp();
                await board.ReadAsync(eventId, null, CancellationToken.None);
                boards.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        });

        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Devices).Select(n => Task.Run(async () =>
        {
            // The last tickets of the first devices were shown to their neighbours first.
            var queue = Enumerable.Range(0, Queue).Select(i => codes[n > 0 && i < Twice / (Devices - 1) ? (n - 1) * Queue + Queue - 1 - i : n * Queue + i]);
            foreach (var part in queue.Chunk(Upload))
                await SendAsync(http, door, [.. part.Select(code => Scan(code, told: true))]);
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        await done.CancelAsync();
        await Task.WhenAll([.. lanes, watching]);
        return (seconds, [.. online.Order()], boards);
    }

    private static string Scan(string code, bool told)
    {
        var now = DateTimeOffset.UtcNow;
        return string.Create(CultureInfo.InvariantCulture,
            $$"""{"id":"{{Guid.CreateVersion7(now)}}","code":"{{code}}","direction":"In","means":"Camera","at":"{{(told ? now.AddMinutes(-5) : now):O}}"{{(told ? ""","told":"Admitted" """ : "")}}}""");
    }

    private static async Task<double> SendAsync(HttpMessageInvoker http, Door door, string[] scans)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(door.Site.Address, "/door/api/scans"))
        {
            Headers = { { "Cookie", door.Cookie }, { "X-Door", "1" } },
            Content = new StringContent($$"""{"checkpointId":"{{door.Checkpoint}}","scans":[{{string.Join(',', scans)}}]}""", Encoding.UTF8, "application/json"),
        };
        var begun = Stopwatch.GetTimestamp();
        using var response = await http.SendAsync(request, CancellationToken.None);
        await response.Content.CopyToAsync(Stream.Null);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{response.StatusCode}");
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private sealed record Door(Site Site, string Cookie, string Checkpoint);
}
