using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.CheckIns;

/// <summary>Saves a door or desk where tickets are scanned.</summary>
public sealed class SaveCheckpoint(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    private const int LargestRoom = 100_000;

    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose checkpoint.</param>
    /// <param name="form">As typed.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The checkpoint's key. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Guid>> RunAsync(Actor actor, Guid eventId, CheckpointForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var checkpoint = form.Id is { } id
            ? await db.Checkpoints.SingleOrDefaultAsync(c => c.Id == id && c.EventId == eventId, ct)
            : new Checkpoint { Id = Guid.CreateVersion7(now), EventId = eventId };
        if (checkpoint is null || !await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();

        var fields = new TypedFields();
        var nameTh = fields.Text(form.NameTh, nameof(form.NameTh), 200, required: true);
        var nameEn = fields.Text(form.NameEn, nameof(form.NameEn), 200) ?? "";
        var order = fields.Number(form.Order, nameof(form.Order), 0, 999);
        var capacity = fields.Number(form.Capacity, nameof(form.Capacity), 1, LargestRoom);
        Guid? relayId = Guid.TryParse(form.RelayCheckpointId, out var relay) ? relay : null;
        if (!string.IsNullOrEmpty(form.RelayCheckpointId) && (relayId == checkpoint.Id || !await db.Checkpoints.AnyAsync(c => c.Id == relayId && c.EventId == eventId, ct)))
            fields.Fail(nameof(form.RelayCheckpointId), "Choose");
        Guid? roomId = Guid.TryParse(form.RoomId, out var room) ? room : null;
        if (!string.IsNullOrEmpty(form.RoomId) && !await db.Rooms.AnyAsync(r => r.Id == roomId, ct))
            fields.Fail(nameof(form.RoomId), "Choose");
        // A type that no longer exists is dropped: the screen cannot show it, so nobody could take it out.
        var chosen = form.AllowedTypeIds;
        var types = await db.RegistrationTypes.Where(t => chosen.Contains(t.Id)).Select(t => new { t.Id, t.EventId }).ToListAsync(ct);
        var typeIds = types.Select(t => t.Id).Order().ToList();
        // Dropping the last one would open the door to everybody, so that is asked.
        if (types.Exists(t => t.EventId != eventId) || (chosen.Count > 0 && typeIds.Count == 0))
            fields.Fail(nameof(form.AllowedTypeIds), "Choose");
        if (fields.Refusal is { } bad)
            return bad;
        order ??= form.Id is null ? await db.Checkpoints.CountAsync(c => c.EventId == eventId, ct) + 1 : checkpoint.Order;

        var changes = new Changes()
            .Of(nameof(checkpoint.NameTh), checkpoint.NameTh, nameTh).Of(nameof(checkpoint.NameEn), checkpoint.NameEn, nameEn)
            .Of(nameof(checkpoint.RoomId), checkpoint.RoomId, roomId).OfList(nameof(checkpoint.AllowedTypeIds), checkpoint.AllowedTypeIds.Order(), typeIds)
            .Of(nameof(checkpoint.TracksExits), checkpoint.TracksExits, form.TracksExits)
            .Of(nameof(checkpoint.RequiresPayment), checkpoint.RequiresPayment, form.RequiresPayment)
            .Of(nameof(checkpoint.Capacity), checkpoint.Capacity, capacity).Of(nameof(checkpoint.RelayCheckpointId), checkpoint.RelayCheckpointId, relayId)
            .Of(nameof(checkpoint.SelfCheckIn), checkpoint.SelfCheckIn, form.SelfCheckIn)
            .Of(nameof(checkpoint.IsOpen), checkpoint.IsOpen, form.IsOpen).Of(nameof(checkpoint.Order), checkpoint.Order, order.Value);
        if (checkpoint.Capacity is null && capacity is not null)
            await RoomPlaces.CountAnewAsync(db, checkpoint.Id, ct);
        (checkpoint.Capacity, checkpoint.RelayCheckpointId, checkpoint.SelfCheckIn) = (capacity, relayId, form.SelfCheckIn);
        (checkpoint.NameTh, checkpoint.NameEn, checkpoint.RoomId, checkpoint.AllowedTypeIds) = (nameTh!, nameEn, roomId, typeIds);
        (checkpoint.TracksExits, checkpoint.RequiresPayment, checkpoint.IsOpen, checkpoint.Order) = (form.TracksExits, form.RequiresPayment, form.IsOpen, order.Value);
        if (form.Id is null)
            db.Add(checkpoint);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveCheckpoint), checkpoint.Id, changes.ToString(), now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile(); // Removed since it was read.
        await transaction.CommitAsync(ct);
        return checkpoint.Id;
    }
}
