using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.CheckIns.Devices;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.CheckIns.Devices;

public sealed class DevicesTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_pass_pairs_as_many_as_it_says_until_its_time(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var (many, once) = (await PassAsync(db, e), await PassAsync(db, e, once: true));
        var pair = db.Get<PairDevice>();

        var devices = new[] { await pair.RunAsync(many.Code, "ก", default), await pair.RunAsync(many.Code, null, default), await pair.RunAsync(once.Code.ToLowerInvariant(), "ข", default) };
        (await pair.RunAsync(once.Code, "ค", default)).ShouldRefuseWith<PassUsed>();
        (await pair.RunAsync(db.Codes.NewLinkCode(), "ค", default)).ShouldRefuseWith<PassUnknown>();
        (await pair.RunAsync("ไม่ใช่รหัส", "ค", default)).ShouldRefuseWith<PassUnknown>();
        db.Time.Now += TimeSpan.FromHours(5);
        (await pair.RunAsync(many.Code, "ค", default)).ShouldRefuseWith<PassExpired>();

        Assert.Equal(["ก", "Scanner", "ข"], devices.Select(d => d.ShouldBeOk().Name));
        Assert.Equal(3, devices.Select(d => d.Value.Key).Distinct().Count());
        await using var read = db.Open();
        var stored = await read.DoorDevices.Include(d => d.Checkpoints).SingleAsync(d => d.Id == devices[0].Value.DeviceId);
        Assert.Equal(e.Checkpoint.Id, Assert.Single(stored.Checkpoints).CheckpointId);
        Assert.DoesNotContain(devices[0].Value.Key, stored.KeyHash, StringComparison.OrdinalIgnoreCase);
    }

    [DatabaseFact]
    public async Task A_renewed_pass_pairs_by_its_new_code_only(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var pass = await PassAsync(db, e);
        var paired = (await db.Get<PairDevice>().RunAsync(pass.Code, "ก", default)).ShouldBeOk();

        var renewed = (await db.Get<RenewDoorPass>().RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), pass.Id, default)).ShouldBeOk();

        (await db.Get<PairDevice>().RunAsync(pass.Code, "ข", default)).ShouldRefuseWith<PassUnknown>();
        (await db.Get<PairDevice>().RunAsync(renewed.Code, "ข", default)).ShouldBeOk();
        (await db.Get<KnownDevices>().FindAsync(paired.Key, default)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task A_withdrawn_pass_stops_its_devices_when_asked_and_at_once(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var (kept, stopped) = (await PassAsync(db, e), await PassAsync(db, e));
        var first = (await db.Get<PairDevice>().RunAsync(kept.Code, "ก", default)).ShouldBeOk();
        var second = (await db.Get<PairDevice>().RunAsync(stopped.Code, "ข", default)).ShouldBeOk();
        var known = db.Get<KnownDevices>();
        (await known.FindAsync(second.Key, default)).ShouldBeOk();

        Assert.Equal(0, (await db.Get<RevokeDoorPass>().RunAsync(Actor.System, kept.Id, withDevices: false, default)).ShouldBeOk());
        Assert.Equal(1, (await db.Get<RevokeDoorPass>().RunAsync(Actor.System, stopped.Id, withDevices: true, default)).ShouldBeOk());

        (await known.FindAsync(first.Key, default)).ShouldBeOk();
        (await known.FindAsync(second.Key, default)).ShouldRefuseWith<DeviceRevoked>();
        (await db.Get<PairDevice>().RunAsync(kept.Code, "ค", default)).ShouldRefuseWith<PassExpired>();
    }

    [DatabaseFact]
    public async Task Another_node_refuses_a_withdrawn_device_within_three_seconds(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var paired = (await db.Get<PairDevice>().RunAsync((await PassAsync(db, e)).Code, "ก", default)).ShouldBeOk();
        var otherNode = new KnownDevices(db.Get<IDbContextFactory<SummitDb>>(), db.Time);
        (await otherNode.FindAsync(paired.Key, default)).ShouldBeOk();

        (await db.Get<RevokeDevice>().RunAsync(Actor.System, paired.DeviceId, default)).ShouldBeOk();
        db.Time.Now += KnownDevices.Freshness;

        (await otherNode.FindAsync(paired.Key, default)).ShouldRefuseWith<DeviceRevoked>();
    }

    [DatabaseFact]
    public async Task Whoever_supervises_no_door_of_it_can_neither_make_nor_withdraw(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, other) = (await db.NewEventAsync(), await db.NewEventAsync());
        var paired = (await db.Get<PairDevice>().RunAsync((await PassAsync(db, e)).Code, "ก", default)).ShouldBeOk();
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);

        foreach (var role in Enum.GetValues<EventRole>())
        {
            var actor = Staffing.Actor(role, e.Id);
            var may = role.Allows(Permission.SuperviseDoor);
            Assert.Equal(may, (await db.Get<CreateDoorPass>().RunAsync(actor, Request(db, e), default)).IsOk);
            Assert.Equal(may, (await db.Get<RenameDevice>().RunAsync(actor, paired.DeviceId, "ใหม่", default)).IsOk);
            Assert.Equal(may, (await db.Get<DeviceQueries>().ListAsync(actor, e.Id, default)).IsOk);
            Assert.Equal(may, (await db.Get<RevokeDevice>().RunAsync(actor, paired.DeviceId, default)).IsOk);
        }
        (await db.Get<CreateDoorPass>().RunAsync(supervisor, Request(db, e) with { CheckpointIds = [e.Checkpoint.Id, other.Checkpoint.Id] }, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<RevokeDevice>().RunAsync(Staffing.Actor(EventRole.Owner, other.Id), paired.DeviceId, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task A_pass_needs_a_name_a_door_and_times_that_make_sense(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var good = Request(db, e);

        Task<Result<NewDoorPass>> Try(DoorPassRequest request) => db.Get<CreateDoorPass>().RunAsync(Actor.System, request, default);
        async Task<string?> BadAsync(DoorPassRequest request) => (await Try(request)).Refusal is BadFields many ? Assert.Single(many.All).Field : null;

        Assert.Equal("Name", await BadAsync(good with { Name = " " }));
        Assert.Equal("CheckpointIds", await BadAsync(good with { CheckpointIds = [] }));
        Assert.Equal("CheckpointIds", await BadAsync(good with { CheckpointIds = [Registering.NewId()] }));
        Assert.Equal("ExpiresAt", await BadAsync(good with { ExpiresAt = good.DevicesUntil!.Value.AddHours(1) }));
        Assert.Equal("DevicesUntil", await BadAsync(good with { DevicesUntil = db.Time.Now.AddDays(61) }));
        (await Try(good with { Kind = DeviceKind.Supervisor })).ShouldBeOk();
        await using var read = db.Open();
        Assert.Equal(1, (await read.DoorPasses.SingleAsync(p => p.EventId == e.Id && p.Kind == DeviceKind.Supervisor)).MaxUses);
    }

    [DatabaseFact]
    public async Task A_device_is_seen_to_the_minute_without_a_write_at_every_call(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var paired = (await db.Get<PairDevice>().RunAsync((await PassAsync(db, e)).Code, "ก", default)).ShouldBeOk();
        var known = db.Get<KnownDevices>();
        var device = (await known.FindAsync(paired.Key, default)).ShouldBeOk();
        await known.SeeAsync(device, TimeSpan.FromSeconds(5), default);

        db.Time.Now += TimeSpan.FromSeconds(30);
        var quiet = await db.Commands.DuringAsync(() => known.SeeAsync(device, TimeSpan.FromSeconds(5.4), default));
        db.Time.Now += TimeSpan.FromSeconds(31);
        await known.SeeAsync(device, null, default);

        Assert.Equal(0, quiet);
        await using var read = db.Open();
        var stored = await read.DoorDevices.SingleAsync(d => d.Id == paired.DeviceId);
        Assert.Equal((db.Time.Now, 5000), (stored.LastSeenAt, stored.ClockAheadMs));
    }

    [DatabaseFact]
    public async Task A_checkpoint_that_was_never_used_is_removed_from_its_devices_too(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var paired = (await db.Get<PairDevice>().RunAsync((await PassAsync(db, e)).Code, "ก", default)).ShouldBeOk();

        (await db.Get<RemoveCheckpoint>().RunAsync(Actor.System, e.Id, e.Checkpoint.Id, default)).ShouldBeOk();

        Assert.Empty((await db.Get<KnownDevices>().FindAsync(paired.Key, default)).ShouldBeOk().Checkpoints);
    }

    private static DoorPassRequest Request(TestDatabase db, TestEvent e) =>
        new(e.Id, "เจ้าหน้าที่หนึ่งวัน", DeviceKind.Scanner, [e.Checkpoint.Id], Once: false, db.Time.Now.AddHours(4), db.Time.Now.AddHours(8));

    private static async Task<NewDoorPass> PassAsync(TestDatabase db, TestEvent e, bool once = false) =>
        (await db.Get<CreateDoorPass>().RunAsync(Actor.System, Request(db, e) with { Once = once }, default)).ShouldBeOk();
}
