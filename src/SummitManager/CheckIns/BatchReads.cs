using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.People;
using SummitManager.Registrations;

namespace SummitManager.CheckIns;

/// <summary>A ticket as a batch of readings sees it, with the person's check-ins at all doors; the batch adds its own.</summary>
internal sealed class BatchTicket(DoorTicket ticket)
{
    public DoorTicket Ticket { get; } = ticket;
    public TicketFacts Facts => Ticket.Facts;
    public List<(Guid CheckpointId, PriorCheckIn CheckIn)> CheckIns { get; } = [];

    /// <summary>An exit of theirs stands somewhere; it may be the later half of a stay whose entry comes only now.</summary>
    public bool HasLeft { get; set; }

    public IReadOnlyList<PriorCheckIn> PriorsAt(Guid checkpointId) => [.. CheckIns.Where(c => c.CheckpointId == checkpointId).Select(c => c.CheckIn)];
}

/// <summary>The reads of a batch: one statement each for all its readings, with the list as one parameter.</summary>
internal static class BatchReads
{
    /// <summary>By code; codes that are nobody's (any more) are missing.</summary>
    public static async Task<Dictionary<string, BatchTicket>> TicketsAsync(SummitDb db, string[] codes)
    {
        var tickets = new Dictionary<string, BatchTicket>(StringComparer.Ordinal);
        await foreach (var row in ByCodes(db, codes).AsAsyncEnumerable())
        {
            if (!tickets.TryGetValue(row.Code, out var ticket))
            {
                ticket = new BatchTicket(new DoorTicket(
                    new TicketFacts(row.Id, row.EventId, row.TypeId, row.State, row.Payment, Replaced: false),
                    DoorReads.Person(row.Id, row.Name, row.Organization, row.Position, row.TypeTh, row.TypeEn, row.Color, row.IsVip), [], row.Version));
                tickets.Add(row.Code, ticket);
            }
            if (row.CheckpointId is { } checkpointId)
                ticket.CheckIns.Add((checkpointId, new PriorCheckIn(row.Period!, row.At!.Value, row.Inside!.Value, row.ScanId!.Value)));
        }
        return tickets;
    }

    /// <summary>Which of these scans stand already.</summary>
    public static async Task<HashSet<Guid>> KnownAsync(SummitDb db, Guid[] scanIds) =>
        [.. await db.Scans.Where(s => EF.Parameter(scanIds).Contains(s.Id)).Select(s => s.Id).ToListAsync()];

    /// <summary>Who of these people ever left through a door that tells.</summary>
    public static async Task<HashSet<Guid>> HaveLeftAsync(SummitDb db, Guid[] registrationIds) =>
        [.. await db.Scans.Where(s => s.RegistrationId != null && EF.Parameter(registrationIds).Contains(s.RegistrationId.Value) && s.Outcome == ScanOutcome.Left).Select(s => s.RegistrationId!.Value).ToListAsync()];

    private sealed record Row(
        string Code, Guid Id, Guid EventId, Guid TypeId, RegistrationState State, PaymentState Payment, PersonName Name, string Organization, string? Position, bool IsVip,
        string TypeTh, string TypeEn, int Color, Guid? CheckpointId, string? Period, DateTimeOffset? At, bool? Inside, Guid? ScanId, int Version);

    private static IQueryable<Row> ByCodes(SummitDb db, string[] codes) =>
        from r in db.Registrations.AsNoTracking()
        where EF.Parameter(codes).Contains(r.TicketCode)
        join t in db.RegistrationTypes on r.TypeId equals t.Id
        from c in db.CheckIns.Where(c => c.RegistrationId == r.Id).DefaultIfEmpty()
        select new Row(r.TicketCode, r.Id, r.EventId, r.TypeId, r.State, r.Payment, r.Name, r.OrganizationName, r.Position, r.IsVip, t.NameTh, t.NameEn, t.BadgeColor,
            c == null ? null : c.CheckpointId, c == null ? null : c.Period, c == null ? null : c.At, c == null ? null : c.Inside, c == null ? null : c.ScanId, r.Version);
}
