using System.Net;
using SummitManager.Benchmarks.Running;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>The public form as a browser posts it, each time another person; places for all.</summary>
internal static class Registering
{
    private const int Registrations = 6_300;
    private const string Mark = "ทดสอบเร็ว";

    public static async Task RunAsync(Bench bench)
    {
        var (ours, bare) = await bench.PairAsync(Registrations);
        await using var _ = ours;
        await using var __ = bare;
        var type = await Database.ScalarAsync<string>(ours.DatabaseFile, """SELECT Id FROM RegistrationTypes WHERE "Order" = 1""");

        await new Duel("Registration post", 1_000, (address, i) => Post(address, type, i), HttpStatusCode.Redirect)
        {
            Prepare = file => Database.ExecuteAsync(file, $"""
                DELETE FROM Consents WHERE RegistrationId IN (SELECT Id FROM Registrations WHERE Name_Given = '{Mark}');
                DELETE FROM OutboxMessages;
                DELETE FROM Registrations WHERE Name_Given = '{Mark}';
                """),
            Verify = file => Stored.ExpectAsync(file, $"SELECT COUNT(*) FROM Registrations WHERE Name_Given = '{Mark}' AND State = 'Confirmed'", bench.Requests(1_000)),
        }.RunAsync(bench, ours, bare);
    }

    private static HttpRequestMessage Post(Uri address, string type, int i) => new(HttpMethod.Post, new Uri(address, $"/e/{Site.Slug}/register"))
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "register",
            ["Input.RequestId"] = Guid.CreateVersion7().ToString(),
            ["Input.TypeId"] = type,
            ["Input.Title"] = "นางสาว",
            ["Input.Given"] = Mark,
            ["Input.Family"] = $"ลำดับ{i}",
            ["Input.NameOrder"] = "GivenFirst",
            ["Input.PositionGroup"] = "LocalExecutive",
            ["Input.Position"] = "นายกองค์การบริหารส่วนตำบล",
            ["Input.OrganizationKind"] = "Sao",
            ["Input.OrganizationName"] = "องค์การบริหารส่วนตำบลบ้านทดสอบ",
            ["Input.ProvinceCode"] = "57",
            ["Input.Email"] = $"person{i}@example.go.th",
            ["Input.Phone"] = "08 1234 5678",
        }),
    };
}
