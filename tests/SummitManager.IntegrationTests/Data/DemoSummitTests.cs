using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Data.Demo;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.Thai;

namespace SummitManager.IntegrationTests.Data;

public sealed class DemoSummitTests
{
    [DatabaseTheory]
    [DatabaseData(300, 50)]
    [DatabaseData(6300, 1050)]
    public async Task Has_the_people_and_delegations_it_promises_and_counters_in_step(DatabaseProvider provider, int registrations, int delegations)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        Assert.True(await LoadAsync(database, new DemoSize(registrations, delegations)));

        await using var db = database.Open();
        Assert.Equal(registrations, await db.Registrations.CountAsync());
        var sizes = await db.Registrations.Where(r => r.DelegationId != null).GroupBy(r => r.DelegationId).Select(g => g.Count()).ToListAsync();
        Assert.Equal(delegations, sizes.Count);
        Assert.InRange(sizes.Max(), 12, 30);
        Assert.Equal(5, sizes.GroupBy(s => s).MaxBy(g => g.Count())!.Key);
        foreach (var quota in await db.Quotas.ToListAsync())
        {
            var holders = await db.Registrations.CountAsync(r => (r.State == RegistrationState.Confirmed || r.State == RegistrationState.Pending)
                && db.TypeQuotas.Any(t => t.TypeId == r.TypeId && t.QuotaId == quota.Id));
            Assert.Equal(holders, quota.Taken);
        }
        Assert.Equal(Math.Min(76, delegations), await db.Organizations.Select(o => o.ProvinceCode).Distinct().CountAsync());
        Assert.Equal(delegations, await db.NumberSeries.Where(s => s.Name.StartsWith("delegation:")).Select(s => s.Last).SingleAsync());
        var books = await db.NumberSeries.Where(s => !s.Name.StartsWith("delegation:") && !s.Name.StartsWith("agenda:") && !s.Name.StartsWith("news:")).OrderBy(s => s.Name).Select(s => s.Last).ToListAsync();
        Assert.Equal([await db.Invoices.CountAsync(), await db.Receipts.CountAsync()], books);
        Assert.Equal(await db.BilledPlaces.CountAsync(), await db.InvoiceLines.CountAsync());
        Assert.Equal(await db.AgendaVersions.MaxAsync(v => v.Number), await db.NumberSeries.Where(s => s.Name.StartsWith("agenda:")).Select(s => s.Last).SingleAsync());
    }

    [Fact]
    public async Task Keeps_the_shares_of_the_real_event()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await LoadAsync(database, DemoSize.Full);

        await using var db = database.Open();
        var delegates = await db.Registrations.AsNoTracking().Where(r => r.DelegationId != null).ToListAsync();
        Assert.InRange(Percent(r => r.Position!.StartsWith("นายก", StringComparison.Ordinal)), 11.5, 12.5);
        Assert.InRange(Percent(r => r.Position!.StartsWith("รองนายก", StringComparison.Ordinal)), 17.5, 18.5);
        Assert.InRange(Percent(r => r.Position!.StartsWith("สมาชิกสภา", StringComparison.Ordinal)), 37.5, 38.5);
        Assert.InRange(Percent(r => r.PositionGroup == PositionGroup.LocalAdministrator), 7.5, 8.5);
        Assert.InRange(Percent(r => r.Payment == PaymentState.ConfirmedByLetter), 15, 25);
        Assert.InRange(Percent(r => r.Name.Title is null), 2, 6);
        Assert.All(delegates.GroupBy(r => r.DelegationId), d => Assert.True(d.Count(r => r.Position!.StartsWith("นายก", StringComparison.Ordinal)) <= 1));

        double Percent(Func<Registration, bool> is_) => 100.0 * delegates.Count(is_) / delegates.Count;
    }

    [Fact]
    public async Task Is_the_same_every_time()
    {
        await using var one = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var other = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await LoadAsync(one, DemoSize.Small);
        await LoadAsync(other, DemoSize.Small);

        Assert.Equal(await PeopleAsync(one), await PeopleAsync(other));
    }

    [DatabaseFact]
    public async Task Loads_only_into_a_database_without_events(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.NewEventAsync();

        Assert.False(await LoadAsync(database, DemoSize.Small));
    }

    [DatabaseFact]
    public async Task Opens_its_doors_today_and_tomorrow_around_the_clock(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await LoadAsync(database, DemoSize.Small);
        await using var db = database.Open();
        var e = await db.Events.SingleAsync();
        var door = await db.Checkpoints.OrderBy(c => c.Order).FirstAsync();
        var codes = await db.Registrations.Where(r => r.State == RegistrationState.Confirmed).OrderBy(r => r.TicketCode).Select(r => r.TicketCode).Take(8).ToListAsync();

        for (var i = 0; i < codes.Count; i++)
        {
            database.Time.Now = EventTime.In(e.TimeZone).Instant(e.StartsOn, TimeOnly.MinValue).AddHours(6 * i);
            var scan = new ScanRequest(Registering.NewId(), codes[i], ScanDirection.In, ScanMeans.Camera, database.Time.Now);
            var answer = await database.Get<RecordScans>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), door.Id, [scan], default);
            Assert.Equal(ScanOutcome.Admitted, answer.ShouldBeOk()[0].Outcome);
        }
    }

    [Fact]
    public async Task Has_guests_of_honour_foreigners_and_a_waiting_list()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await LoadAsync(database, DemoSize.Small);

        await using var db = database.Open();
        Assert.True(await db.Registrations.AnyAsync(r => r.IsVip));
        Assert.Contains("Tanabe Haruto", (await db.Registrations.Where(r => r.Language == Language.English).ToListAsync()).Select(r => r.Name.Full(Language.English)).First(n => n.Contains("Haruto", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(await db.WaitlistEntries.CountAsync(), await db.Registrations.CountAsync(r => r.State == RegistrationState.Waitlisted));
        Assert.All(await db.ConsentTexts.ToListAsync(), text => Assert.NotEqual("", text.TextEn));
        Assert.All(await db.Registrations.Where(r => r.Phone != null).ToListAsync(), r => Assert.NotNull(ThaiPhone.Parse(r.Phone!)));
        Assert.All(await db.Delegations.ToListAsync(), d => Assert.NotNull(Provinces.Find(d.ProvinceCode)));
    }

    [Theory]
    [InlineData(null, 300), InlineData("small", 300), InlineData("FULL", 6300), InlineData("63000", 63000)]
    public void Reads_its_size(string? text, int registrations) => Assert.Equal(registrations, DemoSize.Parse(text).Registrations);

    [Theory]
    [InlineData("huge"), InlineData("-1"), InlineData("5"), InlineData("1000000")]
    public void Fails_loudly_on_a_size_it_cannot_read(string text) => Assert.Throws<FormatException>(() => DemoSize.Parse(text));

    private static async Task<bool> LoadAsync(TestDatabase database, DemoSize size)
    {
        await using var db = database.Open();
        return await DemoSummit.LoadAsync(db, size, [], database.Time.Now, default);
    }

    private static async Task<List<string>> PeopleAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Registrations.OrderBy(r => r.TicketCode).Select(r => r.TicketCode + r.Name.Given + r.Name.Family + r.OrganizationName + r.Payment).ToListAsync();
    }
}
