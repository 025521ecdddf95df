using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

internal static class MaterialRemoval
{
    /// <summary>With its bytes, at once: whoever sends and takes back all day long fills nothing.</summary>
    /// <param name="db">Outside a transaction.</param>
    /// <param name="which">One, of whoever may take it away.</param>
    /// <param name="by">For the audit log.</param>
    /// <param name="now">As <paramref name="by"/>.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>Refusals: <see cref="NotFound"/>.</returns>
    public static async Task<Result<Done>> RemoveAsync(this SummitDb db, IQueryable<SessionMaterial> which, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        // Whoever deletes the row has taken it away; a second click finds nothing.
        if (await which.AsNoTracking().SingleOrDefaultAsync(ct) is not { } material || await which.ExecuteDeleteAsync(ct) == 0)
            return new NotFound();
        db.Add(AuditEntry.Of(by, material.EventId, nameof(RemoveMaterial), material.SessionId, $"File: {material.Id}", now));
        if (!await FileStore.DeleteAsync(db, material.FileId, ct))
            throw new InvalidOperationException("Something else refers to a session's file."); // The key of the row allows no second one.
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
