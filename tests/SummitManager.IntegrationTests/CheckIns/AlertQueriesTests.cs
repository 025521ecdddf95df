using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.CheckIns.Lanes;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.CheckIns;

public sealed class AlertQueriesTests
{
    [DatabaseFact]
    public async Task Names_guests_of_honour_for_ten_minutes_once_and_not_when_it_was_undone(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var (guest, wrong, plain) = (await host.RegisterAsync(e, "สมชาย ใจดี"), await host.RegisterAsync(e, "สมหญิง ใจดี"), await host.RegisterAsync(e, "มานะ อดทน"));
        foreach (var vip in new[] { guest, wrong })
            (await host.Get<SetVip>().RunAsync(Actor.System, vip.Id, true, default)).ShouldBeOk();
        await host.ScanAsync(e, guest.TicketCode);
        await host.ScanAsync(e, guest.TicketCode, ScanDirection.Out);
        await host.ScanAsync(e, guest.TicketCode);
        await host.ScanAsync(e, plain.TicketCode);
        var undone = await host.ScanAsync(e, wrong.TicketCode);
        (await host.Get<UndoCheckIn>().RunAsync(Actor.System, undone.Id, "ผิดคน", default)).ShouldBeOk();

        var now = await ReadAsync();
        host.Time.Advance(TimeSpan.FromMinutes(11));
        var later = await ReadAsync();

        Assert.Equal(["สมชาย ใจดี"], now.Guests.Select(g => g.Person.Name.Thai));
        Assert.Empty(later.Guests);
        Assert.Equal(0, now.OpenConflicts);

        async Task<DoorAlerts> ReadAsync() => (await host.Get<AlertQueries>().ReadAsync(e.Id, null, default))!;
    }

    [DatabaseFact]
    public async Task Measures_lanes_by_device_or_person_and_measures_again_after_ten_seconds(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var lane = Staffing.Actor(EventRole.Door, e.Id);
        for (var i = 0; i < 30; i++)
        {
            host.Time.Advance(TimeSpan.FromSeconds(5));
            var scan = new ScanRequest(Registering.NewId(), "nobody's", ScanDirection.In, ScanMeans.Camera, host.Time.Now);
            (await host.Get<RecordScans>().RunAsync(lane, e.Checkpoint.Id, [scan], default)).ShouldBeOk();
        }
        var queries = host.Get<AlertQueries>();

        var first = (await queries.ReadAsync(e.Id, null, default))!;
        host.Time.Advance(TimeSpan.FromMinutes(9));
        var kept = await queries.ReadAsync(e.Id, first with { MeasuredAt = host.Time.Now.AddSeconds(-9) }, default);
        var anew = await queries.ReadAsync(e.Id, first, default);

        var now = Assert.Single(first.Lanes).Now;
        Assert.Equal((1, 5.0), (now.Open, now.SecondsPerPerson));
        Assert.Same(first.Lanes, kept!.Lanes);
        Assert.Empty(anew!.Lanes);
    }

    [DatabaseFact]
    public async Task The_planner_is_for_those_who_may_look_and_expects_who_is_confirmed(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        await host.RegisterAsync(e, "สมชาย ใจดี");

        Assert.Equal(1, (await host.Get<LaneQueries>().RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), e.Id, default)).ShouldBeOk().Confirmed);
        (await host.Get<LaneQueries>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Id, default)).ShouldRefuseWith<NotAllowed>();
    }
}
