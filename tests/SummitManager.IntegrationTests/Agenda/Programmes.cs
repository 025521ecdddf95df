using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Events;
using SummitManager.People;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>Programmes for tests: an event with a venue of rooms 2, 3, 2-3 and 4, and sessions by use case.</summary>
internal static class Programmes
{
    public static Actor Organiser(this TestEvent e) => Staffing.Actor(EventRole.Organiser, e.Id);

    /// <summary>Rooms by name.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> BuildRoomsAsync(this TestDatabase host, TestEvent e)
    {
        var venue = new Venue { Id = Registering.NewId(), NameTh = "ศูนย์ประชุมสมมติ" };
        var building = new Building { Id = Registering.NewId(), VenueId = venue.Id, NameTh = "อาคารสมมติ", Order = 1 };
        Room Room(string name, int seats) => new() { Id = Registering.NewId(), BuildingId = building.Id, NameTh = name, NameEn = "Room " + name, Capacity = seats, Order = building.Rooms.Count };
        foreach (var (name, seats) in new[] { ("2", 400), ("3", 400), ("2-3", 900), ("4", 300) })
            building.Rooms.Add(Room(name, seats));
        foreach (var part in new[] { 0, 1 })
            building.Rooms[2].Parts.Add(new RoomPart { RoomId = building.Rooms[2].Id, PartId = building.Rooms[part].Id });
        venue.Buildings.Add(building);
        await using var db = host.Open();
        db.Add(venue);
        await db.SaveChangesAsync();
        await db.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.VenueId, venue.Id));
        return building.Rooms.ToDictionary(r => r.NameTh, r => r.Id);
    }

    /// <param name="times">On the event's first day, such as <c>09:00-10:00</c>.</param>
    public static SessionForm Form(this TestEvent e, string title, string times, Guid? room = null, int? seats = null, params Speaker[] speakers) => new()
    {
        TitleTh = title,
        TitleEn = title + " (en)",
        Date = times.Length == 0 ? null : e.Event.StartsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Starts = times.Length == 0 ? null : times[..5],
        Ends = times.Length == 0 ? null : times[6..],
        RoomId = room?.ToString(),
        Seats = seats?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Roles = [.. speakers.Select(s => new RoleRow { SpeakerId = s.Id.ToString() })],
    };

    public static async Task<Session> PlanAsync(this TestDatabase host, TestEvent e, SessionForm form) =>
        (await host.Get<SaveSession>().RunAsync(e.Organiser(), e.Id, form, default)).ShouldBeOk();

    public static async Task<Published> PublishAsync(this TestDatabase host, TestEvent e, string? note = null) =>
        (await host.Get<PublishAgenda>().RunAsync(e.Organiser(), e.Id, note, default)).ShouldBeOk();

    public static async Task<Speaker> SomebodyAsync(this TestDatabase host, TestEvent e, string? email = null)
    {
        var speaker = new Speaker { Id = Registering.NewId(), EventId = e.Id, Name = new PersonName { Given = "วิทยากร", Family = "สมมติ" }, LinkCode = host.Codes.NewLinkCode(), Email = email, Precedence = 1 };
        await using var db = host.Open();
        db.Add(speaker);
        await db.SaveChangesAsync();
        return speaker;
    }
}
