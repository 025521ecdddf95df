using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>What a place costs whom.</summary>
public static class Fees
{
    /// <param name="type">What one registers as.</param>
    /// <param name="rules">Of the event, in any order.</param>
    /// <param name="kind">Of the person's organisation.</param>
    /// <param name="registeredOn">The day at the event's place: an early price stays with those who came early.</param>
    public static Money Of(RegistrationType type, IEnumerable<PriceRule> rules, OrganizationKind kind, DateOnly registeredOn) =>
        rules.OrderBy(r => r.Order).ThenBy(r => r.Id).FirstOrDefault(r => r.Fits(type.Id, kind, registeredOn))?.Price ?? type.Price;

    /// <summary>What a new registration starts with.</summary>
    internal static async Task<PaymentState> PaymentAsync(SummitDb db, string timeZone, RegistrationType type, OrganizationKind kind, DateTimeOffset now, CancellationToken ct)
    {
        var rules = await db.PriceRules.AsNoTracking().Where(r => r.EventId == type.EventId).ToListAsync(ct);
        return Of(type, rules, kind, EventTime.In(timeZone).Date(now)).IsZero ? PaymentState.NotRequired : PaymentState.Awaiting;
    }
}
