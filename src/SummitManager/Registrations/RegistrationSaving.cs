using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Saving a change of who a registration is for, where two guards may say no.</summary>
internal static class RegistrationSaving
{
    /// <summary>Null when saved. Refusals: <see cref="ChangedMeanwhile"/> by the version, <see cref="AlreadyRegistered"/> by the unique key.</summary>
    public static async Task<Refusal?> WhyNotSavedAsync(this SummitDb db, Registration registration, CancellationToken ct)
    {
        var version = db.Entry(registration).Property(r => r.Version).OriginalValue;
        try
        {
            return await db.TrySaveEditAsync(ct) ? null : new ChangedMeanwhile();
        }
        catch (DbUpdateException e) when (UniqueViolation.Is(e))
        {
            // A rival who saved first may have written the same letter or replaced the same ticket, whose keys are unique too.
            return await db.Registrations.AnyAsync(r => r.Id == registration.Id && r.Version == version, ct) ? new AlreadyRegistered() : new ChangedMeanwhile();
        }
    }

    /// <summary>Forgets a chosen organisation that is not in the directory: the written name counts, and a made-up key must not fail the save.</summary>
    public static async Task<PersonDetails> WithKnownOrganizationAsync(this SummitDb db, PersonDetails person, CancellationToken ct) =>
        person.OrganizationId is not { } id || await db.Organizations.AnyAsync(o => o.Id == id, ct) ? person : person with { OrganizationId = null };
}
