using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>A ticket with what the rule and the verdict need of it.</summary>
/// <param name="Priors">The person's check-ins at the checkpoint that asks.</param>
/// <param name="Version">Of the registration as it was read: who admits on it makes sure that it still stands.</param>
internal sealed record DoorTicket(TicketFacts Facts, DoorPerson Person, IReadOnlyList<PriorCheckIn> Priors, int Version);

/// <summary>The reads of a scan: one statement each, compiled, because a lane waits for them.</summary>
internal static class DoorReads
{
    /// <summary>By a code as <see cref="DoorCode"/> read it; a code that was replaced finds the person who holds the newer one.</summary>
    public static async Task<DoorTicket?> TicketAsync(SummitDb db, Guid checkpointId, string code, CancellationToken ct)
    {
        if (await OneAsync(ByCode.For(db)(db, checkpointId, code), replaced: false, ct) is { } current)
            return current;
        return await ReplacedBy.For(db)(db, code, ct) is { } id ? await OneAsync(ById.For(db)(db, checkpointId, id), replaced: true, ct) : null;
    }

    public static Task<DoorTicket?> TicketAsync(SummitDb db, Guid checkpointId, Guid registrationId, CancellationToken ct) =>
        OneAsync(ById.For(db)(db, checkpointId, registrationId), replaced: false, ct);

    private static async Task<DoorTicket?> OneAsync(IAsyncEnumerable<Row> rows, bool replaced, CancellationToken ct)
    {
        Row? first = null;
        var priors = new List<PriorCheckIn>();
        await foreach (var row in rows.WithCancellation(ct))
        {
            first ??= row;
            if (row.Period is not null)
                priors.Add(new PriorCheckIn(row.Period, row.At!.Value, row.Inside!.Value, row.ScanId!.Value));
        }
        return first is null ? null : new DoorTicket(
            new TicketFacts(first.Id, first.EventId, first.TypeId, first.State, first.Payment, replaced),
            Person(first.Id, first.Name, first.Organization, first.Position, first.TypeTh, first.TypeEn, first.Color, first.IsVip),
            priors,
            first.Version);
    }

    public static DoorPerson Person(Guid id, PersonName name, string organization, string? position, string typeTh, string typeEn, int color, bool isVip) => new(
        id, new Label(name.Full(Language.Thai), name.Full(Language.English)), organization, position, new Label(typeTh, typeEn.Length == 0 ? typeTh : typeEn), color, isVip);

    private sealed record Row(
        Guid Id, Guid EventId, Guid TypeId, RegistrationState State, PaymentState Payment, PersonName Name, string Organization, string? Position, bool IsVip,
        string TypeTh, string TypeEn, int Color, string? Period, DateTimeOffset? At, bool? Inside, Guid? ScanId, int Version);

    private static readonly PerModel<Func<SummitDb, Guid, string, IAsyncEnumerable<Row>>> ByCode = new(() => EF.CompileAsyncQuery((SummitDb db, Guid checkpointId, string code) =>
        from r in db.Registrations.AsNoTracking()
        where r.TicketCode == code
        join t in db.RegistrationTypes on r.TypeId equals t.Id
        from c in db.CheckIns.Where(c => c.CheckpointId == checkpointId && c.RegistrationId == r.Id).DefaultIfEmpty()
        select new Row(r.Id, r.EventId, r.TypeId, r.State, r.Payment, r.Name, r.OrganizationName, r.Position, r.IsVip,
            t.NameTh, t.NameEn, t.BadgeColor, c == null ? null : c.Period, c == null ? null : c.At, c == null ? null : c.Inside, c == null ? null : c.ScanId, r.Version)));

    private static readonly PerModel<Func<SummitDb, Guid, Guid, IAsyncEnumerable<Row>>> ById = new(() => EF.CompileAsyncQuery((SummitDb db, Guid checkpointId, Guid id) =>
        from r in db.Registrations.AsNoTracking()
        where r.Id == id
        join t in db.RegistrationTypes on r.TypeId equals t.Id
        from c in db.CheckIns.Where(c => c.CheckpointId == checkpointId && c.RegistrationId == r.Id).DefaultIfEmpty()
        select new Row(r.Id, r.EventId, r.TypeId, r.State, r.Payment, r.Name, r.OrganizationName, r.Position, r.IsVip,
            t.NameTh, t.NameEn, t.BadgeColor, c == null ? null : c.Period, c == null ? null : c.At, c == null ? null : c.Inside, c == null ? null : c.ScanId, r.Version)));

    private static readonly PerModel<Func<SummitDb, string, CancellationToken, Task<Guid?>>> ReplacedBy = new(() => EF.CompileAsyncQuery((SummitDb db, string code, CancellationToken ct) =>
        db.ReplacedTickets.Where(t => t.Code == code).Select(t => (Guid?)t.RegistrationId).SingleOrDefault()));

    /// <summary>Which way a person went here next after an instant, by the scans that stand.</summary>
    public static readonly PerModel<Func<SummitDb, Guid, Guid, DateTimeOffset, CancellationToken, Task<ScanDirection?>>> Later = new(() => EF.CompileAsyncQuery((SummitDb db, Guid checkpointId, Guid registrationId, DateTimeOffset at, CancellationToken ct) =>
        db.Scans.Where(s => s.RegistrationId == registrationId && s.CheckpointId == checkpointId && s.At > at && s.UndoneAt == null
                && (s.Outcome == ScanOutcome.Admitted || s.Outcome == ScanOutcome.Left || s.Told == ScanOutcome.Admitted))
            .OrderByDescending(s => s.At).Select(s => (ScanDirection?)s.Direction).FirstOrDefault()));

    /// <summary>A reading by its id, for the answer to its second upload.</summary>
    public static readonly PerModel<Func<SummitDb, Guid, CancellationToken, Task<Scan?>>> ScanById = new(() => EF.CompileAsyncQuery((SummitDb db, Guid id, CancellationToken ct) =>
        db.Scans.AsNoTracking().SingleOrDefault(s => s.Id == id)));
}
