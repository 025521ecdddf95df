using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Agenda.Speakers;

/// <summary>Somebody's place in the order of protocol, with what their position would propose.</summary>
internal sealed record SpeakerPlace(Guid Id, int Precedence, int Rank);

/// <summary>The order of protocol of one event: dense, from 1. Whoever changes it does so alone.</summary>
internal static class SpeakerOrder
{
    /// <summary>Who changes the order at the same time waits here, and reads it when the other is done. In the caller's transaction, first of all.</summary>
    public static Task LockAsync(SummitDb db, Guid eventId, CancellationToken ct) => db.NextNumbersAsync($"speakers:{eventId}", 0, ct);

    public static async Task<List<SpeakerPlace>> ReadAsync(SummitDb db, Guid eventId, CancellationToken ct) =>
        (await db.Speakers.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Precedence).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.Precedence, s.Position, s.PositionEn }).ToListAsync(ct))
            .ConvertAll(s => new SpeakerPlace(s.Id, s.Precedence, ProtocolRank.Of(s.Position, s.PositionEn)));

    /// <summary>Not through the rows: an order is not an edit, and nobody's open form is to be refused for it.</summary>
    public static async Task WriteAsync(SummitDb db, IReadOnlyList<SpeakerPlace> order, CancellationToken ct)
    {
        for (var i = 0; i < order.Count; i++)
        {
            var (id, number) = (order[i].Id, i + 1);
            if (order[i].Precedence != number)
                await db.Speakers.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Precedence, number), ct);
        }
    }
}
