using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>
/// Checkpoints as the lanes see them, each read again after a few seconds: every scan needs it, and it changes twice a day.
/// A closed door or moved half-day is obeyed within <see cref="Freshness"/>, on every node.
/// </summary>
public sealed class Doors(IDbContextFactory<SummitDb> dbs, TimeProvider clock, IEnumerable<IBookedDoors> bookings)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(3);

    private readonly KeptAMoment<Guid, Door> _known = new(clock, Freshness);

    /// <summary>Null when there is no such checkpoint.</summary>
    public Task<Door?> FindAsync(Guid checkpointId, CancellationToken ct) => _known.OfAsync(checkpointId, async () =>
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await ReadAsync(db, checkpointId, ct);
    });

    /// <summary>After its removal.</summary>
    public void Forget(Guid checkpointId) => _known.Forget(checkpointId);

    private async Task<Door?> ReadAsync(SummitDb db, Guid checkpointId, CancellationToken ct)
    {
        var row = await db.Checkpoints.AsNoTracking().Where(c => c.Id == checkpointId)
            .Join(db.Events, c => c.EventId, e => e.Id, (c, e) => new { Checkpoint = c, e.TitleTh, e.TitleEn, e.TimeZone, e.WalkInsWelcome })
            .SingleOrDefaultAsync(ct);
        if (row is null)
            return null;
        var c = row.Checkpoint;
        var halfDays = await db.HalfDays.AsNoTracking().Where(h => h.EventId == c.EventId).OrderBy(h => h.DoorsOpenAt).ThenBy(h => h.Id).ToListAsync(ct);
        var booked = await bookings.ForAsync(db, c.Id, ct);
        return new Door(
            new CheckpointFacts(c.Id, c.EventId, c.AllowedTypeIds, c.TracksExits, c.RequiresPayment, c.IsOpen, c.Capacity, BookedOnly: booked is not null),
            halfDays.ConvertAll(PeriodWindow.Of),
            new Label(c.Name(thai: true), c.Name(thai: false)),
            new Label(row.TitleTh, row.TitleEn.Length == 0 ? row.TitleTh : row.TitleEn),
            row.TimeZone,
            row.WalkInsWelcome,
            c.RelayCheckpointId,
            booked);
    }
}
