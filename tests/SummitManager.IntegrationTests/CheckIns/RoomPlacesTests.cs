using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.CheckIns;

/// <summary>A checkpoint with a capacity: never more inside, but for what a supervisor or a device on its own decided.</summary>
public sealed class RoomPlacesTests
{
    [DatabaseFact]
    public async Task A_full_room_refuses_until_somebody_leaves(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var (e, people) = await RoomAsync(host, capacity: 2, people: 3);
        async Task<ScanOutcome> ScanAsync(int person, ScanDirection direction = ScanDirection.In) => (await host.ScanAsync(e, people[person].TicketCode, direction)).Outcome;

        Assert.Equal([ScanOutcome.Admitted, ScanOutcome.Admitted, ScanOutcome.RoomFull], [await ScanAsync(0), await ScanAsync(1), await ScanAsync(2)]);
        Assert.Equal([ScanOutcome.Left, ScanOutcome.Admitted, ScanOutcome.RoomFull], [await ScanAsync(0, ScanDirection.Out), await ScanAsync(2), await ScanAsync(0)]);
        Assert.Equal(2, await InsideAsync(host));
    }

    [DatabaseFact]
    public async Task An_undone_admission_gives_its_place_back(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var (e, people) = await RoomAsync(host, capacity: 1, people: 2);
        var first = await host.ScanAsync(e, people[0].TicketCode);

        (await host.Get<UndoCheckIn>().RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), first.Id, "ผิดคน", default)).ShouldBeOk();

        Assert.Equal(ScanOutcome.Admitted, (await host.ScanAsync(e, people[1].TicketCode)).Outcome);
        Assert.Equal(1, await InsideAsync(host));
    }

    [DatabaseFact]
    public async Task A_supervisor_may_let_one_more_in_with_a_reason(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var (e, people) = await RoomAsync(host, capacity: 1, people: 3);
        await host.ScanAsync(e, people[0].TicketCode);
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);

        var answer = (await host.Get<AdmitAnyway>().RunAsync(supervisor, e.Checkpoint.Id, new AdmitRequest(Registering.NewId(), people[1].Id, host.Time.Now, "วิทยากร"), default)).ShouldBeOk();

        Assert.Equal(ScanOutcome.Admitted, answer.Outcome);
        Assert.Equal(2, await InsideAsync(host));
        Assert.Equal(ScanOutcome.RoomFull, (await host.ScanAsync(e, people[2].TicketCode)).Outcome);
        await using var db = host.Open();
        Assert.Equal(1, await db.AuditEntries.CountAsync(a => a.Action == nameof(AdmitAnyway)));
    }

    [DatabaseFact]
    public async Task Whom_a_device_let_in_alone_is_counted_beyond_the_capacity_and_flagged(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var (e, people) = await RoomAsync(host, capacity: 1, people: 2);
        await host.ScanAsync(e, people[0].TicketCode);

        var answer = await SendAsync(host, e, ToldScansTests.Told(people[1], host.Time.Now));

        Assert.Equal((ScanOutcome.Admitted, ConflictKind.AgainstRule), (answer.Outcome, answer.Conflict));
        Assert.Equal(2, await InsideAsync(host));
        await using var db = host.Open();
        Assert.Equal(ScanOutcome.RoomFull, (await db.ScanConflicts.SingleAsync()).Ruled);
    }

    [DatabaseFact]
    public async Task A_capacity_set_during_the_day_counts_who_is_inside_already(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var people = await PeopleAsync(host, e, 3);
        await host.ScanAsync(e, people[0].TicketCode);
        await host.ScanAsync(e, people[1].TicketCode);
        await CapacityAsync(host, e.Checkpoint.Id, 2, null);

        Assert.Equal(ScanOutcome.RoomFull, (await host.ScanAsync(e, people[2].TicketCode)).Outcome);
        await host.ScanAsync(e, people[0].TicketCode, ScanDirection.Out);
        Assert.Equal(ScanOutcome.Admitted, (await host.ScanAsync(e, people[2].TicketCode)).Outcome);
        Assert.Equal(2, await InsideAsync(host));
    }

    [DatabaseFact]
    public async Task A_group_goes_in_whole_or_is_sent_to_the_room_that_takes_it(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var (e, people) = await RoomAsync(host, capacity: 5, people: 8);
        var relay = await RelayAsync(host, e, capacity: 4);
        var (four, other) = (people.Take(4).ToList(), people.Skip(4).ToList());

        Assert.All((await GroupAsync(host, e, four)).ShouldBeOk(), a => Assert.Equal(ScanOutcome.Admitted, a.Outcome));
        var full = (await GroupAsync(host, e, other)).ShouldRefuseWith<RoomTooFull>();

        Assert.Equal((4, 1, relay.Id, relay.NameTh), (full.Needed, full.Left, full.RelayCheckpointId, full.Relay!.Thai));
        Assert.Equal(4, await InsideAsync(host));
        await using var db = host.Open();
        Assert.Equal((4, 4), (await db.Scans.CountAsync(), await db.CheckIns.CountAsync()));
    }

    [DatabaseFact]
    public async Task A_relay_room_that_is_too_small_is_not_offered_and_a_group_is_parted_only_when_told(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var (e, people) = await RoomAsync(host, capacity: 2, people: 3);
        await RelayAsync(host, e, capacity: 2);

        var full = (await GroupAsync(host, e, people)).ShouldRefuseWith<RoomTooFull>();
        Assert.Equal((3, 2, null), (full.Needed, full.Left, full.RelayCheckpointId));

        var parted = (await GroupAsync(host, e, people, maySplit: true)).ShouldBeOk();
        Assert.Equal([ScanOutcome.Admitted, ScanOutcome.Admitted, ScanOutcome.RoomFull], parted.Select(a => a.Outcome));
    }

    [DatabaseFact]
    public async Task A_group_sent_twice_hears_the_same_and_who_is_cancelled_holds_nobody_up(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var (e, people) = await RoomAsync(host, capacity: 2, people: 3);
        (await host.Get<CancelRegistration>().RunAsync(people[1].LinkCode, default)).ShouldBeOk();
        var scans = people.ConvertAll(p => Request(host, p));

        var (first, again) = ((await GroupAsync(host, e, scans)).ShouldBeOk(), (await GroupAsync(host, e, scans)).ShouldBeOk());

        Assert.Equal([ScanOutcome.Admitted, ScanOutcome.Cancelled, ScanOutcome.Admitted], first.Select(a => a.Outcome));
        Assert.Equal(first, again);
        Assert.Equal(2, await InsideAsync(host));
    }

    internal static async Task<(TestEvent, List<Registration>)> RoomAsync(TestDatabase host, int capacity, int people)
    {
        var e = await host.NewEventAsync();
        await CapacityAsync(host, e.Checkpoint.Id, capacity, null);
        return (e, await PeopleAsync(host, e, people));
    }

    internal static async Task<Result<IReadOnlyList<ScanAnswer>>> GroupAsync(TestDatabase host, TestEvent e, List<ScanRequest> scans, bool maySplit = false) =>
        await host.Get<AdmitGroup>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, new GroupRequest(scans, maySplit), null, default);

    private static Task<Result<IReadOnlyList<ScanAnswer>>> GroupAsync(TestDatabase host, TestEvent e, List<Registration> people, bool maySplit = false) =>
        GroupAsync(host, e, people.ConvertAll(p => Request(host, p)), maySplit);

    internal static ScanRequest Request(TestDatabase host, Registration person) => new(Registering.NewId(), person.TicketCode, ScanDirection.In, ScanMeans.Delegation, host.Time.Now);

    private static async Task<List<Registration>> PeopleAsync(TestDatabase host, TestEvent e, int people)
    {
        var all = new List<Registration>();
        for (var i = 0; i < people; i++)
            all.Add(await host.RegisterAsync(e, Registering.SomebodyNew()));
        return all;
    }

    private static async Task<Checkpoint> RelayAsync(TestDatabase host, TestEvent e, int capacity)
    {
        var relay = new Checkpoint { Id = Registering.NewId(), EventId = e.Id, NameTh = "ห้องถ่ายทอด", TracksExits = true, Capacity = capacity, Order = 2 };
        await using var db = host.Open();
        db.Add(relay);
        await db.SaveChangesAsync();
        await CapacityAsync(host, e.Checkpoint.Id, (await db.Checkpoints.SingleAsync(c => c.Id == e.Checkpoint.Id)).Capacity, relay.Id);
        return relay;
    }

    private static async Task CapacityAsync(TestDatabase host, Guid checkpointId, int? capacity, Guid? relayId)
    {
        await using var db = host.Open();
        await db.Checkpoints.Where(c => c.Id == checkpointId).ExecuteUpdateAsync(s => s.SetProperty(c => c.Capacity, capacity).SetProperty(c => c.RelayCheckpointId, relayId));
        host.Time.Advance(Doors.Freshness); // Settings are read again after that.
    }

    /// <summary>What the row counts, which must be what the check-ins say.</summary>
    internal static async Task<int> InsideAsync(TestDatabase host, Guid? checkpointId = null)
    {
        await using var db = host.Open();
        var counted = await db.Occupancies.Where(o => checkpointId == null || o.CheckpointId == checkpointId).SumAsync(o => o.Inside);
        Assert.Equal(await db.CheckIns.CountAsync(c => c.Inside && (checkpointId == null || c.CheckpointId == checkpointId)), counted);
        return counted;
    }

    private static async Task<ScanAnswer> SendAsync(TestDatabase host, TestEvent e, ScanRequest scan) =>
        (await host.Get<RecordScans>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, [scan], default)).ShouldBeOk()[0];
}
