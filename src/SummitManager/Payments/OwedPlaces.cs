using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>A place and what it costs.</summary>
/// <param name="IsBilled">It stands on a living invoice.</param>
public sealed record OwedPlace(Guid RegistrationId, PersonName Name, string Type, Money Price, bool IsBilled, PaymentState Payment);

internal static class OwedPlaces
{
    /// <summary>The places that are held, in order of names; those that cost nothing too.</summary>
    public static async Task<IReadOnlyList<OwedPlace>> OfAsync(SummitDb db, PayOwner owner, EventTime time, Language language, CancellationToken ct)
    {
        var places = await owner.Places(db).AsNoTracking().Where(r => r.State == RegistrationState.Confirmed || r.State == RegistrationState.Pending)
            .OrderBy(r => r.SortKey).ThenBy(r => r.Id)
            .Select(r => new { r.Id, r.Name, r.TypeId, r.OrganizationKind, r.CreatedAt, r.Payment, IsBilled = db.BilledPlaces.Any(b => b.RegistrationId == r.Id) }).ToListAsync(ct);
        var types = await db.RegistrationTypes.AsNoTracking().Where(t => t.EventId == owner.EventId).ToDictionaryAsync(t => t.Id, ct);
        var rules = await db.PriceRules.AsNoTracking().Where(r => r.EventId == owner.EventId).ToListAsync(ct);
        return [.. places.Select(p => new OwedPlace(p.Id, p.Name, types[p.TypeId].Name(language == Language.Thai),
            // A cashier's "nothing to pay" for one person is an exemption.
            p.Payment == PaymentState.NotRequired ? Money.Zero : Fees.Of(types[p.TypeId], rules, p.OrganizationKind, time.Date(p.CreatedAt)), p.IsBilled, p.Payment))];
    }
}
