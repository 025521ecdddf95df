using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

/// <summary>What every file for a session goes through, whoever brings it. Who may bring it is asked by who calls.</summary>
public sealed class StoreMaterial(IDbContextFactory<SummitDb> dbs, TimeProvider clock, FileStore files)
{
    /// <param name="by">Who brings it, for the audit log.</param>
    /// <param name="eventId">Whose session.</param>
    /// <param name="sessionId">Of the plan.</param>
    /// <param name="speakerId">Who must still have a part in it; null for staff.</param>
    /// <param name="name">As the browser calls the file.</param>
    /// <param name="upload">Read to its end, at most <see cref="MaterialFile.MostMegabytes"/>.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>Refusals: <see cref="MaterialMissing"/>, <see cref="MaterialTooLarge"/>, <see cref="NotAMaterial"/>, <see cref="TooManyMaterials"/>, <see cref="NotFound"/>.</returns>
    internal async Task<Result<SessionMaterial>> RunAsync(Actor by, Guid eventId, Guid sessionId, Guid? speakerId, string name, Stream upload, CancellationToken ct)
    {
        var taken = await MaterialFile.TakeAsync(upload, ct);
        if (taken.Refusal is { } unusable)
            return unusable;
        await using var copy = taken.Value;
        var now = clock.GetUtcNow();
        // Kept for good only by the row below; what is refused there is swept.
        var file = await files.SaveAsync(new NewFile { EventId = eventId, Purpose = MaterialFile.Purpose, Name = name, MediaType = copy.MediaType, LapsesAt = now + FileStore.Grace }, copy.Content, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        // One after another within a session, and nobody deletes it meanwhile.
        if (!await db.Sessions.LockAsync(eventId, sessionId, ct))
            return new NotFound();
        if (speakerId is { } speaker && !await db.Set<SessionRole>().AnyAsync(r => r.SessionId == sessionId && r.SpeakerId == speaker, ct))
            return new NotFound();
        if (await db.SessionMaterials.CountAsync(m => m.SessionId == sessionId, ct) >= SessionMaterial.Most)
            return new TooManyMaterials(SessionMaterial.Most);
        if (!await FileStore.KeepAsync(db, file.Id, MaterialFile.Purpose, eventId, ct))
            return new NotFound();
        var material = new SessionMaterial { Id = Guid.CreateVersion7(now), EventId = eventId, SessionId = sessionId, SpeakerId = speakerId, FileId = file.Id, SentAt = now };
        db.Add(material);
        db.Add(AuditEntry.Of(by, eventId, nameof(StoreMaterial), sessionId, $"{copy.MediaType}, {file.Length} B", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return material;
    }
}
