using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SummitManager.Accounts;
using SummitManager.Agenda.Seats;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Door;

public sealed class DoorApiTests : IDisposable
{
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    [Fact]
    public async Task Answers_a_scan_with_the_verdict_in_words_and_the_same_again()
    {
        var e = await _app.NewEventAsync();
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var door = await DoorAsync(e, EventRole.Door);
        var body = Scans(e, Registering.NewId(), person.TicketCode);

        var (status, answer) = await PostAsync(door, "/scans", body);
        var (_, again) = await PostAsync(door, "/scans", body);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Admitted", answer![0]!["outcome"]!.GetValue<string>());
        Assert.Equal("สมชาย ใจดี", answer[0]!["person"]!["name"]!["thai"]!.GetValue<string>());
        Assert.Equal(answer.ToJsonString(), again!.ToJsonString());
    }

    [Fact]
    public async Task Of_200_posts_of_one_ticket_one_is_admitted()
    {
        var e = await _app.NewEventAsync();
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var door = await DoorAsync(e, EventRole.Door);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => PostAsync(door, "/scans", Scans(e, Registering.NewId(), person.TicketCode))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        Assert.Single(answers, a => a.Answer![0]!["outcome"]!.GetValue<string>() == "Admitted");
    }

    [Theory]
    [InlineData("/scans"), InlineData("/desk"), InlineData("/admit"), InlineData("/undo"), InlineData("/walk-in")]
    public async Task Whatever_is_posted_gets_an_answer_and_never_a_500(string address)
    {
        var e = await _app.NewEventAsync();
        var door = await DoorAsync(e, EventRole.Supervisor);
        string[] bodies =
        [
            "", "null", "[]", "{}", "42", "\"text\"", "{", "{\"checkpointId\":\"no guid\"}", "{\"scans\":null}", "\0", new('[', 5000),
            $$"""{"checkpointId":"{{e.Checkpoint.Id}}","scans":[null]}""",
            $$"""{"checkpointId":"{{e.Checkpoint.Id}}","scans":[{}]}""",
            $$"""{"checkpointId":"{{e.Checkpoint.Id}}","scans":[{"id":"{{Registering.NewId()}}","code":"x","direction":7,"means":"Camera","at":"2026-03-02T05:00:00Z"}]}""",
            $$"""{"checkpointId":"{{e.Checkpoint.Id}}","scans":[{"id":"{{Registering.NewId()}}","code":"x","direction":"Sideways","means":"Camera","at":"2026-03-02T05:00:00Z"}]}""",
            $$"""{"checkpointId":"{{e.Checkpoint.Id}}","scans":[{"id":"{{Registering.NewId()}}","code":"x","direction":"In","means":"Camera","at":"yesterday"}]}""",
            $$"""{"checkpointId":"{{e.Checkpoint.Id}}","scans":[{"id":"{{Registering.NewId()}}","code":"{{new string('ก', 4000)}}","direction":"In","means":"Camera","at":"0001-01-01T00:00:00Z"}]}""",
            $$"""{"checkpointId":"{{e.Checkpoint.Id}}","id":"{{Guid.Empty}}","registrationId":"{{Guid.Empty}}","direction":"In","at":"9999-12-31T23:59:59Z","reason":"\ud83d"}""",
            $$"""{"checkpointId":"{{e.Checkpoint.Id}}","typeId":"{{e.Type.Id}}","requestId":"{{Registering.NewId()}}","form":null}""",
        ];

        foreach (var body in bodies)
        {
            var (status, answer) = await PostAsync(door, address, body);
            Assert.True((int)status < 500, $"{address} answered {status} to {body[..Math.Min(200, body.Length)]}");
            if (status != HttpStatusCode.OK)
                Assert.False(string.IsNullOrEmpty(answer?["th"]?.GetValue<string>()), $"{address} said {status} without a sentence to {body[..Math.Min(200, body.Length)]}");
        }
        using var text = new StringContent("not json", Encoding.UTF8, "text/plain");
        Assert.Equal(HttpStatusCode.BadRequest, (await door.PostAsync("/door/api" + address, text)).StatusCode);
    }

