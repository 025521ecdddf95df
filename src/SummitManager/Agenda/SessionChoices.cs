using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda;

/// <summary>Planned sessions as choices of a form.</summary>
internal static class SessionChoices
{
    public static async Task<IReadOnlyList<(Guid Id, Label Title)>> OfAsync(SummitDb db, Guid eventId, CancellationToken ct) =>
        [.. (await db.Sessions.AsNoTracking().Where(s => s.EventId == eventId).Select(s => new { s.Id, s.TitleTh, s.TitleEn, s.StartsAt, s.Format }).ToListAsync(ct))
            .Where(s => !s.Format.IsPause()).OrderBy(s => s.StartsAt ?? DateTimeOffset.MaxValue).ThenBy(s => s.Id)
            .Select(s => (s.Id, new Label(s.TitleTh, s.TitleEn.Length == 0 ? s.TitleTh : s.TitleEn)))];
}
