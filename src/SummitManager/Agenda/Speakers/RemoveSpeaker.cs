using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

/// <summary>Deletes somebody who has no part in any session, and their name from every published version; those behind move up.</summary>
public sealed class RemoveSpeaker(IDbContextFactory<SummitDb> dbs, TimeProvider clock, FileStore files)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="SpeakerHasSessions"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid speakerId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, speakerId, ct));

    private async Task<Result<Done>> TryAsync(Actor actor, Guid eventId, Guid speakerId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        // Nobody publishes meanwhile what they have read of this person.
        await db.NextNumbersAsync(PublishAgenda.Series(eventId), 0, ct);
        await SpeakerOrder.LockAsync(db, eventId, ct);
        if (await db.Speakers.SingleOrDefaultAsync(s => s.Id == speakerId && s.EventId == eventId, ct) is not { } speaker)
            return new NotFound();
        // What they sent stays with its session, without their name.
        await db.SessionMaterials.Where(m => m.SpeakerId == speakerId).ExecuteUpdateAsync(s => s.SetProperty(m => m.SpeakerId, (Guid?)null), ct);
        db.Remove(speaker);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveSpeaker), speakerId, "", clock.GetUtcNow()));
        try
        {
            // The foreign key of their parts says no, whoever gives them one at this moment.
            if (!await db.TrySaveRemovalAsync(ct))
                return new SpeakerHasSessions();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        await ForgetInAgendas.ForgetAsync(db, eventId, speakerId, ct);
        if (speaker.PhotoFileId is { } photo)
            await files.ReleaseAsync(db, photo, ct);
        await SpeakerOrder.WriteAsync(db, await SpeakerOrder.ReadAsync(db, eventId, ct), ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
