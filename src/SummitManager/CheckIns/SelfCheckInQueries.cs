using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>What the page for one's own check-in shows.</summary>
public sealed class SelfCheckInQueries(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Null for an unknown checkpoint and for one where nobody may check themselves in.</summary>
    public async Task<SelfDoor?> DoorAsync(Guid checkpointId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Checkpoints.AsNoTracking().Where(c => c.Id == checkpointId && c.SelfCheckIn)
            .Join(db.Events, c => c.EventId, e => e.Id, (c, e) => new SelfDoor(c.Id, e.Id, e.Slug,
                new Label(c.NameTh, c.NameEn == "" ? c.NameTh : c.NameEn), new Label(e.TitleTh, e.TitleEn == "" ? e.TitleTh : e.TitleEn), e.TimeZone))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Valid tickets of this event among those whose secret links are known, in order of name.</summary>
    public async Task<IReadOnlyList<OwnTicket>> TicketsAsync(Guid eventId, IReadOnlyCollection<string> linkCodes, CancellationToken ct)
    {
        if (linkCodes.Count == 0)
            return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Registrations.AsNoTracking().Where(r => r.EventId == eventId && linkCodes.Contains(r.LinkCode) && r.State == RegistrationState.Confirmed)
            .OrderBy(r => r.SortKey).ThenBy(r => r.Id).Select(r => new { r.TicketCode, r.Name, r.OrganizationName }).ToListAsync(ct);
        return rows.ConvertAll(r => new OwnTicket(r.TicketCode, new Label(r.Name.Full(Language.Thai), r.Name.Full(Language.English)), r.OrganizationName));
    }

    /// <summary>Whether a browser has a reason to remember a ticket of this event: a wall to stand before, and the event is not over.</summary>
    public async Task<bool> IsOfferedAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        return await db.Checkpoints.AnyAsync(c => c.EventId == eventId && c.SelfCheckIn && db.HalfDays.Any(h => h.EventId == eventId && h.DoorsCloseAt > now), ct);
    }
}

public sealed record SelfDoor(Guid CheckpointId, Guid EventId, string Slug, Label Name, Label EventTitle, string TimeZone);

public sealed record OwnTicket(string Code, Label Name, string Organization);
