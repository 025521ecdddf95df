using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Agenda;

/// <summary>Deletes a session that nobody has booked, with the files sent for it. Where it was published, the next version says that it is gone.</summary>
public sealed class RemoveSession(IDbContextFactory<SummitDb> dbs, TimeProvider clock, FileStore files)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="SessionHasBookings"/>, <see cref="SessionHasDoor"/>.</returns>
    public Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid sessionId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, sessionId, ct));

    private async Task<Result<Done>> TryAsync(Actor actor, Guid eventId, Guid sessionId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Sessions.Include(s => s.Roles).SingleOrDefaultAsync(s => s.Id == sessionId && s.EventId == eventId, ct) is not { } session)
            return new NotFound();
        // Nobody books from here on; the foreign keys of bookings and waiting people refuse the rest.
        await db.SessionSeats.LockAsync([sessionId], ct);
        var taken = await db.SessionSeats.Where(s => s.Id == sessionId).Select(s => s.Taken).SingleOrDefaultAsync(ct);
        if (taken > 0 || await db.SessionWaits.AnyAsync(w => w.SessionId == sessionId, ct))
            return new SessionHasBookings(taken);
        if (await db.SessionDoors.AnyAsync(d => d.SessionId == sessionId, ct))
            return new SessionHasDoor();
        // Nobody sends a file for it from here on. Seats first and rows before files, as everybody does.
        if (!await db.Sessions.LockAsync(eventId, sessionId, ct))
            return new NotFound();
        var sent = await db.SessionMaterials.Where(m => m.SessionId == sessionId).Select(m => m.FileId).ToListAsync(ct);
        await db.SessionMaterials.Where(m => m.SessionId == sessionId).ExecuteDeleteAsync(ct);
        foreach (var file in sent)
            await files.ReleaseAsync(db, file, ct);
        db.RemoveRange(await db.SessionSeats.Where(s => s.Id == sessionId).ToListAsync(ct));
        db.RemoveRange(session.Roles);
        db.Remove(session);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveSession), sessionId, session.TitleTh, clock.GetUtcNow()));
        if (!await db.TrySaveRemovalAsync(ct))
            return new SessionHasBookings(taken);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
