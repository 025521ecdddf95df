using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Durability;

/// <summary>Every answer that was given survives kill -9 of the process at any moment; every deed without one can be repeated safely.</summary>
public sealed class KillTests
{
    private const int Rounds = 3;
    private const int Tickets = 200;
    private const int EnoughAnswers = 20;
    private const string Password = "long enough for a test";

    [DatabaseFact]
    public async Task Nothing_that_was_acknowledged_is_lost_and_nothing_stands_twice(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var folder = Directory.CreateTempSubdirectory("summit-kill");
        var (e, tickets, email) = await PrepareAsync(database);
        var clients = new Clients(e, tickets, database.Time.Now);
        // One jar for all rounds: the cookie must outlive the process that gave it.
        using var jar = new SocketsHttpHandler { AllowAutoRedirect = false };
        var site = await SiteProcess.StartAsync(database.Settings, folder.FullName);
        try
        {
            using (var door = Door(site, jar))
                await SignInAsync(door, email);
            for (var round = 1; round <= Rounds; round++)
            {
                await HammerAndKillAsync(site, clients, jar);
                await site.DisposeAsync();
                await ShouldHoldWhatWasToldAsync(database, clients);

                site = await SiteProcess.StartAsync(database.Settings, folder.FullName);
                using var visitor = Visitor(site);
                using var door = Door(site, jar);
                await clients.SendUnansweredAgainAsync(visitor, door);
                await ShouldHoldWhatWasToldAsync(database, clients);
                await ShouldStandOnceAsync(database, e, clients);
            }
        }
        finally
        {
            await site.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What a phone decided alone during an outage, sent in parts; the site dies somewhere in the middle of it, twice.</summary>
    [DatabaseFact]
    public async Task A_queue_whose_upload_was_cut_off_stands_once_after_it_was_sent_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var folder = Directory.CreateTempSubdirectory("summit-kill");
        var (e, tickets, email) = await PrepareAsync(database);
        // Each of two phones let in three quarters of the tickets: the half in the middle came in at both doors.
        var phones = new[] { new PhoneQueue(e, tickets.Take(Tickets * 3 / 4), database.Time.Now), new PhoneQueue(e, tickets.Skip(Tickets / 4), database.Time.Now.AddMinutes(10)) };
        using var jar = new SocketsHttpHandler { AllowAutoRedirect = false };
        var site = await SiteProcess.StartAsync(database.Settings, folder.FullName);
        try
        {
            using (var door = Door(site, jar))
                await SignInAsync(door, email);
            for (var cut = 1; cut <= 2; cut++)
            {
                using (var door = Door(site, jar))
                {
                    var sending = Task.WhenAll(phones.Select(phone => phone.SendAsync(door)));
                    while (!sending.IsCompleted && phones.Sum(p => p.Answered.Count) < cut * Tickets / 4)
                        await Task.Delay(5);
                    await site.KillAsync();
                    await sending;
                }
                await site.DisposeAsync();
                Assert.Contains(phones, p => p.Answered.Count < p.Count);
                site = await SiteProcess.StartAsync(database.Settings, folder.FullName);
            }
            using (var door = Door(site, jar))
                await Task.WhenAll(phones.Select(phone => phone.SendAsync(door)));
        }
        finally
        {
            await site.DisposeAsync();
            folder.Delete(recursive: true);
        }

        await using var db = database.Open();
        Assert.All(phones, p => Assert.Equal(p.Count, p.Answered.Count));
        Assert.Equal(phones.Sum(p => p.Count), await db.Scans.CountAsync());
        Assert.Equal(Tickets, await db.CheckIns.CountAsync());
        Assert.Equal(Tickets / 2, await db.ScanConflicts.CountAsync(c => c.Kind == ConflictKind.AdmittedTwice));
        // The first phone read its tickets earlier, whoever's came up first.
        var firsts = phones[0].Ids;
        Assert.Equal(phones[0].Count, (await db.CheckIns.Select(c => c.ScanId).ToListAsync()).Count(firsts.Contains));
    }

    private static async Task HammerAndKillAsync(SiteProcess site, Clients clients, SocketsHttpHandler jar)
    {
        using var visitor = Visitor(site);
        using var door = Door(site, jar);
        var enough = (Registrations: Told(clients.Registrations.Values) + EnoughAnswers, Scans: Told(clients.Scans.Values) + EnoughAnswers);

        var hammering = clients.HammerAsync(visitor, 6, door, 4);
        while (!hammering.IsCompleted && (Told(clients.Registrations.Values) < enough.Registrations || Told(clients.Scans.Values) < enough.Scans))
            await Task.Delay(20);
        await Task.Delay(Random.Shared.Next(400));
        await site.KillAsync();
        await hammering;
    }

    private static int Told(ICollection<string?> answers) => answers.Count(a => a is not null);

    private static HttpClient Visitor(SiteProcess site) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };

