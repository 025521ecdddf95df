using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Agenda.Seats;

/// <summary>The settings as saved, or the usual ones.</summary>
internal static class SeatSettingsReads
{
    public static async Task<SeatSettings> SeatSettingsOfAsync(this SummitDb db, Guid eventId, CancellationToken ct) =>
        await db.SeatSettings.AsNoTracking().SingleOrDefaultAsync(s => s.EventId == eventId, ct) ?? SeatSettings.Usual(eventId);
}
