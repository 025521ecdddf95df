using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda.Doors;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Stage;

/// <summary>
/// Two sessions take each other's time and room. Each stays itself: people, bookings and whatever else refers to it (scores, a door) go with it,
/// and so does its length.
/// </summary>
public sealed class SwapSlots(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose programme.</param>
    /// <param name="one">A session with its version, as it was seen.</param>
    /// <param name="other">The one it changes places with.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>
    /// Both as they stand now; the same deed again undoes it. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>,
    /// <see cref="BadField"/> (a session with itself, or one on the shelf), <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public async Task<Result<(Session One, Session Other)>> RunAsync(Actor actor, Guid eventId, (Guid Id, int Version) one, (Guid Id, int Version) other, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        if (one.Id == other.Id)
            return new BadField("Other", "Choose");
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var both = await db.Sessions.Where(s => s.EventId == eventId && (s.Id == one.Id || s.Id == other.Id)).ToDictionaryAsync(s => s.Id, ct);
        if (both.Count < 2)
            return new NotFound();
        var (a, b) = (both[one.Id], both[other.Id]);
        if (a.Version != one.Version || b.Version != other.Version)
            return new ChangedMeanwhile();
        if (a.StartsAt is not { } first || b.StartsAt is not { } second)
            return new BadField("Other", "Choose");
        var (firstRoom, secondRoom) = (a.RoomId, b.RoomId);
        var (wasA, wasB) = (a.Copy(), b.Copy());
        a.Put(new SessionSlot(second, a.Minutes, secondRoom));
        b.Put(new SessionSlot(first, b.Minutes, firstRoom));
        await db.FollowAsync(wasA, a, ct);
        await db.FollowAsync(wasB, b, ct);
        var now = clock.GetUtcNow();
        db.Add(AuditEntry.Of(actor, eventId, nameof(SwapSlots), a.Id, new Changes().Of<DateTimeOffset?>("Starts", first, second).ToString(), now));
        db.Add(AuditEntry.Of(actor, eventId, nameof(SwapSlots), b.Id, new Changes().Of<DateTimeOffset?>("Starts", second, first).ToString(), now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return (a, b);
    }
}
