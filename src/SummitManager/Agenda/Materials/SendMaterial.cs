using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda.Speakers;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

/// <summary>Whoever has a speaker's secret link sends slides for a session in which that speaker has a part.</summary>
public sealed class SendMaterial(IDbContextFactory<SummitDb> dbs, StoreMaterial store)
{
    /// <returns>Refusals: <see cref="NotFound"/> (nobody's link, or no part of theirs), those of <see cref="StoreMaterial"/>.</returns>
    public async Task<Result<SessionMaterial>> RunAsync(string linkCode, Guid sessionId, string name, Stream upload, CancellationToken ct)
    {
        Speaker? speaker;
        await using (var db = await dbs.CreateDbContextAsync(ct))
            speaker = await SpeakerQueries.BehindAsync(db, linkCode, ct);
        return speaker is null ? new NotFound() : await store.RunAsync(Actor.Holder, speaker.EventId, sessionId, speaker.Id, name, upload, ct);
    }
}
