using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

internal sealed record PersonRow(Guid Id, Guid EventId, Guid TypeId, RegistrationState State, PaymentState Payment, PersonName Name, string OrganizationName, string? Position, bool IsVip, string TicketCode);

internal sealed record DelegationRow(Guid Id, Guid EventId, int Number, string OrganizationName, string ContactName, string DoorCode);

internal sealed record CheckInRow(Guid RegistrationId, Guid CheckpointId, Guid EventId, string Period, bool Inside, DateTimeOffset At);

/// <param name="Scanned">Of whom something was recorded since, and where; null when all that stands is wanted.</param>
internal sealed record ManifestRows(IReadOnlyList<PersonRow> People, IReadOnlyList<ReplacedTicket> Replaced, IReadOnlyList<DelegationRow> Delegations,
    IReadOnlyList<(Guid DelegationId, string TicketCode)> Members, IReadOnlyList<CheckInRow> CheckIns, IReadOnlyCollection<(Guid RegistrationId, Guid CheckpointId)>? Scanned);

/// <summary>The reads of a manifest: as many statements for 20,000 tickets as for none.</summary>
internal static class ManifestReads
{
    /// <summary>Events in order of time with their lists, and the checkpoints of the device.</summary>
    public static async Task<ManifestSetup> SetupAsync(SummitDb db, IReadOnlyCollection<Guid> checkpointIds, IReadOnlySet<Guid> bookedOnly, DateTimeOffset now, CancellationToken ct)
    {
        var checkpoints = await db.Checkpoints.AsNoTracking().Where(c => checkpointIds.Contains(c.Id)).OrderBy(c => c.EventId).ThenBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(ct);
        var eventIds = checkpoints.Select(c => c.EventId).Distinct().ToList();
        var events = await db.Events.AsNoTracking().Where(e => eventIds.Contains(e.Id)).OrderBy(e => e.StartsOn).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.TitleTh, e.TitleEn, e.TimeZone }).ToListAsync(ct);
        var halfDays = (await db.HalfDays.AsNoTracking().Where(h => eventIds.Contains(h.EventId)).OrderBy(h => h.DoorsOpenAt).ThenBy(h => h.Id).ToListAsync(ct)).ToLookup(h => h.EventId, PeriodWindow.Of);
        var types = (await db.RegistrationTypes.AsNoTracking().Where(t => eventIds.Contains(t.EventId)).OrderBy(t => t.Order).ThenBy(t => t.Id)
            .Select(t => new { t.Id, t.EventId, t.NameTh, t.NameEn, t.BadgeColor }).ToListAsync(ct)).ToLookup(t => t.EventId);
        var inside = await InsideAsync(db, [.. checkpoints.Where(c => c.Capacity is not null)], halfDays, now, ct);
        return new ManifestSetup(
            events.ConvertAll(e => new ManifestEvent(e.Id, Both(e.TitleTh, e.TitleEn), e.TimeZone, [.. halfDays[e.Id]],
                [.. types[e.Id].Select(t => new ManifestType(t.Id, Both(t.NameTh, t.NameEn), t.BadgeColor))])),
            checkpoints.ConvertAll(c => new ManifestCheckpoint(c.Id, c.EventId, Both(c.NameTh, c.NameEn), c.AllowedTypeIds, c.TracksExits, c.RequiresPayment, c.IsOpen, c.Capacity,
                inside.GetValueOrDefault(c.Id), bookedOnly.Contains(c.Id))));
    }

    /// <param name="since">Null reads all.</param>
    public static async Task<ManifestRows> RowsAsync(SummitDb db, IReadOnlyCollection<Guid> eventIds, IReadOnlyCollection<Guid> checkpointIds, DateTimeOffset? since, CancellationToken ct)
    {
        var from = since ?? DateTimeOffset.MinValue;
        var people = db.Registrations.AsNoTracking().Where(r => eventIds.Contains(r.EventId));
        if (since is not null)
            people = people.Where(r => r.ChangedAt >= from);
        var replaced = db.ReplacedTickets.AsNoTracking().Where(t => people.Any(r => r.Id == t.RegistrationId));
        var delegations = db.Delegations.AsNoTracking().Where(d => eventIds.Contains(d.EventId));
        // Invited ones of whom nobody has come yet would fill the phone; one that lost its last member is told once.
        delegations = delegations.Where(d => d.ContactName != "" || d.ChangedAt != d.CreatedAt || db.Registrations.Any(r => r.DelegationId == d.Id));
        if (since is not null)
            delegations = delegations.Where(d => d.ChangedAt >= from || people.Select(r => r.DelegationId).Contains(d.Id));
        var members = db.Registrations.AsNoTracking()
            .Where(r => r.DelegationId != null && r.State != RegistrationState.Cancelled && r.State != RegistrationState.Rejected && delegations.Select(d => d.Id).Contains(r.DelegationId.Value));

        var scanned = since is null ? null : await ScannedAsync(db, eventIds, checkpointIds, from, ct);
        var checkIns = db.CheckIns.AsNoTracking().Where(c => checkpointIds.Contains(c.CheckpointId));
        if (scanned is not null)
            checkIns = checkIns.Where(c => db.Scans.Any(s => eventIds.Contains(s.EventId) && s.ReceivedAt >= from && s.RegistrationId == c.RegistrationId)
                || db.AuditEntries.Any(a => a.EventId != null && eventIds.Contains(a.EventId.Value) && a.At >= from && a.Action == nameof(UndoCheckIn) && a.SubjectId == c.RegistrationId));
        return new ManifestRows(
            await people.OrderBy(r => r.Id).Select(r => new PersonRow(r.Id, r.EventId, r.TypeId, r.State, r.Payment, r.Name, r.OrganizationName, r.Position, r.IsVip, r.TicketCode)).ToListAsync(ct),
            await replaced.OrderBy(t => t.Code).ToListAsync(ct),
            await delegations.OrderBy(d => d.Id).Select(d => new DelegationRow(d.Id, d.EventId, d.Number, d.OrganizationName, d.ContactName, d.DoorCode)).ToListAsync(ct),
            [.. (await members.OrderBy(r => r.DelegationId).ThenBy(r => r.SortKey).ThenBy(r => r.Id).Select(r => new { r.DelegationId, r.TicketCode }).ToListAsync(ct)).Select(m => (m.DelegationId!.Value, m.TicketCode))],
            await checkIns.OrderBy(c => c.CheckpointId).ThenBy(c => c.RegistrationId).ThenBy(c => c.Period)
                .Select(c => new CheckInRow(c.RegistrationId, c.CheckpointId, c.EventId, c.Period, c.Inside, c.At)).ToListAsync(ct),
            scanned);
    }

    /// <summary>
    /// Whose standing may have changed: scanned since, or an admission taken back. The log tells of the latter, with the person and in
    /// order of time, so that scans need no further index; it does not tell the door, so each of the device's is said anew.
    /// </summary>
    private static async Task<HashSet<(Guid, Guid)>> ScannedAsync(SummitDb db, IReadOnlyCollection<Guid> eventIds, IReadOnlyCollection<Guid> checkpointIds, DateTimeOffset from, CancellationToken ct)
    {
        var scanned = await db.Scans.AsNoTracking()
            .Where(s => eventIds.Contains(s.EventId) && s.ReceivedAt >= from && s.RegistrationId != null && checkpointIds.Contains(s.CheckpointId))
            .Select(s => new { RegistrationId = s.RegistrationId!.Value, s.CheckpointId }).Distinct().ToListAsync(ct);
        var undone = await db.AuditEntries.AsNoTracking()
            .Where(a => a.EventId != null && eventIds.Contains(a.EventId.Value) && a.At >= from && a.Action == nameof(UndoCheckIn))
            .Select(a => a.SubjectId).Distinct().ToListAsync(ct);
        return [.. scanned.Select(s => (s.RegistrationId, s.CheckpointId)), .. undone.SelectMany(person => checkpointIds.Select(c => (person, c)))];
    }

    private static async Task<Dictionary<Guid, int>> InsideAsync(SummitDb db, IReadOnlyList<Checkpoint> limited, ILookup<Guid, PeriodWindow> halfDays, DateTimeOffset now, CancellationToken ct)
    {
        var ids = limited.Select(c => c.Id).ToList();
        var period = limited.ToDictionary(c => c.Id, c => CheckInRules.PeriodAt([.. halfDays[c.EventId]], now)?.Period);
        var rows = await db.Occupancies.AsNoTracking().Where(o => ids.Contains(o.CheckpointId)).ToListAsync(ct);
        var inside = rows.Where(o => o.Period == period[o.CheckpointId]).ToDictionary(o => o.CheckpointId, o => o.Inside);
        // Without a row the check-ins are counted, as the door on the server does: else a phone would take a full room for an empty one.
        var uncounted = ids.Where(id => !inside.ContainsKey(id)).ToList();
        var counted = await db.CheckIns.Where(c => uncounted.Contains(c.CheckpointId) && c.Inside).GroupBy(c => new { c.CheckpointId, c.Period })
            .Select(g => new { g.Key.CheckpointId, g.Key.Period, Inside = g.Count() }).ToListAsync(ct);
        foreach (var count in counted.Where(c => c.Period == period[c.CheckpointId]))
            inside[count.CheckpointId] = count.Inside;
        return inside;
    }

    private static Label Both(string th, string en) => new(th, en.Length == 0 ? th : en);
}
