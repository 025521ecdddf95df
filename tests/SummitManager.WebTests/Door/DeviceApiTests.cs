using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.CheckIns.Devices;
using SummitManager.Data;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Door;

/// <summary>A phone from the paper in somebody's hand to its withdrawal, over HTTP.</summary>
public sealed class DeviceApiTests : IDisposable
{
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_phone_is_paired_by_a_pass_scans_and_is_refused_once_withdrawn()
    {
        var e = await _app.NewEventAsync();
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var pass = await PassAsync(e, DeviceKind.Scanner);
        var phone = Script();

        var (status, paired) = await SendAsync(phone, "pair", new { code = pass.Code, name = "มือถือประตู 1" });
        Authorize(phone, paired);
        var (_, device) = await GetAsync(phone, "device");
        var (_, scan) = await SendAsync(phone, "scans", Scans(e, person.TicketCode));
        await _app.Services.GetRequiredService<RevokeDevice>().RunAsync(Actor.System, paired!["deviceId"]!.GetValue<Guid>(), default);
        var (after, said) = await SendAsync(phone, "scans", Scans(e, person.TicketCode));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("Scanner", "มือถือประตู 1", false, false), (paired["kind"]!.GetValue<string>(), device!["name"]!.GetValue<string>(), device["maySupervise"]!.GetValue<bool>(), device["mayFind"]!.GetValue<bool>()));
        Assert.Equal(e.Checkpoint.Id, Assert.Single(device["checkpoints"]!.AsArray())!["id"]!.GetValue<Guid>());
        Assert.Equal("Admitted", scan![0]!["outcome"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.Unauthorized, "DeviceRevoked"), (after, said!["code"]!.GetValue<string>()));
        Assert.False(string.IsNullOrEmpty(said["th"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_phone_is_refused_when_its_time_is_over_and_an_unknown_key_is_merely_signed_out()
    {
        var e = await _app.NewEventAsync();
        var phone = await PhoneAsync(e, DeviceKind.Scanner);
        var unknown = Script();
        unknown.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Door 00000000000000000000000000");

        _app.Time!.Now += TimeSpan.FromHours(9);

        Assert.Equal("DeviceExpired", (await GetAsync(phone, "device")).Answer!["code"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.Unauthorized, "SignedOut"), (await GetAsync(unknown, "manifest")) is var (s, a) ? (s, a!["code"]!.GetValue<string>()) : default);
        Assert.Equal("SignedOut", (await GetAsync(Script(), "device")).Answer!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_scan_only_device_reads_nothing_but_verdicts_and_the_locked_manifest()
    {
        var e = await _app.NewEventAsync();
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var phone = await PhoneAsync(e, DeviceKind.Scanner);

        foreach (var address in (string[])["people", $"search?checkpointId={e.Checkpoint.Id}&q=สมชาย", $"walk-in-types?checkpointId={e.Checkpoint.Id}"])
            Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(phone, address)).Status);
        foreach (var (address, body) in new (string, object)[]
        {
            ("desk", new { checkpointId = e.Checkpoint.Id, id = Registering.NewId(), registrationId = person.Id, direction = "In", at = _app.Time!.Now }),
            ("admit", new { checkpointId = e.Checkpoint.Id, id = Registering.NewId(), registrationId = person.Id, at = _app.Time.Now, reason = "x" }),
            ("scans", new { checkpointId = e.Checkpoint.Id, scans = new[] { new { id = Registering.NewId(), registrationId = person.Id, direction = "In", means = "Search", at = _app.Time.Now } } }),
            ("pair-me", new { name = "x" }),
        })
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, (await SendAsync(phone, address, body)).Status));
        var manifest = await phone.GetByteArrayAsync("/door/api/manifest");
        Assert.Equal("SMD1"u8.ToArray(), manifest[..4]);
        Assert.Equal(-1, manifest.AsSpan().IndexOf(Encoding.UTF8.GetBytes("สมชาย")));
    }

    /// <summary>The manifest tells every device the keys of who is in; a key must not buy a name, nor move anybody.</summary>
    [Fact]
    public async Task A_scan_only_device_cannot_turn_the_keys_of_the_manifest_into_names()
    {
        var e = await _app.NewEventAsync();
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var scanner = await PhoneAsync(e, DeviceKind.Scanner);
        var supervisor = await PhoneAsync(e, DeviceKind.Supervisor);
        object Told(string outcome) => new
        {
            checkpointId = e.Checkpoint.Id,
            scans = new[] { new { id = Registering.NewId(), registrationId = person.Id, direction = "In", means = "Search", at = _app.Time!.Now, told = outcome } },
        };

        foreach (var outcome in (string[])["Cancelled", "Left", "Admitted"])
        {
            var (status, answer) = await SendAsync(scanner, "scans", Told(outcome));
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.DoesNotContain("สมชาย", answer!.ToString(), StringComparison.Ordinal);
        }
        Assert.Equal("Admitted", (await SendAsync(supervisor, "scans", Told("Admitted"))).Answer![0]!["outcome"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_phone_whose_time_is_over_still_brings_what_it_told_people_and_asks_nothing()
    {
        var e = await _app.NewEventAsync();
        var (first, second) = (await _app.RegisterAsync(e, "สมชาย ใจดี"), await _app.RegisterAsync(e, "มานี มีนา"));
        var phone = await PhoneAsync(e, DeviceKind.Scanner);
        var noon = _app.Time!.Now;
        await using (var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
            await db.HalfDays.Where(h => h.EventId == e.Id).ExecuteUpdateAsync(set => set.SetProperty(h => h.DoorsCloseAt, noon.AddDays(1)));
        object Told(string code, DateTimeOffset at, string? told) =>
            new { checkpointId = e.Checkpoint.Id, scans = new[] { new { id = Registering.NewId(), code, direction = "In", means = "Camera", at, told } } };

        _app.Time.Now += TimeSpan.FromHours(9);
        var (kept, answer) = await SendAsync(phone, "scans", Told(first.TicketCode, noon, "Admitted"));
        var (asked, _) = await SendAsync(phone, "scans", Told(second.TicketCode, noon, null));
        // Told by a clock that ran behind: it happened, and a supervisor looks at it.
        var (later, flagged) = await SendAsync(phone, "scans", Told(second.TicketCode, _app.Time.Now.AddMinutes(-1), "Admitted"));
        var (read, _) = await GetAsync(phone, "manifest");
        _app.Time.Now += KnownDevices.Late;
        var (tooLate, said) = await SendAsync(phone, "scans", Told(second.TicketCode, noon, "Admitted"));

        Assert.Equal((HttpStatusCode.OK, "Admitted"), (kept, answer![0]!["outcome"]!.GetValue<string>()));
        Assert.Null(answer[0]!["conflict"]);
        Assert.Equal((HttpStatusCode.OK, "Admitted", "AfterTime"), (later, flagged![0]!["outcome"]!.GetValue<string>(), flagged[0]!["conflict"]!.GetValue<string>()));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (asked, read));
        Assert.Equal((HttpStatusCode.Unauthorized, "DeviceExpired"), (tooLate, said!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_supervisors_device_finds_people_at_its_own_doors_only()
    {
        var (e, other) = (await _app.NewEventAsync(), await _app.NewEventAsync());
        await _app.RegisterAsync(e, "สมชาย ใจดี");
        await _app.RegisterAsync(other, "มาลี ที่อื่น");
        var phone = await PhoneAsync(e, DeviceKind.Supervisor);

        var (_, people) = await GetAsync(phone, "people");
        var (elsewhere, _) = await GetAsync(phone, $"search?checkpointId={other.Checkpoint.Id}&q=มาลี");

        var line = Assert.Single(people!["people"]!.AsArray())!;
        Assert.Equal("สมชาย ใจดี", line["name"]!["thai"]!.GetValue<string>());
        Assert.DoesNotContain("example", line.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere);
    }

    [Fact]
    public async Task A_new_password_ends_the_members_own_phones_and_nobody_elses()
    {
        var e = await _app.NewEventAsync();
        var (owner, other) = (await _app.HireAsync(EventRole.Door, e.Id), await _app.HireAsync(EventRole.Door, e.Id));
        var phones = new List<HttpClient>();
        foreach (var actor in (Actor[])[owner, other])
        {
            var staff = await _app.SignInAsync(actor);
            staff.DefaultRequestHeaders.Add("X-Door", "1");
            phones.Add(Script());
            Authorize(phones[^1], (await SendAsync(staff, "pair-me", new { name = "มือถือของฉัน" })).Answer);
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(phones[^1], "device")).Status);
        }

        await using (var scope = _app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();
            Assert.True((await users.AddPasswordAsync((await users.FindByIdAsync(owner.UserId.ToString()))!, "correct horse battery 9")).Succeeded);
        }
        _app.Time!.Now += KnownDevices.Freshness;

        Assert.Equal("DeviceRevoked", (await GetAsync(phones[0], "device")).Answer!["code"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(phones[1], "device")).Status);
    }

    [Fact]
    public async Task A_members_own_phone_loses_what_they_lose()
    {
        var e = await _app.NewEventAsync();
        var staff = await _app.SignInAsync(EventRole.Supervisor, e.Id);
        staff.DefaultRequestHeaders.Add("X-Door", "1");
        var (_, paired) = await SendAsync(staff, "pair-me", new { name = "มือถือของฉัน" });
        var phone = Script();
        Authorize(phone, paired);
        Assert.True((await GetAsync(phone, "device")).Answer!["maySupervise"]!.GetValue<bool>());

        await using (var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
        {
            db.RemoveRange(db.StaffMembers.Where(m => m.EventId == e.Id));
            await db.SaveChangesAsync();
        }
        _app.Time!.Now += KnownDevices.Freshness;

        var (status, device) = await GetAsync(phone, "device");
        Assert.Equal((HttpStatusCode.OK, false), (status, device!["maySupervise"]!.GetValue<bool>()));
        Assert.Empty(device["checkpoints"]!.AsArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(phone, "scans", Scans(e, "7K3MABCD01234XYZ"))).Status);
    }

    [Fact]
    public async Task The_clock_of_a_device_is_measured_and_its_times_are_put_right()
    {
        var e = await _app.NewEventAsync();
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var phone = await PhoneAsync(e, DeviceKind.Scanner);
        var ahead = TimeSpan.FromMinutes(3);
        var read = _app.Time!.Now - TimeSpan.FromSeconds(90);

        var (_, answer) = await SendAsync(phone, "scans", new
        {
            checkpointId = e.Checkpoint.Id,
            sentAt = _app.Time.Now + ahead,
            scans = new[] { new { id = Registering.NewId(), code = person.TicketCode, direction = "In", means = "Camera", at = read + ahead, told = "Admitted" } },
        });

        Assert.Equal(read, answer![0]!["at"]!.GetValue<DateTimeOffset>());
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal((int)ahead.TotalMilliseconds, Assert.Single(db.DoorDevices.Where(d => d.Checkpoints.Any(c => c.EventId == e.Id))).ClockAheadMs);
    }

    [Fact]
    public async Task Pairing_is_braked_and_answers_whatever_is_sent()
    {
        var phone = Script();
        foreach (var body in (string[])["", "null", "[]", "{}", "{\"code\":7}", "{\"code\":\"x\"}", "{\"code\":\"00000000000000000000000000\",\"name\":null}"])
        {
            var answer = await phone.PostAsync("/door/api/pair", new StringContent(body, Encoding.UTF8, "application/json"));
            Assert.InRange((int)answer.StatusCode, 400, 409);
        }

        var statuses = await Task.WhenAll(Enumerable.Range(0, 150).Select(async _ => (await SendAsync(phone, "pair", new { code = "00000000000000000000000000" })).Status));

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Contains(HttpStatusCode.Conflict, statuses);
    }

    private HttpClient Script()
    {
        var client = _app.Visitor();
        client.DefaultRequestHeaders.Add("X-Door", "1");
        return client;
    }

    private Task<NewDoorPass> PassAsync(TestEvent e, DeviceKind kind) => PassAsync(e, kind, once: false);

    private async Task<NewDoorPass> PassAsync(TestEvent e, DeviceKind kind, bool once)
    {
        var until = _app.Time!.Now.AddHours(8);
        return (await _app.Services.GetRequiredService<CreateDoorPass>().RunAsync(Actor.System, new DoorPassRequest(e.Id, "ประตูหลัก", kind, [e.Checkpoint.Id], once, until, until), default)).ShouldBeOk();
    }

    private async Task<HttpClient> PhoneAsync(TestEvent e, DeviceKind kind)
    {
        var phone = Script();
        Authorize(phone, (await SendAsync(phone, "pair", new { code = (await PassAsync(e, kind)).Code, name = "phone" })).Answer);
        return phone;
    }

    private static void Authorize(HttpClient phone, JsonNode? paired) => phone.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Door " + paired!["key"]!.GetValue<string>());

    private object Scans(TestEvent e, string code) =>
        new { checkpointId = e.Checkpoint.Id, scans = new[] { new { id = Registering.NewId(), code, direction = "In", means = "Camera", at = _app.Time!.Now } } };

    private static async Task<(HttpStatusCode Status, JsonNode? Answer)> SendAsync(HttpClient client, string address, object body)
    {
        var answer = await client.PostAsJsonAsync("/door/api/" + address, body);
        return (answer.StatusCode, Read(await answer.Content.ReadAsStringAsync()));
    }

    private static async Task<(HttpStatusCode Status, JsonNode? Answer)> GetAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync("/door/api/" + address);
        return (answer.StatusCode, Read(await answer.Content.ReadAsStringAsync()));
    }

    private static JsonNode? Read(string text) => text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null;
}
