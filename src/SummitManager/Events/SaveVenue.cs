using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>
/// Saves a venue with its buildings and rooms (FR-10 to FR-13). Venues are shared: whoever manages an event may edit them, and the audit
/// names the event from which it was done.
/// </summary>
public sealed class SaveVenue(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/> at <paramref name="eventId"/>.</param>
    /// <param name="eventId">The event the actor works on.</param>
    /// <param name="form">As typed; buildings and rooms left out are removed.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>
    /// The venue's key. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>,
    /// <see cref="RoomInUse"/>.
    /// </returns>
    public async Task<Result<Guid>> RunAsync(Actor actor, Guid eventId, VenueForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        var read = VenueFormReader.Read(form);
        if (read.Refusal is { } unreadable)
            return unreadable;

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var venue = form.Id is { } id
            ? await db.Venues.Include(v => v.Buildings).ThenInclude(b => b.Rooms).ThenInclude(r => r.Parts).AsSplitQuery().SingleOrDefaultAsync(v => v.Id == id, ct)
            : new Venue { Id = Guid.CreateVersion7(now) };
        if (venue is null)
            return new NotFound();
        if (form.Id is not null && venue.Version != form.Version)
            return new ChangedMeanwhile();

        var changes = Describe(venue, read.Value);
        if (form.Id is null)
            db.Add(venue);
        else
            db.Entry(venue).State = EntityState.Modified;

        // Parts first, so that a room that is no part any more can go in the same save.
        var oldRooms = venue.Buildings.SelectMany(b => b.Rooms).ToList();
        var newRooms = read.Value.Buildings.SelectMany(b => b.Rooms).ToList();
        db.RemoveRange(oldRooms.SelectMany(r => r.Parts).Where(p => newRooms.All(r => r.Id != p.RoomId || !r.PartIds.Contains(p.PartId))).ToList());
        db.RemoveRange(oldRooms.Where(r => newRooms.All(n => n.Id != r.Id)).ToList());
        db.RemoveRange(venue.Buildings.Where(b => read.Value.Buildings.All(n => n.Id != b.Id)).ToList());
        Place(db, venue, read.Value, oldRooms);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveVenue), venue.Id, changes.ToString(), now));

        try
        {
            if (!await db.TrySaveRemovalAsync(ct))
                return new RoomInUse();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        await transaction.CommitAsync(ct);
        return venue.Id;
    }

    private static Changes Describe(Venue venue, VenueDetails typed)
    {
        var changes = new Changes()
            .Of(nameof(venue.NameTh), venue.NameTh, typed.NameTh).Of(nameof(venue.NameEn), venue.NameEn, typed.NameEn)
            .Of(nameof(venue.AddressTh), venue.AddressTh, typed.AddressTh).Of(nameof(venue.AddressEn), venue.AddressEn, typed.AddressEn)
            .Of(nameof(venue.District), venue.District, typed.District).Of(nameof(venue.ProvinceCode), venue.ProvinceCode, typed.ProvinceCode)
            .Of(nameof(venue.MapUrl), venue.MapUrl, typed.MapUrl)
            .OfList("Rooms", venue.Buildings.OrderBy(b => b.Order).SelectMany(b => b.Rooms.OrderBy(r => r.Order)).Select(r => $"{r.NameTh} ({r.Capacity})"),
                typed.Buildings.SelectMany(b => b.Rooms).Select(r => $"{r.NameTh} ({r.Capacity})"));
        (venue.NameTh, venue.NameEn, venue.AddressTh, venue.AddressEn) = (typed.NameTh, typed.NameEn, typed.AddressTh, typed.AddressEn);
        (venue.District, venue.ProvinceCode, venue.MapUrl) = (typed.District, typed.ProvinceCode, typed.MapUrl);
        return changes;
    }

    private static void Place(SummitDb db, Venue venue, VenueDetails typed, List<Room> oldRooms)
    {
        for (var i = 0; i < typed.Buildings.Count; i++)
        {
            var row = typed.Buildings[i];
            var building = venue.Buildings.Find(b => b.Id == row.Id);
            if (building is null)
                db.Add(building = new Building { Id = row.Id, VenueId = venue.Id });
            (building.NameTh, building.NameEn, building.Order) = (row.NameTh, row.NameEn, i);
            for (var j = 0; j < row.Rooms.Count; j++)
                PlaceRoom(db, row.Id, row.Rooms[j], j, oldRooms);
        }
    }

    private static void PlaceRoom(SummitDb db, Guid buildingId, RoomDetails row, int order, List<Room> oldRooms)
    {
        var room = oldRooms.Find(r => r.Id == row.Id);
        if (room is null)
            db.Add(room = new Room { Id = row.Id, BuildingId = buildingId });
        (room.NameTh, room.NameEn, room.Capacity, room.Layout, room.Order) = (row.NameTh, row.NameEn, row.Capacity, row.Layout, order);
        foreach (var part in row.PartIds.Where(part => room.Parts.All(p => p.PartId != part)))
            db.Add(new RoomPart { RoomId = row.Id, PartId = part });
    }
}
