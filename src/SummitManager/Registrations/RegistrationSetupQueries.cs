using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Registrations;

/// <summary>What the organiser's screens read of types, quotas, texts and numbers.</summary>
public sealed class RegistrationSetupQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>All types of an event, hidden ones too, in their order.</summary>
    public async Task<IReadOnlyList<TypeSetup>> TypesAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var types = await db.RegistrationTypes.AsNoTracking().Include(t => t.Quotas).Where(t => t.EventId == eventId)
            .OrderBy(t => t.Order).ThenBy(t => t.Id).ToListAsync(ct);
        var counts = await db.Registrations.AsNoTracking().Where(r => r.EventId == eventId).GroupBy(r => new { r.TypeId, r.State })
            .Select(g => new { g.Key.TypeId, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        int Of(RegistrationType type, params RegistrationState[] states) => counts.Where(c => c.TypeId == type.Id && states.Contains(c.State)).Sum(c => c.Count);
        return types.ConvertAll(t => new TypeSetup(t, Of(t, RegistrationState.Confirmed), Of(t, RegistrationState.Pending), Of(t, RegistrationState.Waitlisted),
            counts.Any(c => c.TypeId == t.Id)));
    }

    public async Task<IReadOnlyList<Quota>> QuotasAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Quotas.AsNoTracking().Where(q => q.EventId == eventId).OrderBy(q => q.NameTh).ThenBy(q => q.Id).ToListAsync(ct);
    }

    /// <summary>Every version of every text, the newest of each kind first.</summary>
    public async Task<IReadOnlyList<ConsentText>> TextsAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.ConsentTexts.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Kind).ThenByDescending(t => t.Number).ToListAsync(ct);
    }

    /// <summary>The numbers of the event's home.</summary>
    public async Task<EventNumbers> NumbersAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var states = await db.Registrations.AsNoTracking().Where(r => r.EventId == eventId).GroupBy(r => r.State)
            .Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, ct);
        var left = await db.Quotas.AsNoTracking().Where(q => q.EventId == eventId && db.TypeQuotas.Any(t => t.QuotaId == q.Id))
            .Select(q => q.Capacity - q.Taken).ToListAsync(ct);
        var isLimited = left.Count > 0 && !await db.RegistrationTypes.AnyAsync(t => t.EventId == eventId && t.Quotas.Count == 0, ct);
        return new EventNumbers(states.GetValueOrDefault(RegistrationState.Confirmed), states.GetValueOrDefault(RegistrationState.Pending),
            states.GetValueOrDefault(RegistrationState.Waitlisted), isLimited ? left.Sum(n => Math.Max(0, n)) : null);
    }
}

/// <param name="WasUsed">Whether anybody ever registered as it; then it cannot be removed.</param>
public sealed record TypeSetup(RegistrationType Type, int Confirmed, int Pending, int Waitlisted, bool WasUsed);

/// <param name="Left">Places left in all quotas together; null when some type has no limit.</param>
public sealed record EventNumbers(int Confirmed, int Pending, int Waitlisted, int? Left)
{
    public int Registered => Confirmed + Pending + Waitlisted;
}
