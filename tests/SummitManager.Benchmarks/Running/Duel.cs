using System.Net;

namespace SummitManager.Benchmarks.Running;

/// <summary>The same requests to ours and to bare in turn, so that whatever else the machine does disturbs both.</summary>
internal sealed record Duel(string What, int Requests, Func<Uri, int, HttpRequestMessage> Make, HttpStatusCode Expected)
{
    private const int Clients = 16;

    /// <summary>Rounds before the first that counts.</summary>
    private const int WarmUps = 4;

    /// <summary>Done to both files before each round.</summary>
    public Func<string, Task> Prepare { get; init; } = _ => Task.CompletedTask;

    /// <summary>Throws unless the file holds what a round was answered.</summary>
    public Func<string, Task> Verify { get; init; } = _ => Task.CompletedTask;

    public async Task RunAsync(Bench bench, Site ours, Site bare)
    {
        Console.Error.WriteLine(What);
        using var toOurs = new Load(ours, Clients);
        using var toBare = new Load(bare, Clients);
        var (a, b) = (new List<Round>(), new List<Round>());
        for (var i = -WarmUps; i < bench.Rounds; i++)
        {
            var (first, second) = (await RoundAsync(toOurs, ours), await RoundAsync(toBare, bare));
            if (i < 0)
            {
                // The compiler's second tier works behind the first answers; measured beside it, everything looks half as fast.
                await ours.SettleAsync();
                await bare.SettleAsync();
                continue;
            }
            a.Add(first);
            b.Add(second);
        }
        bench.Report.Add(What, a, b);

        async Task<Round> RoundAsync(Load load, Site site)
        {
            await Prepare(site.DatabaseFile);
            var round = await load.RunAsync(bench.Requests(Requests), Make, Expected);
            await Verify(site.DatabaseFile);
            return round;
        }
    }
}
