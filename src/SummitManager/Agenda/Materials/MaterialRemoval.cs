using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

internal static class MaterialRemoval
{
    /// <param name="db">Outside a transaction.</param>
    /// <param name="files">Releases what it held.</param>
    /// <param name="which">One, of whoever may take it away.</param>
    /// <param name="by">For the audit log.</param>
    /// <param name="now">As <paramref name="by"/>.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>Refusals: <see cref="NotFound"/>.</returns>
    public static async Task<Result<Done>> RemoveAsync(this SummitDb db, FileStore files, IQueryable<SessionMaterial> which, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        // Whoever deletes the row has taken it away; a second click finds nothing.
        if (await which.AsNoTracking().SingleOrDefaultAsync(ct) is not { } material || await which.ExecuteDeleteAsync(ct) == 0)
            return new NotFound();
        await files.ReleaseAsync(db, material.FileId, ct);
        db.Add(AuditEntry.Of(by, material.EventId, nameof(RemoveMaterial), material.SessionId, "", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
