using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Agenda;

/// <summary>
/// Agendas as the public pages show them, each asked for again after a second and read anew only when a newer version is there, or names were taken out of it: on the
/// morning of the event thousands look at one programme. Null answers are not kept.
/// </summary>
public sealed class PublishedAgendas(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, (PublishedAgenda Agenda, int Revision, DateTimeOffset ReadAt)> _known = new();

    /// <summary>The newest version; <see cref="PublishedAgenda.None"/> before the first.</summary>
    /// <param name="eventId">Of an event that is there: the caller has found it.</param>
    /// <param name="ct">Of the request.</param>
    public async Task<PublishedAgenda> OfAsync(Guid eventId, CancellationToken ct)
    {
        if (_known.TryGetValue(eventId, out var known) && (clock.GetUtcNow() - known.ReadAt).Duration() < Freshness)
            return known.Agenda;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await OfAsync(db, eventId, ct);
    }

    /// <summary>
    /// The same for a deed, which asks every time, because what was published this second counts already, and reads through its own context: a second
    /// connection inside a transaction may be one too many.
    /// </summary>
    internal async Task<PublishedAgenda> OfAsync(SummitDb db, Guid eventId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var isKnown = _known.TryGetValue(eventId, out var known);
        var newest = await db.AgendaVersions.Where(v => v.EventId == eventId).OrderByDescending(v => v.Number)
            .Select(v => new { v.Number, v.Revision }).FirstOrDefaultAsync(ct);
        var isSame = isKnown && (known.Agenda.Number, known.Revision) == (newest?.Number ?? 0, newest?.Revision ?? 0);
        var agenda = isSame ? known.Agenda : await AgendaQueries.NewestAsync(db, eventId, ct);
        // Read before the content: what was taken out in between is then read once more, never kept.
        _known[eventId] = (agenda, newest?.Revision ?? 0, now);
        return agenda;
    }
}