    [Fact]
    public async Task Refuses_more_scans_than_a_device_sends_at_once()
    {
        var e = await _app.NewEventAsync();
        var scans = string.Join(',', Enumerable.Repeat($$"""{"id":"{{Registering.NewId()}}","code":"x","direction":"In","means":"Camera","at":"2026-03-02T05:00:00Z"}""", 201));

        var (status, answer) = await PostAsync(await DoorAsync(e, EventRole.Door), "/scans", $$"""{"checkpointId":"{{e.Checkpoint.Id}}","scans":[{{scans}}]}""");

        Assert.Equal((HttpStatusCode.Conflict, "TooManyScans"), (status, answer!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Asks_who_it_is_whether_they_may_and_whether_our_page_asks()
    {
        var e = await _app.NewEventAsync();
        var body = Scans(e, Registering.NewId(), "7K3MABCD01234XYZ");

        var (stranger, _) = await PostAsync(WithHeader(_app.Visitor()), "/scans", body);
        var (viewer, said) = await PostAsync(await DoorAsync(e, EventRole.Viewer), "/scans", body);
        var foreign = await _app.SignInAsync(EventRole.Door, e.Id);
        var (script, _) = await PostAsync(foreign, "/scans", body);
        var (nowhere, _) = await PostAsync(await DoorAsync(e, EventRole.Door), "/scans", Scans(e, Registering.NewId(), "x").Replace(e.Checkpoint.Id.ToString(), Registering.NewId().ToString(), StringComparison.Ordinal));

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NotFound], [stranger, viewer, script, nowhere]);
        Assert.Equal("NotAllowed", said!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Tells_how_the_door_stands_and_what_time_it_is()
    {
        var e = await _app.NewEventAsync();
        var door = await DoorAsync(e, EventRole.Door);
        await PostAsync(door, "/scans", Scans(e, Registering.NewId(), (await _app.RegisterAsync(e, "สมชาย ใจดี")).TicketCode));

        var status = JsonNode.Parse(await door.GetStringAsync($"/door/api/status?checkpointId={e.Checkpoint.Id}"))!;
        var last = JsonNode.Parse(await door.GetStringAsync($"/door/api/last?checkpointId={e.Checkpoint.Id}"))!;
        // Names are for who may find people; the door role reads its verdicts only.
        var supervisor = await DoorAsync(e, EventRole.Supervisor);
        Assert.Equal(HttpStatusCode.Forbidden, (await door.GetAsync($"/door/api/search?checkpointId={e.Checkpoint.Id}&q=x")).StatusCode);
        var hits = JsonNode.Parse(await supervisor.GetStringAsync($"/door/api/search?checkpointId={e.Checkpoint.Id}&q=%E0%B8%AA%E0%B8%A1%E0%B8%8A%E0%B8%B2%E0%B8%A2"))!;

        Assert.Equal((1, 1, true), (status["admitted"]!.GetValue<int>(), status["inside"]!.GetValue<int>(), status["periodOpen"]!.GetValue<bool>()));
        Assert.Equal(_app.Time!.Now, status["serverTime"]!.GetValue<DateTimeOffset>());
        Assert.Equal("Admitted", Assert.Single(last.AsArray())!["outcome"]!.GetValue<string>());
        Assert.Equal("AlreadyIn", Assert.Single(hits.AsArray())!["would"]!.GetValue<string>());
        foreach (var bad in (string[])["", "?checkpointId=x", $"?checkpointId={Guid.Empty}"])
            Assert.InRange((int)(await door.GetAsync("/door/api/status" + bad)).StatusCode, 400, 404);
    }

    [Fact]
    public async Task A_supervisor_undoes_with_a_reason_and_once()
    {
        var e = await _app.NewEventAsync();
        var supervisor = await DoorAsync(e, EventRole.Supervisor);
        var id = Registering.NewId();
        await PostAsync(supervisor, "/scans", Scans(e, id, (await _app.RegisterAsync(e, "สมชาย ใจดี")).TicketCode));

        var (without, _) = await PostAsync(supervisor, "/undo", $$"""{"scanId":"{{id}}","reason":" "}""");
        var (done, _) = await PostAsync(supervisor, "/undo", $$"""{"scanId":"{{id}}","reason":"ผิดคน"}""");
        var (again, said) = await PostAsync(supervisor, "/undo", $$"""{"scanId":"{{id}}","reason":"ผิดคน"}""");

        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.Conflict], [without, done, again]);
        Assert.Equal("NotCheckedIn", said!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Pages_of_a_door_are_for_those_who_may_scan_there()
    {
        var e = await _app.NewEventAsync();
        var door = await _app.SignInAsync(EventRole.Door, e.Id);
        var viewer = await _app.SignInAsync(EventRole.Viewer, e.Id);

        Assert.Equal(HttpStatusCode.Found, (await _app.Visitor().GetAsync("/door")).StatusCode);
        Assert.Contains("ประตูหลัก", await door.GetStringAsync("/door"), StringComparison.Ordinal);
        Assert.DoesNotContain("ประตูหลัก", await viewer.GetStringAsync("/door"), StringComparison.Ordinal);
        var page = await door.GetAsync($"/door/{e.Checkpoint.Id}");
        Assert.EndsWith($"/door/app#{e.Checkpoint.Id}", page.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync($"/door/{e.Checkpoint.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await door.GetAsync($"/door/{e.Checkpoint.Id}/walk-in")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await door.GetAsync($"/door/{Registering.NewId()}")).StatusCode);
    }

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_door_for_those_who_booked_says_so_and_a_supervisor_may_let_in_with_a_reason()
    {
        var e = await _app.NewEventAsync();
        var session = await _app.NewWorkshopAsync(e, 5);
        var (booked, other) = (await _app.RegisterAsync(e, "สมชาย ใจดี"), await _app.RegisterAsync(e, "สมหญิง มาเอง"));
        (await _app.Get<BookSession>().RunAsync(booked.LinkCode, session.Id, false, CancellationToken.None)).ShouldBeOk();
        e = await _app.OpenSessionDoorAsync(e, session, bookedOnly: true);
        var supervisor = await DoorAsync(e, EventRole.Supervisor);

        var (_, mine) = await PostAsync(supervisor, "/scans", Scans(e, Registering.NewId(), booked.TicketCode));
        var (_, others) = await PostAsync(supervisor, "/scans", Scans(e, Registering.NewId(), other.TicketCode));
        var (status, admitted) = await PostAsync(supervisor, "/admit", JsonSerializer.Serialize(new { checkpointId = e.Checkpoint.Id, id = Registering.NewId(), registrationId = other.Id, at = _app.Time!.Now, reason = "มีที่นั่งว่าง" }));
        var manifest = Encoding.UTF8.GetString(await supervisor.GetByteArrayAsync("/door/api/manifest"));

        Assert.Equal(("Admitted", "NotBooked"), (mine![0]!["outcome"]!.GetValue<string>(), others![0]!["outcome"]!.GetValue<string>()));
        Assert.Equal("สมหญิง มาเอง", others[0]!["person"]!["name"]!["thai"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.OK, "Admitted"), (status, admitted!["outcome"]!.GetValue<string>()));
        Assert.Contains("\"bookedOnly\":true", manifest, StringComparison.Ordinal);
        Assert.Contains("\"lists\":1,\"version\":2", manifest, StringComparison.Ordinal);
    }

    private async Task<HttpClient> DoorAsync(TestEvent e, EventRole role) => WithHeader(await _app.SignInAsync(role, e.Id));

    private static HttpClient WithHeader(HttpClient client)
    {
        client.DefaultRequestHeaders.Add("X-Door", "1");
        return client;
    }

    private string Scans(TestEvent e, Guid id, string code) => JsonSerializer.Serialize(new
    {
        checkpointId = e.Checkpoint.Id,
        scans = new[] { new { id, code, direction = "In", means = "Camera", at = _app.Time!.Now } },
    });

    private static async Task<(HttpStatusCode Status, JsonNode? Answer)> PostAsync(HttpClient client, string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await client.PostAsync("/door/api" + address, content);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null);
    }
}
