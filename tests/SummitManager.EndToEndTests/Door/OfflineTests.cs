using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>The network is really off: Playwright's offline mode, answers that never arrive, pages that are killed.</summary>
public sealed class OfflineTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    [BrowserTheory]
    [InlineData("th-TH", "th", "ไม่มีสัญญาณ", "รอส่ง 1"), InlineData("en-GB", "en", "No network", "1 unsent")]
    public async Task Without_network_the_phone_decides_says_so_and_sends_later(string locale, string tag, string offline, string unsent)
    {
        var (e, people) = await EventAsync(1);
        var page = await OpenAsync(e, EventRole.Door, locale);
        await page.Context.SetOfflineAsync(true);

        await page.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        await Assertions.Expect(page.Locator(".door-alone")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#net")).ToContainTextAsync(offline);
        await Assertions.Expect(page.Locator("#net")).ToContainTextAsync(unsent);
        await page.KeepAsync($"app-offline-yes-{tag}", whole: false);
        await Task.Delay(DoorPhone.OneBreath);
        await page.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-look");
        await page.KeepAsync($"app-offline-already-{tag}", whole: false);
        await page.Context.SetOfflineAsync(false);

        await page.ShouldHaveSentAllAsync();
        var scans = await ScansAsync();
        Assert.Equal([ScanOutcome.Admitted, ScanOutcome.AlreadyIn], scans.OrderBy(s => s.Outcome).Select(s => s.Outcome));
        Assert.All(scans, s => Assert.NotNull(s.Told));
        Assert.Equal(1, await CountAsync(db => db.CheckIns));
        Assert.Equal(0, await CountAsync(db => db.ScanConflicts));
    }

    [BrowserFact]
    public async Task A_phone_without_network_opens_again_after_a_reload_and_still_knows_who_is_in()
    {
        var (e, people) = await EventAsync(2);
        var page = await OpenAsync(e, EventRole.Door);
        await page.ShouldKeepTheShellAsync();
        await page.Context.SetOfflineAsync(true);
        await page.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#net")).ToContainTextAsync("รอส่ง 1");
        await page.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-look");
        await page.ScanAsync(people[1].TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync(people[1].Name.Given);
        await page.Locator("#last").ClickAsync();
        await Assertions.Expect(page.Locator(".door-list li")).ToHaveCountAsync(3);
        await page.KeepAsync("app-offline-last-th", whole: false);
    }

    [BrowserFact]
    public async Task Killing_the_page_between_the_scan_and_its_upload_loses_nothing()
    {
        var (e, people) = await EventAsync(30);
        var page = await OpenAsync(e, EventRole.Door);
        await page.ShouldKeepTheShellAsync();
        await page.Context.SetOfflineAsync(true);
        foreach (var person in people)
            await page.ScanAllAsync([person.TicketCode]);

        await page.CloseAsync();
        await page.Context.SetOfflineAsync(false);
        var again = await page.Context.NewPageAsync();
        await again.GotoAsync("/door/app");

        await again.ShouldHaveSentAllAsync();
        Assert.Equal(30, await CountAsync(db => db.CheckIns));
        Assert.Equal(30, (await ScansAsync()).Count);
    }

    [BrowserFact]
    public async Task A_lost_reply_never_turns_into_already_in()
    {
        var (e, people) = await EventAsync(1);
        var page = await OpenAsync(e, EventRole.Door);
        var lost = 0;
        // The server takes the scan; its answer never reaches the phone.
        await page.RouteAsync("**/door/api/scans", async route =>
        {
            if (lost++ > 1)
            {
                await route.ContinueAsync();
                return;
            }
            await route.FetchAsync();
            await route.AbortAsync();
        });

        await page.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        await page.ShouldHaveSentAllAsync();

        Assert.True(lost > 1);
        Assert.Equal(ScanOutcome.Admitted, (await ScansAsync()).Single().Outcome);
        Assert.Equal(0, await CountAsync(db => db.ScanConflicts));
    }

    [BrowserFact]
    public async Task What_changed_before_the_network_went_is_known_without_it()
    {
        var (e, people) = await EventAsync(4);
        var page = await OpenAsync(e, EventRole.Door);
        var (cancelled, elsewhere, undone, plain) = (people[0], people[1], people[2], people[3]);
        await _app.ScanAsync(e, elsewhere.TicketCode);
        var taken = await _app.ScanAsync(e, undone.TicketCode);
        await PullAsync(page);
        (await _app.Get<UndoCheckIn>().RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), taken.Id, "ผิดคน", CancellationToken.None)).ShouldBeOk();
        await using (var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
            await db.Registrations.Where(r => r.Id == cancelled.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, RegistrationState.Cancelled).SetProperty(r => r.ChangedAt, _app.Time!.Now));
        var late = await _app.RegisterAsync(e, Registering.SomebodyNew());
        await PullAsync(page);
        await page.Context.SetOfflineAsync(true);

        var outcomes = await page.ScanAllAsync(new[] { cancelled, elsewhere, undone, plain, late }.Select(p => p.TicketCode));

        Assert.Equal([nameof(ScanOutcome.Cancelled), nameof(ScanOutcome.AlreadyIn), nameof(ScanOutcome.Admitted), nameof(ScanOutcome.Admitted), nameof(ScanOutcome.Admitted)], outcomes);
    }

    /// <summary>The worst network is one that answers nothing: nobody at the door waits for it longer than a second.</summary>
    [BrowserFact]
    public async Task A_network_that_hangs_costs_one_second_once()
    {
        var (e, people) = await EventAsync(2);
        var page = await OpenAsync(e, EventRole.Door);
        var hanging = new TaskCompletionSource();
        await page.RouteAsync("**/door/api/**", async route =>
        {
            await hanging.Task;
            await route.AbortAsync();
        });

        var times = await page.EvaluateAsync<double[]>(
            """
            async codes => {
              const { look, scan } = await import('/door/lane.js');
              const times = [];
              for (const code of codes) {
                const at = performance.now();
                const answer = await scan({ code, person: await look(code), means: 'Camera' }, 'In');
                if (answer.outcome === 'Admitted' && answer.alone) times.push(performance.now() - at);
              }
              return times;
            }
            """, people.Select(p => p.TicketCode).ToArray());
        Assert.Equal(2, times.Length);
        Assert.InRange(times[0], 900, 5_000);
        Assert.InRange(times[1], 0, 900);
        await page.UnrouteAsync("**/door/api/**");
        hanging.SetResult();

        await page.ShouldHaveSentAllAsync();
        Assert.Equal(2, await CountAsync(db => db.CheckIns));
        Assert.Equal(0, await CountAsync(db => db.ScanConflicts));
    }

    /// <summary>Both phones let everybody in on their own; 60 tickets were shown at both.</summary>
    [BrowserFact]
    public async Task Two_phones_offline_with_500_scans_each_and_60_on_both_lose_nothing_and_count_nobody_twice()
    {
        const int each = 500, both = 60;
        var (e, people) = await EventAsync(2 * each - both);
        var (one, other) = (await OpenAsync(e, EventRole.Door), await OpenAsync(e, EventRole.Door));
        foreach (var page in (IPage[])[one, other])
            await page.Context.SetOfflineAsync(true);

        var outcomes = new List<string>();
        outcomes.AddRange(await one.ScanAllAsync(people.Take(each).Select(p => p.TicketCode)));
        outcomes.AddRange(await other.ScanAllAsync(people.Skip(each - both).Select(p => p.TicketCode)));
        Assert.Equal(2 * each, outcomes.Count(o => o == nameof(ScanOutcome.Admitted)));
        foreach (var page in (IPage[])[one, other])
            await page.Context.SetOfflineAsync(false);

        await one.ShouldHaveSentAllAsync();
        await other.ShouldHaveSentAllAsync();
        Assert.Equal(2 * each, (await ScansAsync()).Count);
        Assert.Equal(2 * each - both, await CountAsync(db => db.CheckIns));
        Assert.Equal(both, await CountAsync(db => db.ScanConflicts.Where(c => c.Kind == ConflictKind.AdmittedTwice)));
        Assert.Equal(both, await CountAsync(db => db.ScanConflicts));
    }

    public void Dispose() => _app.Dispose();

    private Task<IPage> OpenAsync(TestEvent e, EventRole role, string locale = "th-TH") => DoorPhone.OpenAsync(playwrights.Browser, _app, e, role, locale);

    private async Task<(TestEvent, IReadOnlyList<Registration>)> EventAsync(int people)
    {
        _app.OnRealPort();
        var e = await _app.NewEventAsync(new EventOptions { Capacity = people + 10 });
        var all = new List<Registration>();
        for (var i = 0; i < people; i++)
            all.Add(await _app.RegisterAsync(e, Registering.SomebodyNew()));
        return (e, all);
    }

    private static async Task PullAsync(IPage page) => await page.EvaluateAsync("import('/door/sync.js').then(async sync => { await sync.pull(); await sync.pull(); })");

    private async Task<List<Scan>> ScansAsync()
    {
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.Scans.AsNoTracking().ToListAsync();
    }

    private async Task<int> CountAsync<T>(Func<SummitDb, IQueryable<T>> rows)
    {
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await rows(db).CountAsync();
    }
}
