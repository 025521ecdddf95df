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

public sealed class BoardQueriesTests
{
    [DatabaseFact]
    public async Task Counts_people_once_and_doors_by_check_in(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var press = await host.NewTypeAsync(e, "สื่อมวลชน");
        var hall = new Checkpoint { Id = Guid.CreateVersion7(), EventId = e.Id, NameTh = "ห้องประชุม", NameEn = "Hall", TracksExits = true, AllowedTypeIds = [press.Id], Order = 2 };
        await using (var db = host.Open())
        {
            db.Add(hall);
            await db.SaveChangesAsync();
        }
        var people = new List<Registration>();
        for (var i = 0; i < 6; i++)
            people.Add(await host.RegisterAsync(e, $"คนที่{i} ใจดี"));
        var reporter = (await host.Get<RegisterAttendee>().RunAsync(Registering.Request(e, "นักข่าว ใจดี") with { TypeId = press.Id, Form = Registering.Form("นักข่าว ใจดี") with { ProvinceCode = null } }, default)).ShouldBeOk();
        (await host.Get<CancelRegistration>().RunAsync(people[5].LinkCode, default)).ShouldBeOk();

        host.Time.Advance(TimeSpan.FromMinutes(-3));
        await host.ScanAsync(e, people[0].TicketCode);
        await host.ScanAsync(e, people[1].TicketCode);
        await host.ScanAsync(e, people[1].TicketCode, ScanDirection.Out);
        await host.ScanAsync(e, people[5].TicketCode);
        host.Time.Advance(TimeSpan.FromMinutes(3));
        await host.ScanAsync(e, reporter.TicketCode);
        (await host.Get<RecordScans>().RunAsync(Actor.System, hall.Id, [new ScanRequest(Registering.NewId(), reporter.TicketCode, ScanDirection.In, ScanMeans.Camera, host.Time.Now)], default)).ShouldBeOk();

        var b = (await host.Get<BoardQueries>().RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), e.Id, default)).ShouldBeOk();

        Assert.Equal((6, 6, 6, 3, 2, 3), (b.Registered, b.Confirmed, b.Expected, b.Arrived, b.Inside, b.ArrivedToday));
        Assert.Equal([(5, 2, 1), (1, 1, 1)], b.Types.Select(t => (t.Confirmed, t.Arrived, t.Inside)));
        Assert.Equal([("57", 5, 2, 1), ("", 1, 1, 1)], b.Provinces.Select(p => (p.Key, p.Confirmed, p.Arrived, p.Inside)));
        Assert.Equal("เชียงราย", b.Provinces[0].Name!.Thai);
        Assert.Equal([(3, 2, 1), (1, 1, 1)], b.Doors.Select(d => (d.Total, d.Inside, d.LastMinute)));
        Assert.Equal([2, 0, 0, 2], b.Minutes.Select(m => m.Count));
        Assert.Equal(host.Time.Now.AddMinutes(-3), b.Minutes[0].At);
    }

    [DatabaseFact]
    public async Task The_afternoon_begins_at_nought_and_today_goes_on(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        await host.ScanAsync(e, (await host.RegisterAsync(e, "สมชาย ใจดี")).TicketCode);
        await host.RegisterAsync(e, "สมหญิง ใจดี");
        host.Time.Advance(TimeSpan.FromHours(2));

        var b = (await host.Get<BoardQueries>().ReadAsync(e.Id, null, default))!;

        Assert.EndsWith("-pm", b.Period!.Period, StringComparison.Ordinal);
        Assert.Equal((2, 0, 0, 1), (b.Expected, b.Arrived, b.Inside, b.ArrivedToday));
        Assert.Empty(b.Minutes);
    }

    [DatabaseFact]
    public async Task Asks_as_often_for_many_people_as_for_none(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        await host.Get<BoardQueries>().ReadAsync(e.Id, null, default);
        var none = await host.Commands.DuringAsync(() => host.Get<BoardQueries>().ReadAsync(e.Id, null, default));
        for (var i = 0; i < 3; i++)
            await host.ScanAsync(e, (await host.RegisterAsync(e, $"คนที่{i} ใจดี")).TicketCode);
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.Get<BoardQueries>().ReadAsync(e.Id, null, default); // People are counted again once after they changed.

        Assert.Equal(none, await host.Commands.DuringAsync(() => host.Get<BoardQueries>().ReadAsync(e.Id, null, default)));
    }

    [DatabaseFact]
    public async Task Is_for_those_who_may_look_and_for_events_that_exist(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();

        (await host.Get<BoardQueries>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await host.Get<BoardQueries>().RunAsync(Actor.System, Guid.Empty, default)).ShouldRefuseWith<NotFound>();
    }
}
