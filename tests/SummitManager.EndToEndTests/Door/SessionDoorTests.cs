using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Seats;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>A phone at the door of a session that is for those who booked, with the network really off.</summary>
public sealed class SessionDoorTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    [BrowserTheory]
    [InlineData("th-TH", "th", "ไม่ได้จอง", "เฉพาะผู้จองที่นั่ง", "สแกนขาออก", "กลับเป็นขาเข้า")]
    [InlineData("en-GB", "en", "Not booked", "Booked seats only", "Scan exits", "Back to entry")]
    public async Task Without_network_who_booked_comes_in_goes_out_and_comes_back_and_who_did_not_is_turned_away(string locale, string tag, string notBooked, string bookedOnly, string toOut, string toIn)
    {
        var (door, _, booked, other) = await DoorAsync();
        var page = await DoorPhone.OpenAsync(playwrights.Browser, _app, door, EventRole.Door, locale);
        await Assertions.Expect(page.Locator("#place")).ToContainTextAsync(bookedOnly);
        await page.Context.SetOfflineAsync(true);

        await page.ScanAsync(other.TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-look");
        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync(notBooked);
        await page.KeepAsync($"session-door-not-booked-{tag}", whole: false);
        await page.ScanAsync(booked.TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        await page.KeepAsync($"session-door-booked-{tag}", whole: false);
        await TurnAsync(page, toOut);
        await page.ScanAsync(booked.TicketCode);
        await Assertions.Expect(page.Locator("#verdict .door-word use")).ToHaveAttributeAsync("href", new Regex("door-out$"));
        await TurnAsync(page, toIn);
        await page.ScanAsync(booked.TicketCode);
        await Assertions.Expect(page.Locator("#verdict .door-word use")).ToHaveAttributeAsync("href", new Regex("check$"));
        await page.Context.SetOfflineAsync(false);

        await page.ShouldHaveSentAllAsync();
        await using var db = await DbAsync();
        var scans = await db.Scans.AsNoTracking().ToListAsync();
        Assert.All(scans, s => Assert.Equal(s.Outcome, s.Told));
        Assert.Equal([ScanOutcome.NotBooked], scans.Where(s => s.RegistrationId == other.Id).Select(s => s.Outcome));
        Assert.Equal([ScanOutcome.Admitted, ScanOutcome.Admitted, ScanOutcome.Left], scans.Where(s => s.RegistrationId == booked.Id).Select(s => s.Outcome).Order());
        Assert.True((await db.CheckIns.SingleAsync()).Inside);
        Assert.Equal(0, await db.ScanConflicts.CountAsync());
    }

    [BrowserFact]
    public async Task What_was_booked_and_given_back_before_the_network_went_is_known_without_it()
    {
        var (door, session, leaves, comes) = await DoorAsync();
        var page = await DoorPhone.OpenAsync(playwrights.Browser, _app, door, EventRole.Door);
        await PullAsync(page);
        (await _app.Get<CancelSeat>().RunAsync(leaves.LinkCode, session.Id, CancellationToken.None)).ShouldBeOk();
        (await _app.Get<BookSession>().RunAsync(comes.LinkCode, session.Id, false, CancellationToken.None)).ShouldBeOk();
        await PullAsync(page);
        await page.Context.SetOfflineAsync(true);

        Assert.Equal([nameof(ScanOutcome.NotBooked), nameof(ScanOutcome.Admitted)], await page.ScanAllAsync([leaves.TicketCode, comes.TicketCode]));
    }

    /// <summary>A phone whose app has just become newer holds a manifest without lists: it asks for them, and until then decides as before.</summary>
    [BrowserFact]
    public async Task A_manifest_kept_by_an_older_app_is_made_whole_by_the_next_one()
    {
        var (door, _, booked, other) = await DoorAsync();
        var page = await DoorPhone.OpenAsync(playwrights.Browser, _app, door, EventRole.Door);
        var without = await page.EvaluateAsync<string>(
            """
            async () => {
              const [book, sync, store, { decide }] = await Promise.all(['book', 'sync', 'store', 'decide'].map(name => import(`/door/${name}.js`)));
              const { bookings, ...older } = await store.fact('manifest');
              await store.remember('manifest', older);
              await book.load();
              const cursor = book.known.cursor.split('-').length;
              const asked = book.askedAt({ registrationId: '00000000-0000-0000-0000-000000000000' }, book.known.checkpoints.find(c => c.bookedOnly)).booked;
              await sync.pull();
              await sync.pull();
              return `${cursor} ${asked} ${book.known.cursor.split('-').length}`;
            }
            """);
        await page.Context.SetOfflineAsync(true);

        Assert.Equal("2 true 3", without);
        Assert.Equal([nameof(ScanOutcome.Admitted), nameof(ScanOutcome.NotBooked)], await page.ScanAllAsync([booked.TicketCode, other.TicketCode]));
    }

    public void Dispose() => _app.Dispose();

    private async Task<(TestEvent Door, Session Session, Registration Booked, Registration Other)> DoorAsync()
    {
        _app.OnRealPort();
        var e = await _app.NewEventAsync();
        var session = await _app.NewWorkshopAsync(e, 5);
        var (booked, other) = (await _app.RegisterAsync(e, "มานี จองแล้ว"), await _app.RegisterAsync(e, "ชูใจ ยังไม่จอง"));
        (await _app.Get<BookSession>().RunAsync(booked.LinkCode, session.Id, false, CancellationToken.None)).ShouldBeOk();
        return (await _app.OpenSessionDoorAsync(e, session, bookedOnly: true), session, booked, other);
    }

    private static async Task TurnAsync(IPage page, string to)
    {
        await page.Locator("#more").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = to }).ClickAsync();
    }

    private static async Task PullAsync(IPage page) => await page.EvaluateAsync("import('/door/sync.js').then(async sync => { await sync.pull(); await sync.pull(); })");

    private Task<SummitDb> DbAsync() => _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
}
