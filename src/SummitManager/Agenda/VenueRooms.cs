using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Agenda;

internal static class VenueRooms
{
    /// <summary>The rooms of a venue in its order, building by building.</summary>
    public static IQueryable<Room> RoomsOfVenue(this SummitDb db, Guid? venueId) =>
        from building in db.Buildings
        where building.VenueId == venueId
        join room in db.Rooms on building.Id equals room.BuildingId
        orderby building.Order, room.Order, room.Id
        select room;
}
