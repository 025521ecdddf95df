using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>The coordinator's one code, with and without a network.</summary>
public sealed class DelegationSheetTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    [BrowserTheory]
    [InlineData("th-TH", "th", true), InlineData("en-GB", "en", true), InlineData("th-TH", "th", false)]
    public async Task Twenty_two_people_go_in_with_one_code_and_two_taps_and_the_rest_later(string locale, string tag, bool offline)
    {
        _app.OnRealPort();
        var (e, code, members) = await DelegationAsync(22);
        var page = await DoorPhone.OpenAsync(playwrights.Browser, _app, e, EventRole.Door, locale);
        await page.Context.SetOfflineAsync(offline);

        await page.ScanAsync(code);
        await Assertions.Expect(page.Locator(".door-tick")).ToHaveCountAsync(22);
        await page.KeepAsync($"app-delegation-{tag}", whole: false);
        // Two of them are still in the car park.
        await page.Locator(".door-tick").First.ClickAsync();
        await page.Locator(".door-tick").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".door-go")).ToContainTextAsync("20");
        await page.Locator(".door-go").ClickAsync();
        await Assertions.Expect(page.Locator("#sheet .door-verdict")).ToHaveClassAsync("door-verdict is-yes", new() { Timeout = 10_000 });
        await Assertions.Expect(page.Locator("#sheet .door-word")).ToContainTextAsync("20");
        await page.KeepAsync($"app-delegation-in-{tag}{(offline ? "" : "-online")}", whole: false);

        await page.Keyboard.PressAsync("Escape");
        await page.ScanAsync(code);
        await Assertions.Expect(page.Locator(".door-tick")).ToHaveCountAsync(2);
        await page.KeepAsync($"app-delegation-rest-{tag}", whole: false);
        await page.Locator(".door-go").ClickAsync();
        await Assertions.Expect(page.Locator("#sheet .door-word")).ToContainTextAsync("2");
        await page.Context.SetOfflineAsync(false);
        await page.ShouldHaveSentAllAsync();

        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal(members.Order(), await db.CheckIns.Select(c => c.RegistrationId).OrderBy(id => id).ToListAsync());
        Assert.Equal(22, await db.Scans.CountAsync(s => s.Means == ScanMeans.Delegation && s.Told == (offline ? ScanOutcome.Admitted : null)));
        Assert.Equal(0, await db.ScanConflicts.CountAsync());
    }

    /// <summary>With a network the server says so and names the relay room; without, the phone's own count does.</summary>
    [BrowserTheory]
    [InlineData("th-TH", "th", false), InlineData("en-GB", "en", true)]
    public async Task A_hall_without_room_for_all_lets_nobody_in_until_somebody_says_that_the_delegation_may_be_split(string locale, string tag, bool offline)
    {
        _app.OnRealPort();
        var (e, code, _) = await DelegationAsync(5);
        var save = _app.Get<SaveCheckpoint>();
        var relay = (await save.RunAsync(Actor.System, e.Id, new CheckpointForm { NameTh = "ห้องถ่ายทอดสด", NameEn = "Relay room", Order = "2" }, CancellationToken.None)).ShouldBeOk();
        (await save.RunAsync(Actor.System, e.Id, CheckpointForm.Of(e.Checkpoint) with { Capacity = "3", RelayCheckpointId = relay.ToString() }, CancellationToken.None)).ShouldBeOk();
        _app.Time!.Advance(Doors.Freshness + TimeSpan.FromSeconds(1));
        var page = await DoorPhone.OpenAsync(playwrights.Browser, _app, e, EventRole.Door, locale);
        await Assertions.Expect(page.Locator("#count")).ToContainTextAsync("3");
        await page.Context.SetOfflineAsync(offline);

        await page.ScanAsync(code);
        await page.Locator(".door-go").ClickAsync();
        await Assertions.Expect(page.Locator("#sheet .door-verdict")).ToHaveClassAsync("door-verdict is-look", new() { Timeout = 10_000 });
        if (!offline)
            await Assertions.Expect(page.Locator("#sheet")).ToContainTextAsync("ห้องถ่ายทอดสด");
        await page.KeepAsync($"app-delegation-full-{tag}", whole: false);
        Assert.Equal(0, await CountAsync(db => db.Scans));
        Assert.Equal(0, await page.EvaluateAsync<int>("import('/door/book.js').then(book => book.waiting()).then(all => all.length)"));

        await page.Locator("#sheet .door-btn-wide").First.ClickAsync();
        await Assertions.Expect(page.Locator("#sheet .door-word")).ToContainTextAsync("3", new() { Timeout = 10_000 });
        await Assertions.Expect(page.Locator("#sheet .door-list li")).ToHaveCountAsync(2);
        await page.Context.SetOfflineAsync(false);
        await page.ShouldHaveSentAllAsync();
        Assert.Equal(3, await CountAsync(db => db.CheckIns));
        Assert.Equal(0, await CountAsync(db => db.ScanConflicts));
    }

    public void Dispose() => _app.Dispose();

    private async Task<int> CountAsync<T>(Func<SummitDb, IQueryable<T>> rows)
    {
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await rows(db).CountAsync();
    }

    private async Task<(TestEvent, string Code, List<Guid> Members)> DelegationAsync(int people)
    {
        var e = await _app.NewEventAsync();
        var form = new DelegationForm
        {
            Organization = new OrganizationForm { NameTh = "เทศบาลนครสมมติบุรีศรีมหาสารคาม", Kind = OrganizationKind.CityMunicipality, ProvinceCode = "57" },
            ContactName = "นางสาวสมหญิง ใจดี",
            ContactEmail = "somying@office.example",
        };
        var delegation = (await _app.Get<CreateDelegation>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, form, CancellationToken.None)).ShouldBeOk();
        var members = new List<Guid>();
        for (var i = 0; i < people; i++)
            members.Add((await _app.RegisterAsync(e, Registering.SomebodyNew())).Id);
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        await db.Registrations.Where(r => members.Contains(r.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.DelegationId, delegation.Id));
        return (e, delegation.DoorCode, members);
    }
}
