using System.Text;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.CheckIns.Devices;
using SummitManager.Data;
using SummitManager.Data.Demo;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.CheckIns.Devices;

public sealed class ManifestTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly TimeSpan BeyondOverlap = TimeSpan.FromMinutes(1);

    [DatabaseFact]
    public async Task Who_has_the_code_learns_the_person_and_nobody_else_a_name(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var person = await db.RegisterAsync(e, "สมชาย ใจดี");
        await db.Get<SetVip>().RunAsync(Actor.System, person.Id, true, default);

        var bytes = await BytesAsync(db, null, e);
        var manifest = new ManifestReader(bytes);

        var opened = manifest.Ticket(person.TicketCode)!;
        Assert.Equal((1, person.Id, e.Id, e.Type.Id, RegistrationState.Confirmed, PaymentState.NotRequired, true), ((int)opened.Kind, opened.Id, opened.EventId, opened.TypeId, opened.State, opened.Payment, opened.IsVip));
        Assert.Equal(["สมชาย ใจดี", "", "องค์การบริหารส่วนตำบลดอนสมมติ", "สมาชิกสภาองค์การบริหารส่วนตำบล"], opened.Texts);
        Assert.Null(manifest.Ticket(db.Codes.NewTicketCode()));
        foreach (var word in (string[])["สมชาย", "ใจดี", "ดอนสมมติ", person.TicketCode, person.Email!])
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(word.Select(c => c < 0x80 ? (byte)c : (byte)(0x80 + c - 0x0E00)).ToArray()));
        }
    }

    [DatabaseFact]
    public async Task A_later_one_holds_only_what_changed_and_every_kind_of_change(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var people = new List<Registration>();
        for (var i = 0; i < 6; i++)
            people.Add(await db.RegisterAsync(e, Registering.SomebodyNew()));
        var (paid, vip, cancelled, reissued, untouched) = (people[0], people[1], people[2], people[3], people[4]);
        db.Time.Now += BeyondOverlap;
        var cursor = (await ReadAsync(db, null, e)).Header.Cursor;

        db.Time.Now += BeyondOverlap;
        Assert.Equal(0, (await ReadAsync(db, cursor, e)).Header.Tickets);
        (await db.Get<SetPayment>().RunAsync(Actor.System, paid.Id, PaymentState.Awaiting, default)).ShouldBeOk();
        (await db.Get<SetVip>().RunAsync(Actor.System, vip.Id, true, default)).ShouldBeOk();
        (await db.Get<CancelRegistration>().RunAsync(Actor.System, cancelled.Id, "x", default)).ShouldBeOk();
        var newTicket = (await db.Get<ReissueTicket>().RunAsync(Actor.System, reissued.Id, default)).ShouldBeOk();
        var joined = await db.RegisterAsync(e, Registering.SomebodyNew());
        var delta = await ReadAsync(db, cursor, e);

        Assert.False(delta.Header.Full);
        Assert.Equal(PaymentState.Awaiting, delta.Ticket(paid.TicketCode)!.Payment);
        Assert.True(delta.Ticket(vip.TicketCode)!.IsVip);
        Assert.Equal(RegistrationState.Cancelled, delta.Ticket(cancelled.TicketCode)!.State);
        Assert.Equal((2, reissued.Id), ((int)delta.Ticket(reissued.TicketCode)!.Kind, delta.Ticket(reissued.TicketCode)!.Id));
        Assert.Equal(1, delta.Ticket(newTicket.TicketCode)!.Kind);
        Assert.NotNull(delta.Ticket(joined.TicketCode));
        Assert.Null(delta.Ticket(untouched.TicketCode));
        Assert.Equal(6, delta.Header.Tickets);
    }

    [DatabaseFact]
    public async Task A_delegation_opens_its_living_members_and_is_told_again_when_one_leaves(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var delegation = await DelegationAsync(db, e);
        var (stays, leaves) = (await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()));
        await db.Get<AddToDelegation>().RunAsync(Actor.System, delegation.Id, [stays.Id, leaves.Id], default);
        db.Time.Now += BeyondOverlap;
        var before = await ReadAsync(db, null, e);

        db.Time.Now += BeyondOverlap;
        (await db.Get<RemoveFromDelegation>().RunAsync(Actor.System, leaves.Id, default)).ShouldBeOk();
        var after = await ReadAsync(db, before.Header.Cursor, e);
        db.Time.Now += BeyondOverlap;
        (await db.Get<CancelRegistration>().RunAsync(Actor.System, stays.Id, "x", default)).ShouldBeOk();
        var empty = await ReadAsync(db, after.Header.Cursor, e);

        Assert.Equal(3, before.Open(delegation.DoorCode)![0]);
        Assert.Equal(new[] { stays.TicketCode, leaves.TicketCode }.Order(StringComparer.Ordinal), before.Members(delegation.DoorCode).Order(StringComparer.Ordinal));
        Assert.Equal([stays.TicketCode], after.Members(delegation.DoorCode));
        Assert.Empty(empty.Members(delegation.DoorCode));
    }

    [DatabaseFact]
    public async Task Check_ins_travel_with_it_and_one_taken_back_is_told_as_nothing(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var (first, second) = (await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()));
        var scan = await db.ScanAsync(e, first.TicketCode);
        db.Time.Now += BeyondOverlap;
        var full = await ReadAsync(db, null, e);

        db.Time.Now += BeyondOverlap;
        (await db.Get<UndoCheckIn>().RunAsync(Actor.System, scan.Id, "คนละคน", default)).ShouldBeOk();
        await db.ScanAsync(e, second.TicketCode);
        await db.ScanAsync(e, second.TicketCode, ScanDirection.Out);
        var delta = await ReadAsync(db, full.Header.Cursor, e);

        var at = Assert.Single(full.CheckIns);
        Assert.Equal((first.Id, e.Checkpoint.Id), at.Key);
        Assert.Equal((true, scan.At), Assert.Single(at.Value) is var (_, inside, when) ? (inside, when) : default);
        Assert.Empty(delta.CheckIns[(first.Id, e.Checkpoint.Id)]);
        Assert.False(Assert.Single(delta.CheckIns[(second.Id, e.Checkpoint.Id)]).Inside);
        Assert.Equal(0, delta.Header.Tickets);
    }

    /// <summary>A limit that was set while people were inside has no row of places yet; the server counts them, and a phone must not take the room for empty.</summary>
    [DatabaseFact]
    public async Task Who_came_before_there_was_a_limit_is_counted_on_the_phone_too(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        foreach (var _ in Enumerable.Range(0, 2))
            await db.ScanAsync(e, (await db.RegisterAsync(e, Registering.SomebodyNew())).TicketCode);
        Assert.Equal(0, Assert.Single((await ReadAsync(db, null, e)).Header.Checkpoints).Inside);

        await using (var write = db.Open())
            await write.Checkpoints.Where(c => c.Id == e.Checkpoint.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Capacity, 2));

        Assert.Equal((2, 2), Assert.Single((await ReadAsync(db, null, e)).Header.Checkpoints) is var c ? (c.Capacity, c.Inside) : default);
    }

    [DatabaseFact]
    public async Task A_device_of_one_event_gets_nothing_of_another_and_one_of_two_gets_both(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (here, there) = (await db.NewEventAsync(), await db.NewEventAsync());
        var (mine, theirs) = (await db.RegisterAsync(here, Registering.SomebodyNew()), await db.RegisterAsync(there, Registering.SomebodyNew()));

        var one = await ReadAsync(db, null, here);
        var both = await ReadAsync(db, null, here, there);
        var denied = new ManifestReader(await db.Get<ManifestQueries>().RunAsync(Staffing.Actor(EventRole.Door, here.Id), Scope(here, there), null, default));

        Assert.Equal((true, false), (one.Ticket(mine.TicketCode) is not null, one.Ticket(theirs.TicketCode) is not null));
        Assert.Equal([here.Id], one.Header.Events.Select(e => e.Id));
        Assert.Equal((here.Id, there.Id), (both.Ticket(mine.TicketCode)!.EventId, both.Ticket(theirs.TicketCode)!.EventId));
        Assert.Null(denied.Ticket(theirs.TicketCode));
    }

    [DatabaseFact]
    public async Task A_cursor_that_says_nothing_any_more_gives_all(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        await db.RegisterAsync(e, Registering.SomebodyNew());
        var cursor = (await ReadAsync(db, null, e)).Header.Cursor;

        Assert.False((await ReadAsync(db, cursor, e)).Header.Full);
        foreach (var bad in (string[])["", "x", "-", "zz-" + cursor.Split('-')[1], cursor + "0", "ffffffffffffffff" + cursor])
            Assert.True((await ReadAsync(db, bad, e)).Header.Full);
        await db.NewTypeAsync(e, "สื่อมวลชน");
        var anew = await ReadAsync(db, cursor, e);
        Assert.True(anew.Header.Full);
        db.Time.Now += TimeSpan.FromDays(3);
        Assert.True((await ReadAsync(db, anew.Header.Cursor, e)).Header.Full);
    }

    [DatabaseFact]
    public async Task The_database_is_asked_as_often_for_many_as_for_one(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var cursor = (await ReadAsync(db, null, e)).Header.Cursor;
        await db.ScanAsync(e, (await db.RegisterAsync(e, Registering.SomebodyNew())).TicketCode);
        var one = await db.Commands.DuringAsync(() => BytesAsync(db, cursor, e));
        for (var i = 0; i < 3; i++)
        {
            var more = await db.RegisterAsync(e, Registering.SomebodyNew());
            await db.Get<AddToDelegation>().RunAsync(Actor.System, (await DelegationAsync(db, e)).Id, [more.Id], default);
            await db.ScanAsync(e, more.TicketCode);
        }

        var many = await db.Commands.DuringAsync(() => BytesAsync(db, cursor, e));

        Assert.Equal(one, many);
    }

    [DatabaseFact]
    public async Task The_searchable_list_is_for_who_may_find_people_and_carries_neither_code_nor_mail(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var person = await db.RegisterAsync(e, "สมชาย ใจดี");
        var people = db.Get<PeopleQueries>();

        var list = (await people.RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), Scope(e), null, default)).ShouldBeOk();
        db.Time.Now += BeyondOverlap;
        var later = (await people.RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), Scope(e), list.Cursor, default)).ShouldBeOk();
        db.Time.Now += BeyondOverlap;
        var last = (await people.RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), Scope(e), later.Cursor, default)).ShouldBeOk();

        var line = Assert.Single(list.People);
        Assert.Equal((person.Id, "สมชาย ใจดี"), (line.Id, line.Name.Thai));
        Assert.DoesNotContain(person.TicketCode, line.Search, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("office.example", line.Search, StringComparison.Ordinal);
        Assert.Empty(last.People);
        (await people.RunAsync(Staffing.Actor(EventRole.Door, e.Id), Scope(e), null, default)).ShouldRefuseWith<Shared.NotAllowed>();
    }

    [Fact]
    public async Task The_demo_takes_at_most_200_bytes_a_ticket()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var read = db.Open();
        await DemoSummit.LoadAsync(read, DemoSize.Small, [], db.Time.Now, default);
        var checkpoints = await read.Checkpoints.Select(c => new ScopedCheckpoint(c.Id, c.EventId)).ToListAsync();
        var tickets = await read.Registrations.CountAsync();

        var bytes = await db.Get<ManifestQueries>().RunAsync(Actor.System, checkpoints, null, default);

        Assert.InRange((double)bytes.Length / tickets, 50, 200);
    }

    private static IReadOnlyList<ScopedCheckpoint> Scope(params TestEvent[] events) => [.. events.Select(e => new ScopedCheckpoint(e.Checkpoint.Id, e.Id))];

    private static Task<byte[]> BytesAsync(TestDatabase db, string? since, params TestEvent[] events) => db.Get<ManifestQueries>().RunAsync(Actor.System, Scope(events), since, default);

    private static async Task<ManifestReader> ReadAsync(TestDatabase db, string? since, params TestEvent[] events) => new(await BytesAsync(db, since, events));

    private static async Task<Delegation> DelegationAsync(TestDatabase db, TestEvent e) => (await db.Get<CreateDelegation>().RunAsync(Actor.System, e.Id, new DelegationForm
    {
        Organization = new OrganizationForm { NameTh = "เทศบาลสมมติ", Kind = OrganizationKind.SubdistrictMunicipality, ProvinceCode = "57" },
        ContactName = "สมหญิง ประสานงาน",
        ContactEmail = "contact@office.example",
    }, default)).ShouldBeOk();
}