    private static HttpClient Door(SiteProcess site, SocketsHttpHandler jar)
    {
        var door = new HttpClient(jar, disposeHandler: false) { BaseAddress = site.Address };
        door.DefaultRequestHeaders.Add("X-Door", "1");
        return door;
    }

    private static async Task SignInAsync(HttpClient door, string email)
    {
        using var answer = await door.SubmitAsync("/account/sign-in", "sign-in", [new("Input.Email", email), new("Input.Password", Password)]);
        Assert.True((int)answer.StatusCode is >= 300 and < 400, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>An event that has been open since yesterday, some tickets, and a person for the doors.</summary>
    private static async Task<(TestEvent, IReadOnlyList<string>, string)> PrepareAsync(TestDatabase database)
    {
        var now = DateTimeOffset.UtcNow;
        // Yesterday's noon in Thailand: its doors were open, whatever the time of day is now.
        database.Time.Now = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-1).AddHours(5);
        var e = await database.NewEventAsync(new EventOptions { Capacity = 1_000_000, SharedCapacity = 1_000_000 });
        var tickets = new List<string>();
        for (var i = 0; i < Tickets; i++)
            tickets.Add((await database.RegisterAsync(e, Registering.SomebodyNew())).TicketCode);
        var door = await database.HireAsync(EventRole.Door, e.Id);

        await using var db = database.Open();
        await db.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.RegistrationClosesAt, now.AddDays(10)));
        var user = await db.Users.SingleAsync(u => u.Id == door.UserId);
        user.PasswordHash = new PasswordHasher<StaffUser>().HashPassword(user, Password);
        await db.SaveChangesAsync();
        return (e, tickets, user.Email!);
    }

    /// <summary>Whoever saw a ticket has it; whoever was told "admitted" is.</summary>
    private static async Task ShouldHoldWhatWasToldAsync(TestDatabase database, Clients clients)
    {
        await using var db = database.Open();
        var links = await db.Registrations.Where(r => r.State == RegistrationState.Confirmed).Select(r => r.LinkCode).ToListAsync();
        Assert.Empty(clients.Registrations.Values.OfType<string>().Select(LinkIn).Except(links));

        var stored = await db.Scans.Select(s => new { s.Id, s.Outcome }).ToDictionaryAsync(s => s.Id, s => s.Outcome.ToString());
        Assert.DoesNotContain(clients.Scans, s => s.Value is not null && stored.GetValueOrDefault(s.Key) != s.Value);
        var admitting = await db.CheckIns.Select(c => c.ScanId).ToListAsync();
        Assert.Empty(clients.Scans.Where(s => s.Value == "Admitted").Select(s => s.Key).Except(admitting));
    }

    /// <summary>After the unanswered were sent again: each person once, with one place of each quota and one letter; each scan once.</summary>
    private static async Task ShouldStandOnceAsync(TestDatabase database, TestEvent e, Clients clients)
    {
        await using var db = database.Open();
        var people = clients.Registrations.Count + Tickets;
        Assert.Equal(people, await db.Registrations.CountAsync());
        Assert.All(await db.Quotas.AsNoTracking().Where(q => q.EventId == e.Id).ToListAsync(), quota => Assert.Equal(people, quota.Taken));
        Assert.Equal(people, await db.OutboxMessages.CountAsync(m => m.EventId == e.Id));
        Assert.Equal(clients.Scans.Count, await db.Scans.CountAsync());
        Assert.Equal(clients.Scans.Values.Count(outcome => outcome == "Admitted"), await db.CheckIns.CountAsync());
    }

    private static string LinkIn(string address) => address.Split('?')[0].Split('/')[^1];
}
