using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>What devices decided alone and a supervisor should look at.</summary>
public sealed class ConflictQueries(IDbContextFactory<SummitDb> dbs)
{
    public const int Most = 200;

    /// <summary>
    /// Open ones first, of these the latest first; then the resolved ones. Refusals: <see cref="NotAllowed"/> (asks for
    /// <see cref="Permission.SuperviseDoor"/>).
    /// </summary>
    public async Task<Result<ConflictPage>> RunAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.SuperviseDoor, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var conflicts = db.ScanConflicts.AsNoTracking().Where(c => c.EventId == eventId);
        var open = await conflicts.CountAsync(c => c.ResolvedAt == null, ct);
        var rows = await (
            from c in conflicts
            join s in db.Scans on c.ScanId equals s.Id
            join p in db.Checkpoints on c.CheckpointId equals p.Id
            from o in db.Scans.Where(o => o.Id == c.OtherScanId).DefaultIfEmpty()
            from q in db.Checkpoints.Where(q => o != null && q.Id == o.CheckpointId).DefaultIfEmpty()
            from r in db.Registrations.Where(r => r.Id == c.RegistrationId).DefaultIfEmpty()
            from t in db.RegistrationTypes.Where(t => r != null && t.Id == r.TypeId).DefaultIfEmpty()
            orderby c.ResolvedAt != null, c.At descending, c.ScanId
            select new { Conflict = c, Scan = s, Checkpoint = p, Other = o, OtherCheckpoint = q, Registration = r, Type = t }).Take(Most).ToListAsync(ct);
        return new ConflictPage(open, rows.ConvertAll(x => new ConflictLine(
            x.Conflict,
            new ConflictScan(x.Scan.Id, Named(x.Checkpoint), x.Scan.At, x.Scan.DeviceId, x.Scan.ByUserId, x.Scan.UndoneAt is not null),
            x.Other is { } other ? new ConflictScan(other.Id, Named(x.OtherCheckpoint ?? x.Checkpoint), other.At, other.DeviceId, other.ByUserId, other.UndoneAt is not null) : null,
            x.Registration is { } r && x.Type is { } t ? DoorReads.Person(r.Id, r.Name, r.OrganizationName, r.Position, t.NameTh, t.NameEn, t.BadgeColor, r.IsVip) : null)));
    }

    private static Label Named(Checkpoint c) => new(c.Name(thai: true), c.Name(thai: false));
}

/// <param name="Open">How many wait for a word, those beyond the first <see cref="ConflictQueries.Most"/> too.</param>
public sealed record ConflictPage(int Open, IReadOnlyList<ConflictLine> Lines);

/// <param name="Other">The scan that had let somebody in before, for a ticket admitted twice.</param>
/// <param name="Person">Null for a code that is no ticket of this event.</param>
public sealed record ConflictLine(ScanConflict Conflict, ConflictScan Scan, ConflictScan? Other, DoorPerson? Person);

public sealed record ConflictScan(Guid ScanId, Label Checkpoint, DateTimeOffset At, Guid? DeviceId, Guid ByUserId, bool Undone);
