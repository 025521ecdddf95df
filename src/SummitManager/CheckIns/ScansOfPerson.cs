using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.CheckIns;

/// <summary>Every reading of one person's ticket, for the page of their registration.</summary>
public sealed class ScansOfPerson(IDbContextFactory<SummitDb> dbs)
{
    private const int Most = 200;

    /// <summary>Newest first, refused and undone ones too.</summary>
    public async Task<IReadOnlyList<ScanLine>> RunAsync(Guid registrationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await (
            from s in db.Scans.AsNoTracking()
            where s.RegistrationId == registrationId
            join c in db.Checkpoints on s.CheckpointId equals c.Id
            orderby s.At descending, s.Id descending
            select new ScanLine(s.Id, c.NameTh, c.NameEn, s.Outcome, s.Direction, s.At, s.UndoneAt != null, s.UndoReason)).Take(Most).ToListAsync(ct);
    }
}

/// <summary>One reading as a line of history.</summary>
public sealed record ScanLine(Guid Id, string CheckpointTh, string CheckpointEn, ScanOutcome Outcome, ScanDirection Direction, DateTimeOffset At, bool Undone, string? UndoReason)
{
    public string Checkpoint(bool thai) => thai || CheckpointEn.Length == 0 ? CheckpointTh : CheckpointEn;
}
