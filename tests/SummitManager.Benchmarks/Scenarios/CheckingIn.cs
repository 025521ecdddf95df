using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SummitManager.Benchmarks.Running;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>The call a door device makes for each ticket: one scan, signed in, a different ticket each time.</summary>
internal static partial class CheckingIn
{
    private const int Registrations = 6_300;
    private const int Scans = 2_000;

    public static async Task RunAsync(Bench bench)
    {
        var (ours, bare) = await bench.PairAsync(Registrations);
        await using var _ = ours;
        await using var __ = bare;
        var cookie = await SignInAsync(ours, "door@summit.example");
        var checkpoint = await Database.ScalarAsync<string>(ours.DatabaseFile, """SELECT Id FROM Checkpoints WHERE "Order" = 1""");
        var codes = await Database.ReadAsync<string>(ours.DatabaseFile, "SELECT TicketCode FROM Registrations WHERE State = 'Confirmed' ORDER BY TicketCode");

        await new Duel("Check-in call", Scans, (address, i) => Scan(address, cookie, checkpoint, codes[i]), HttpStatusCode.OK)
        {
            Prepare = file => Database.ExecuteAsync(file, "DELETE FROM CheckIns; DELETE FROM Scans"),
            Verify = file => Stored.ExpectAsync(file, "SELECT COUNT(*) FROM CheckIns c JOIN Scans s ON s.Id = c.ScanId AND s.Outcome = 'Admitted'", bench.Requests(Scans)),
        }.RunAsync(bench, ours, bare);
    }

    private static HttpRequestMessage Scan(Uri address, string cookie, string checkpoint, string code)
    {
        var now = DateTimeOffset.UtcNow;
        return new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/door/api/scans"))
        {
            Headers = { { "Cookie", cookie }, { "X-Door", "1" } },
            Content = new StringContent(
                $$"""{"checkpointId":"{{checkpoint}}","scans":[{"id":"{{Guid.CreateVersion7(now)}}","code":"{{code}}","direction":"In","means":"Camera","at":"{{now:O}}"}]}""",
                Encoding.UTF8, "application/json"),
        };
    }

    /// <summary>The cookie of a demo account, by the sign-in page.</summary>
    public static async Task<string> SignInAsync(Site site, string email)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        var page = await client.GetStringAsync("/account/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["Input.Email"] = email,
            ["Input.Password"] = Site.Password,
        });
        using var answer = await client.PostAsync("/account/sign-in", form);
        return answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("staff=", StringComparison.Ordinal)).Split(';')[0];
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]* value="([^"]+)""")]
    private static partial Regex Token();
}
