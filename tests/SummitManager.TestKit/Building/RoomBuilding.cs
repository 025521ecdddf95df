using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.TestKit.Building;

/// <summary>A venue for an event, and sessions in its rooms.</summary>
public static class RoomBuilding
{
    /// <summary>Rooms 2 and 3, both together as 2-3, and 4; by name.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> NewRoomsAsync(this ITestHost host, TestEvent e)
    {
        var venue = new Venue { Id = Registering.NewId(), NameTh = "ศูนย์ประชุมสมมติ" };
        var building = new Events.Building { Id = Registering.NewId(), VenueId = venue.Id, NameTh = "อาคารสมมติ", Order = 1 };
        foreach (var name in new[] { "2", "3", "2-3", "4" })
            building.Rooms.Add(new Room { Id = Registering.NewId(), BuildingId = building.Id, NameTh = "ห้อง " + name, NameEn = "Room " + name, Capacity = 400, Order = building.Rooms.Count });
        foreach (var part in new[] { 0, 1 })
            building.Rooms[2].Parts.Add(new RoomPart { RoomId = building.Rooms[2].Id, PartId = building.Rooms[part].Id });
        venue.Buildings.Add(building);
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        db.Add(venue);
        await db.SaveChangesAsync();
        await db.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.VenueId, venue.Id));
        return building.Rooms.ToDictionary(r => r.NameTh[5..], r => r.Id);
    }

    /// <param name="host">Where.</param>
    /// <param name="e">Whose programme.</param>
    /// <param name="title">In Thai; in English it has “(en)” behind it.</param>
    /// <param name="times">On the first day: <c>13:00-14:00</c>.</param>
    /// <param name="room">Null without one.</param>
    /// <param name="more">What else is typed.</param>
    public static async Task<Session> NewSessionInAsync(this ITestHost host, TestEvent e, string title, string times, Guid? room, Action<SessionForm>? more = null)
    {
        var form = new SessionForm
        {
            TitleTh = title,
            TitleEn = title + " (en)",
            Date = e.Event.StartsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Starts = times[..5],
            Ends = times[6..],
            RoomId = room?.ToString(),
        };
        more?.Invoke(form);
        return (await host.Services.GetRequiredService<SaveSession>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, form, default)).ShouldBeOk();
    }

    /// <summary>Elsewhere on the plan; null is the shelf.</summary>
    public static async Task MoveSessionAsync(this ITestHost host, TestEvent e, Session session, SessionSlot? slot)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        var version = await db.Sessions.Where(s => s.Id == session.Id).Select(s => s.Version).SingleAsync();
        (await host.Services.GetRequiredService<ScheduleSession>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, session.Id, version, slot, default)).ShouldBeOk();
    }
}
