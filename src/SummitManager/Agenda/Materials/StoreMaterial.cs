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
        // Asked before anything is stored, and again when it is: what is refused leaves nothing behind.
        if (await WhyNotAsync(eventId, sessionId, speakerId, ct) is { } no)
            return no;
        var taken = await MaterialFile.TakeAsync(upload, ct);
        if (taken.Refusal is { } unusable)
            return unusable;
        await using var copy = taken.Value;
        var now = clock.GetUtcNow();
        var file = await files.SaveAsync(new NewFile { EventId = eventId, Purpose = MaterialFile.Purpose, Name = name, MediaType = copy.MediaType, LapsesAt = now + FileStore.Grace }, copy.Content, ct);
        var kept = await Deadlock.RetryAsync(() => KeepAsync(by, new SessionMaterial
        {
            Id = Guid.CreateVersion7(now),
            EventId = eventId,
            SessionId = sessionId,
            SpeakerId = speakerId,
            ByStaff = speakerId is null,
            FileId = file.Id,
            SentAt = now,
        }, $"{copy.MediaType}, {file.Length} B", ct));
        if (!kept.IsOk)
            await DeleteAsync(file.Id);
        return kept;
    }

    private async Task<Result<SessionMaterial>> KeepAsync(Actor by, SessionMaterial material, string facts, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        // One after another within a session, and nobody deletes it meanwhile.
        if (!await db.Sessions.LockAsync(material.EventId, material.SessionId, ct))
            return new NotFound();
        if (await WhyNotAsync(db, material.EventId, material.SessionId, material.SpeakerId, ct) is { } no)
            return no;
        if (!await FileStore.KeepAsync(db, material.FileId, MaterialFile.Purpose, material.EventId, ct))
            return new NotFound();
        db.Add(material);
        db.Add(AuditEntry.Of(by, material.EventId, nameof(StoreMaterial), material.SessionId, $"File: {material.Id}, {facts}", material.SentAt));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return material;
    }

    private async Task<Refusal?> WhyNotAsync(Guid eventId, Guid sessionId, Guid? speakerId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await WhyNotAsync(db, eventId, sessionId, speakerId, ct);
    }

    private static async Task<Refusal?> WhyNotAsync(SummitDb db, Guid eventId, Guid sessionId, Guid? speakerId, CancellationToken ct)
    {
        var isTheirs = speakerId is { } speaker
            ? db.SessionRoles.AnyAsync(r => r.SessionId == sessionId && r.SpeakerId == speaker, ct)
            : db.Sessions.AnyAsync(s => s.Id == sessionId && s.EventId == eventId, ct);
        if (!await isTheirs)
            return new NotFound();
        return await db.SessionMaterials.CountAsync(m => m.SessionId == sessionId, ct) >= SessionMaterial.Most ? new TooManyMaterials(SessionMaterial.Most) : null;
    }

    /// <summary>Whatever cancels the upload: it is stored no longer.</summary>
    private async Task DeleteAsync(Guid fileId)
    {
        await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
        await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
        if (await FileStore.DeleteAsync(db, fileId, CancellationToken.None))
            await transaction.CommitAsync(CancellationToken.None);
    }
}
