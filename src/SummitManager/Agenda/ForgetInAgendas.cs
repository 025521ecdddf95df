using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Agenda;

/// <summary>
/// Takes a person out of everything that was published: who is deleted keeps no name in versions that nobody sees any more, nor in the
/// newest before it is published again. Numbers, times and all others stay as they were.
/// </summary>
internal static class ForgetInAgendas
{
    /// <summary>
    /// In the caller's transaction, which must hold the event's series of versions (<see cref="PublishAgenda.Series"/>): otherwise somebody
    /// publishes the name in the meantime. Versions are read one at a time: each may be large.
    /// </summary>
    public static async Task ForgetAsync(SummitDb db, Guid eventId, Guid speakerId, CancellationToken ct)
    {
        var key = speakerId.ToString();
        var ids = await db.AgendaVersions.Where(v => v.EventId == eventId && v.Content.Contains(key)).OrderBy(v => v.Number).Select(v => v.Id).ToListAsync(ct);
        foreach (var id in ids)
        {
            var agenda = PublishedAgenda.Read(await db.AgendaVersions.Where(v => v.Id == id).Select(v => v.Content).SingleAsync(ct));
            var content = agenda.Without(speakerId).ToContent();
            await db.AgendaVersions.Where(v => v.Id == id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Content, content).SetProperty(v => v.Revision, v => v.Revision + 1), ct);
        }
    }
}
