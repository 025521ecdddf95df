using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

/// <summary>Whoever has the secret link says whether they come. They may change their mind; who declined leaves the programme when it is next published.</summary>
public sealed class AnswerAsSpeaker(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotFound"/> (nobody's link), <see cref="BadField"/> (neither yes nor no), <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Done>> RunAsync(string linkCode, SpeakerAnswer answer, CancellationToken ct)
    {
        // Taking an answer back is for staff, who know what was said otherwise.
        if (answer is not (SpeakerAnswer.Confirmed or SpeakerAnswer.Declined))
            return new BadField("Answer", "Choose");
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await SpeakerQueries.BehindAsync(db, linkCode, ct) is not { } speaker)
            return new NotFound();
        if (speaker.Answer == answer)
            return Done.Instance;
        var now = clock.GetUtcNow();
        db.Add(AuditEntry.Of(Actor.Holder, speaker.EventId, nameof(AnswerAsSpeaker), speaker.Id, new Changes().Of("Answer", speaker.Answer, answer).ToString(), now));
        speaker.Reply(answer, now);
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
