using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>The exceptions' desk, with the keyboard alone where it can be.</summary>
public sealed class DeskPageTests(Playwrights playwrights) : IClassFixture<Playwrights>
{
    [BrowserFact]
    public async Task With_the_keyboard_alone_somebody_is_found_and_let_in_and_a_lost_ticket_is_replaced()
    {
        using var app = new SummitApp { Time = new ManualTime() };
        var (page, e) = await OpenAsync(app, EventRole.Organiser, "th-TH");
        await using var context = page.Context;
        var person = await app.RegisterAsync(e, "สมชาย ใจดี");
        await page.ReloadAsync();

        await page.Locator("#desk-find").FillAsync("สมชย");
        await Assertions.Expect(page.Locator(".desk-hits li")).ToHaveCountAsync(0, new() { Timeout = 10_000 });
        await page.Locator("#desk-find").FillAsync("สมชาย");
        await Assertions.Expect(page.Locator(".desk-hits li")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#desk-verdict")).ToContainTextAsync("เข้าได้");
        await Assertions.Expect(page.Locator("#desk-card")).ToBeFocusedAsync();
        await page.KeepAsync("desk-person-th");
        await page.Keyboard.PressAsync("1");
        await Assertions.Expect(page.Locator("#desk-verdict")).ToContainTextAsync("เข้าแล้ว");
        await page.Keyboard.PressAsync("3");
        await Assertions.Expect(page.Locator("#new-code")).ToBeVisibleAsync();
        await page.KeepAsync("desk-lost-ticket-th");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#desk-find")).ToBeFocusedAsync();

        Assert.Equal(ScanOutcome.Replaced, (await app.ScanAsync(e, person.TicketCode)).Outcome);
    }

    [BrowserFact]
    public async Task Somebody_who_owes_comes_in_with_a_letter_and_another_with_a_substitute()
    {
        using var app = new SummitApp { Time = new ManualTime() };
        var (page, e) = await OpenAsync(app, EventRole.Organiser, "en-GB", new EventOptions { Price = Money.FromBaht(2500) });
        await using var context = page.Context;
        await app.RegisterAsync(e, "มานะ อดทน");
        await app.RegisterAsync(e, "ปิติ ยินดี");
        await using (var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
            await db.Registrations.ExecuteUpdateAsync(s => s.SetProperty(r => r.Payment, PaymentState.Awaiting));
        await page.ReloadAsync();

        await FindAsync(page, "มานะ");
        await page.Keyboard.PressAsync("2");
        await page.Locator("#said").FillAsync("ชร 52001/123");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#desk-verdict")).ToContainTextAsync("In since");
        await page.Locator("#desk-next").ClickAsync();

        await FindAsync(page, "ปิติ");
        await page.Keyboard.PressAsync("4");
        await page.Locator("#Given").FillAsync("ชูใจ");
        await page.Locator("#Family").FillAsync("เลิศล้ำ");
        await page.KeepAsync("desk-substitute-en");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the person and let in" }).ClickAsync();
        await Assertions.Expect(page.Locator("#new-code")).ToBeVisibleAsync();
        await page.KeepAsync("desk-substituted-en");
        await page.ShouldBeAccessibleAsync();

        await using var after = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal(1, await after.CheckIns.CountAsync());
        Assert.True(await after.Registrations.AnyAsync(r => r.Payment == PaymentState.ConfirmedByLetter));
        Assert.True(await after.AuditEntries.AnyAsync(a => a.Action == nameof(AcceptLetter) && a.Details.Contains("52001")));
    }

    [BrowserTheory]
    [InlineData("th-TH"), InlineData("en-GB")]
    public async Task A_delegation_is_found_by_number_and_goes_to_the_relay_room_whole_when_the_hall_is_too_full(string locale)
    {
        using var app = new SummitApp { Time = new ManualTime() };
        var (page, e) = await OpenAsync(app, EventRole.Supervisor, locale);
        await using var context = page.Context;
        var relay = await DelegationAndRoomAsync(app, e, members: 4, capacity: 3);
        await page.ReloadAsync();

        await page.Locator("#desk-find").FillAsync("1");
        await Assertions.Expect(page.Locator(".desk-hits li")).ToHaveCountAsync(1, new() { Timeout = 10_000 });
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#desk-let-in")).ToContainTextAsync("4");
        await Assertions.Expect(page.Locator("#desk-group")).ToBeFocusedAsync();
        await page.KeepAsync($"desk-group-{locale}");
        await page.Keyboard.PressAsync("1");
        await Assertions.Expect(page.Locator("#desk-relay")).ToBeVisibleAsync();
        await page.KeepAsync($"desk-full-{locale}");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("#desk-relay").ClickAsync();
        await Assertions.Expect(page.Locator(".notice-success").First).ToContainTextAsync("4");

        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal((0, 4), (await db.CheckIns.CountAsync(c => c.CheckpointId == e.Checkpoint.Id), await db.CheckIns.CountAsync(c => c.CheckpointId == relay)));
    }

    [BrowserFact]
    public async Task A_guest_of_honour_is_announced_within_two_seconds()
    {
        using var app = new SummitApp { Time = new ManualTime() };
        var (page, e) = await OpenAsync(app, EventRole.Supervisor, "th-TH");
        await using var context = page.Context;
        var guest = await app.RegisterAsync(e, "ประสิทธิ์ สง่างาม");
        (await app.Get<SetVip>().RunAsync(Actor.System, guest.Id, true, default)).ShouldBeOk();

        await app.ScanAsync(e, guest.TicketCode);
        app.Time!.Advance(TimeSpan.FromSeconds(2));

        await Assertions.Expect(page.Locator("#alerts")).ToContainTextAsync("ประสิทธิ์ สง่างาม", new() { Timeout = 2_000 });
        await page.KeepAsync("desk-guest-th");
    }

    private async Task<(IPage, TestEvent)> OpenAsync(SummitApp app, EventRole role, string locale, EventOptions? options = null)
    {
        var site = app.OnRealPort();
        var e = await app.NewEventAsync(options);
        var context = await playwrights.Browser.NewContextAsync(Browser.Desk(site, locale));
        var page = await context.NewPageAsync();
        var staff = await app.HireAsync(role, e.Id);
        await page.GotoAsync($"/test/sign-in?user={staff.UserId}");
        await page.GotoAsync($"/manage/{e.Id}/desk");
        await Assertions.Expect(page.Locator("#desk-find")).ToBeFocusedAsync(new() { Timeout = 15_000 });
        return (page, e);
    }

    private static async Task FindAsync(IPage page, string name)
    {
        await page.Locator("#desk-find").FillAsync(name);
        await Assertions.Expect(page.Locator(".desk-hits li")).ToHaveCountAsync(1, new() { Timeout = 10_000 });
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#desk-card")).ToBeFocusedAsync();
    }

    /// <summary>Returns the relay room's checkpoint.</summary>
    private static async Task<Guid> DelegationAndRoomAsync(SummitApp app, TestEvent e, int members, int capacity)
    {
        var delegation = (await app.Get<CreateDelegation>().RunAsync(Actor.System, e.Id, new DelegationForm
        {
            Organization = new OrganizationForm { NameTh = "องค์การบริหารส่วนตำบลท่าข้าม", Kind = OrganizationKind.Sao, ProvinceCode = "57" },
            ContactName = "ชูใจ เลิศล้ำ",
            ContactPhone = "053 123 456",
        }, default)).ShouldBeOk();
        for (var i = 0; i < members; i++)
            await app.Get<AddToDelegation>().RunAsync(Actor.System, delegation.Id, [(await app.RegisterAsync(e, Registering.SomebodyNew())).Id], default);
        var save = app.Get<SaveCheckpoint>();
        var relay = (await save.RunAsync(Actor.System, e.Id, new CheckpointForm { NameTh = "ห้องถ่ายทอดสด", NameEn = "Relay room", Order = "2" }, default)).ShouldBeOk();
        (await save.RunAsync(Actor.System, e.Id, CheckpointForm.Of(e.Checkpoint) with { Capacity = $"{capacity}", RelayCheckpointId = relay.ToString() }, default)).ShouldBeOk();
        app.Time!.Advance(TimeSpan.FromSeconds(4)); // until the doors are read again
        return relay;
    }
}
