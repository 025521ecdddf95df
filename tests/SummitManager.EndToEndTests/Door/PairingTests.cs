using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns.Devices;
using SummitManager.Data;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>A seconded phone without an account: from the QR of a pass to the first scan, and to its end.</summary>
public sealed class PairingTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    [BrowserTheory]
    [InlineData("th-TH", "th"), InlineData("en-GB", "en")]
    public async Task A_pass_makes_a_phone_a_scanner_that_reads_verdicts_and_nothing_else(string locale, string tag)
    {
        var (e, page, code) = await AtPassAsync(DeviceKind.Scanner, locale);
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");

        await Assertions.Expect(page.Locator("#device-name")).ToBeVisibleAsync();
        await page.KeepAsync($"app-pair-{tag}", whole: false);
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();
        await page.Locator("#device-name").FillAsync("ประตู 2 สมหญิง");
        await page.EvaluateAsync("window.before = true");
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldHaveManifestAsync();
        // The server's clock is months away from the phone's: that must not look like the end of its time.
        Assert.True(await page.EvaluateAsync<bool>("window.before === true"));
        await page.ScanAsync(person.TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        // The code has left the address line, so that nobody pairs with it by going back.
        Assert.DoesNotContain(code, page.Url, StringComparison.Ordinal);

        await page.Locator("#find-open").ClickAsync();
        await page.KeepAsync($"app-type-code-{tag}", whole: false);
        await Assertions.Expect(page.Locator("#pin")).ToHaveCountAsync(0);
        await page.Locator("#find").FillAsync("สมชาย");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".door-list li")).ToHaveCountAsync(0);
        await page.Locator("#find").FillAsync(string.Join(' ', person.TicketCode.ToLowerInvariant().Chunk(4).Select(c => new string(c))));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-look");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#place")).ToContainTextAsync(tag == "th" ? e.Checkpoint.NameTh : e.Checkpoint.NameEn);
    }

    [BrowserFact]
    public async Task What_a_lost_phone_holds_names_nobody()
    {
        var (e, page, _) = await AtPassAsync(DeviceKind.Scanner, "th-TH");
        await _app.RegisterAsync(e, "ปิ่นปฐมา กตัญญูกุลวงศ์");
        await PairAsync(page);

        // Every byte of every store, as text in the two ways that names travel.
        var held = await page.EvaluateAsync<string>(
            """
            async () => {
              const { read, got } = await import('/door/store.js');
              const all = await read(['facts', 'tickets', 'checkIns', 'scans'], async s => { const all = []; for (const store of Object.values(s)) all.push(await got(store.getAll())); return all; });
              const bytes = [];
              const json = JSON.stringify(all, (_, v) => { if (v instanceof Uint8Array) { bytes.push(v); return '…'; } return v; });
              return json + bytes.map(b => new TextDecoder().decode(b) + [...b].map(c => c < 0x80 ? String.fromCharCode(c) : String.fromCharCode(0x0E00 + c - 0x80)).join('')).join('');
            }
            """);

        Assert.Contains(e.Checkpoint.NameTh, held, StringComparison.Ordinal);
        Assert.Contains("\"sealed\":\"…\"", held, StringComparison.Ordinal);
        Assert.DoesNotContain("ปิ่นปฐมา", held, StringComparison.Ordinal);
        Assert.DoesNotContain("ดอนสมมติ", held, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_revoked_phone_forgets_everything_when_it_next_hears_of_us()
    {
        var (e, page, _) = await AtPassAsync(DeviceKind.Scanner, "th-TH");
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        await PairAsync(page);
        await using (var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
        {
            var device = await db.DoorDevices.SingleAsync();
            (await _app.Get<RevokeDevice>().RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), device.Id, CancellationToken.None)).ShouldBeOk();
        }

        await page.ScanAsync(person.TicketCode);

        await Assertions.Expect(page.Locator(".door-title")).ToHaveTextAsync("เครื่องนี้ถูกยกเลิกแล้ว");
        await page.KeepAsync("app-revoked-th", whole: false);
        var left = await page.EvaluateAsync<int>(
            "import('/door/store.js').then(({ read, got }) => read(['facts', 'tickets', 'checkIns', 'scans'], async s => { let n = 0; for (const store of Object.values(s)) n += await got(store.count()); return n; }))");
        Assert.Equal(0, left);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".door-title")).ToHaveTextAsync("เครื่องนี้ยังไม่ได้จับคู่");
    }

    [BrowserFact]
    public async Task A_pass_that_is_used_up_says_so()
    {
        var (e, page, code) = await AtPassAsync(DeviceKind.Supervisor, "th-TH");
        await PairAsync(page);
        var other = await (await playwrights.Browser.NewContextAsync(Browser.Phone(_app.ClientOptions.BaseAddress))).NewPageAsync();
        await other.GotoAsync($"/door/pair#{code}");

        await other.Locator("#device-name").FillAsync("อีกเครื่อง");
        await other.Keyboard.PressAsync("Enter");

        await Assertions.Expect(other.Locator("[role=alert]").Last).Not.ToBeEmptyAsync();
        await Assertions.Expect(other.Locator(".notice")).ToBeVisibleAsync();
        await other.KeepAsync("app-pass-used-th", whole: false);
        Assert.Equal(e.Checkpoint.NameTh, await page.Locator("#place").EvaluateAsync<string>("p => p.firstChild.textContent"));
    }

    [BrowserFact]
    public async Task Signing_the_phone_out_warns_of_what_is_not_sent()
    {
        var (e, page, _) = await AtPassAsync(DeviceKind.Scanner, "th-TH");
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        await PairAsync(page);
        await page.Context.SetOfflineAsync(true);
        await page.ScanAsync(person.TicketCode);
        await Assertions.Expect(page.Locator("#net")).ToContainTextAsync("รอส่ง 1");

        await page.Locator("#more").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "เลิกใช้เครื่องนี้" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("ยังมี 1 รายการที่ไม่ได้ส่ง");
        await page.KeepAsync("app-sign-out-th", whole: false);
        await page.GetByRole(AriaRole.Button, new() { Name = "กลับไปสแกน" }).ClickAsync();
        await Assertions.Expect(page.Locator("#net")).ToContainTextAsync("รอส่ง 1");
    }

    /// <summary>Two events run in one house; a phone that serves both lets each ticket in at the door chosen for its event.</summary>
    [BrowserFact]
    public async Task A_phone_of_two_events_lets_each_ticket_in_at_the_door_of_its_event()
    {
        _app.OnRealPort();
        var (one, other) = (await _app.NewEventAsync(), await _app.NewEventAsync());
        var (first, second) = (await _app.RegisterAsync(one, "เอกชัย งานแรก"), await _app.RegisterAsync(other, "โทมนัส งานหลัง"));
        var code = await PassAsync(DeviceKind.Scanner, [one, other]);
        var page = await (await playwrights.Browser.NewContextAsync(Browser.Phone(_app.ClientOptions.BaseAddress))).NewPageAsync();
        await page.GotoAsync($"/door/pair#{code}");
        await page.Locator("#device-name").FillAsync("ประตูรวม");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".door-choice")).ToHaveCountAsync(2);
        await page.KeepAsync("app-doors-th", whole: false);
        await page.Locator(".door-choice").First.ClickAsync();
        await page.ShouldHaveManifestAsync();
        await page.Locator("#more").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "จุดลงทะเบียนอื่น" }).ClickAsync();
        await page.Locator(".door-choice").Last.ClickAsync();
        await Assertions.Expect(page.Locator("#verdict")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(true);

        await page.ScanAsync(first.TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync("เอกชัย");
        await page.ScanAsync(second.TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync("โทมนัส");
        await page.Context.SetOfflineAsync(false);
        await page.ShouldHaveSentAllAsync();

        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal(["Admitted", "Admitted"], await page.EvaluateAsync<string[]>("import('/door/book.js').then(book => book.lastScans(10)).then(all => all.map(s => s.refused ?? s.outcome))"));
        Assert.Equal([(one.Checkpoint.Id, first.Id), (other.Checkpoint.Id, second.Id)], (await db.CheckIns.Select(c => new { c.CheckpointId, c.RegistrationId }).ToListAsync())
            .Select(c => (c.CheckpointId, c.RegistrationId)).OrderBy(c => c.RegistrationId == first.Id ? 0 : 1));
    }

    [BrowserFact]
    public async Task A_phone_becomes_that_of_whoever_signs_in_on_it_next()
    {
        _app.OnRealPort();
        var e = await _app.NewEventAsync();
        var page = await DoorPhone.OpenAsync(playwrights.Browser, _app, e, EventRole.Door);
        await Assertions.Expect(page.Locator("#find-open")).ToHaveTextAsync("กรอกรหัส");
        var supervisor = await _app.HireAsync(EventRole.Supervisor, e.Id);
        await page.GotoAsync($"/test/sign-in?user={supervisor.UserId}");

        await page.GotoAsync($"/door/{e.Checkpoint.Id}");

        await page.UntilAsync("import('/door/page.js').then(page => page.setup.mayFind === true)");
        await Assertions.Expect(page.Locator("#find-open")).ToHaveTextAsync("ค้นหา");
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal(2, await db.DoorDevices.CountAsync());
        Assert.Equal(1, await db.DoorDevices.CountAsync(d => d.UserId == supervisor.UserId));
    }

    public void Dispose() => _app.Dispose();

    /// <summary>A new event, a pass of its door, and a phone that has just followed the pass.</summary>
    private async Task<(TestEvent, IPage, string)> AtPassAsync(DeviceKind kind, string locale)
    {
        _app.OnRealPort();
        var e = await _app.NewEventAsync();
        var code = await PassAsync(kind, [e]);
        var page = await (await playwrights.Browser.NewContextAsync(Browser.Phone(_app.ClientOptions.BaseAddress, locale))).NewPageAsync();
        await page.GotoAsync($"/door/pair#{code}");
        return (e, page, code);
    }

    private async Task<string> PassAsync(DeviceKind kind, IReadOnlyList<TestEvent> events)
    {
        var now = _app.Time!.GetUtcNow();
        var supervisor = new Actor(Registering.NewId(), "Test supervisor", false, [.. events.Select(e => (e.Id, EventRole.Organiser))]);
        var pass = await _app.Get<CreateDoorPass>().RunAsync(supervisor,
            new DoorPassRequest(events[0].Id, "ประตูหลัก", kind, [.. events.Select(e => e.Checkpoint.Id)], Once: false, now.AddHours(2), now.AddHours(8)), CancellationToken.None);
        return pass.ShouldBeOk().Code;
    }

    private static async Task PairAsync(IPage page)
    {
        await page.Locator("#device-name").FillAsync("ประตู 2 สมหญิง");
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldHaveManifestAsync();
    }
}
