using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.CheckIns;
using SummitManager.CheckIns.Devices;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>The site is a process of its own here, and it is really gone: killed while phones scan, and started again on the same port.</summary>
public sealed class StoppedServerTests(Playwrights playwrights) : IClassFixture<Playwrights>, IAsyncLifetime
{
    private const int People = 40;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("summit-stopped");
    private TestDatabase _database = default!;
    private SiteProcess? _site;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);

    [BrowserFact]
    public async Task Scans_made_while_the_server_is_gone_all_stand_once_when_it_is_back()
    {
        // The process goes by the real clock.
        _database.Time.Now = DateTimeOffset.UtcNow;
        var e = await _database.NewEventAsync(new EventOptions { Capacity = People });
        await _database.OpenDoorsAsync(e);
        var people = new List<Registration>();
        for (var i = 0; i < People; i++)
            people.Add(await _database.RegisterAsync(e, Registering.SomebodyNew()));
        _site = await SiteProcess.StartAsync(_database.Settings, _folder.FullName, environment: "Development");
        var address = _site.Address;
        var (one, other) = (await PhoneAsync(address, e), await PhoneAsync(address, e));
        await one.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(one.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        // A server that has just started may take longer than the phone waits; then the phone told it, and it goes up a moment later.
        await one.ShouldHaveSentAllAsync();
        int toldAlready;
        await using (var first = _database.Open())
            toldAlready = await first.Scans.CountAsync(s => s.Told == ScanOutcome.Admitted);

        await _site.KillAsync();

        // Through the screen, with nobody there to ask.
        await one.ScanAsync(people[1].TicketCode);
        await Assertions.Expect(one.Locator("#verdict .door-name")).ToHaveTextAsync(people[1].Name.Full(Shared.Language.Thai));
        await Assertions.Expect(one.Locator(".door-alone")).ToBeVisibleAsync();
        await Assertions.Expect(one.Locator("#net")).ToContainTextAsync("ไม่มีสัญญาณ");
        await Assertions.Expect(one.Locator("#net")).ToContainTextAsync("รอส่ง 1");
        // Who was let in a moment before the server went is known here.
        await one.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(one.Locator("#verdict")).ToHaveClassAsync("door-verdict is-look");
        Assert.All(await one.ScanAllAsync(people.Skip(2).Take(18).Select(p => p.TicketCode)), outcome => Assert.Equal("Admitted", outcome));
        // The page is loaded again without a server, and goes on.
        await one.ReloadAsync();
        await Assertions.Expect(one.Locator("#net")).ToContainTextAsync("รอส่ง 20");
        await one.ScanAsync(people[20].TicketCode);
        await Assertions.Expect(one.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        Assert.All(await other.ScanAllAsync(people.Skip(21).Select(p => p.TicketCode)), outcome => Assert.Equal("Admitted", outcome));
        await one.KeepAsync("app-server-gone-th", whole: false);
        await using (var before = _database.Open())
            Assert.Equal(1, await before.Scans.CountAsync());

        await _site.DisposeAsync();
        _site = await SiteProcess.StartAsync(_database.Settings, _folder.FullName, address.Port, "Development");

        await one.ShouldHaveSentAllAsync();
        await other.ShouldHaveSentAllAsync();
        await Assertions.Expect(one.Locator("#net")).ToContainTextAsync("ออนไลน์");
        await using var db = _database.Open();
        // Everybody's entry, and the second showing of the first ticket.
        Assert.Equal((People, People + 1, 0), (await db.CheckIns.CountAsync(), await db.Scans.CountAsync(), await db.ScanConflicts.CountAsync()));
        Assert.Equal(People, await db.CheckIns.Select(c => c.RegistrationId).Distinct().CountAsync());
        Assert.Equal(People - 1 + toldAlready, await db.Scans.CountAsync(s => s.Told == ScanOutcome.Admitted));
    }

    public async Task DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<IPage> PhoneAsync(Uri site, TestEvent e)
    {
        var page = await DoorPhone.PairAsync(playwrights.Browser, site, _database, e, DeviceKind.Scanner);
        await page.ShouldKeepTheShellAsync();
        return page;
    }
}
