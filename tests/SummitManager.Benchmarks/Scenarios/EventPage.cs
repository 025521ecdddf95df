using System.Net;
using SummitManager.Benchmarks.Running;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>What a visitor opens: the page of an event, and the list of events as a page with one query.</summary>
internal static class EventPage
{
    private const int Registrations = 6_300;

    public static async Task RunAsync(Bench bench)
    {
        var (ours, bare) = await bench.PairAsync(Registrations);
        await using var _ = ours;
        await using var __ = bare;
        await Get("Event page (read once a second)", $"/e/{Site.Slug}").RunAsync(bench, ours, bare);
        await Get("List of events (static page, 1 query)", "/").RunAsync(bench, ours, bare);
    }

    private static Duel Get(string what, string path) =>
        new(what, 2_000, (address, _) => new HttpRequestMessage(HttpMethod.Get, new Uri(address, path)), HttpStatusCode.OK);
}
