using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <param name="Form">What was typed.</param>
/// <param name="Version">The version that the form was filled from: an edit over somebody else's is refused.</param>
/// <param name="AllowNamesake">By staff only: lets a second person of the same name and organisation stand on the list.</param>
public sealed record EditRequest(RegistrationForm Form, int Version, bool AllowNamesake = false);

/// <summary>Changes the details of the person, by themselves through the secret link or by staff (FR-25 to FR-30).</summary>
public sealed class EditRegistration(IDbContextFactory<SummitDb> dbs, TimeProvider clock, RegistrationMail mail)
{
    /// <summary>
    /// By the holder. Sending the same form twice answers the same. Refusals: <see cref="BadFields"/>, <see cref="NotFound"/>,
    /// <see cref="RegistrationEnded"/>, <see cref="KindNotAllowed"/>, <see cref="GroupNotAllowed"/>, <see cref="AlreadyRegistered"/>, <see cref="ChangedMeanwhile"/>.
    /// </summary>
    public Task<Result<Registration>> RunAsync(string linkCode, EditRequest request, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByLink(linkCode), request with { AllowNamesake = false }, ct));

    /// <summary>By the coordinator of the delegation, from its desk. Refusals as for the holder.</summary>
    public Task<Result<Registration>> RunAsync(string desk, Guid registrationId, EditRequest request, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByDesk(desk, registrationId), request with { AllowNamesake = false }, ct));

    /// <summary>By staff: no contact is needed and the audience of the type does not bind. Also refuses with <see cref="NotAllowed"/>.</summary>
    public Task<Result<Registration>> RunAsync(Actor actor, Guid registrationId, EditRequest request, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), request, ct));

    private async Task<Result<Registration>> TryAsync(Access access, EditRequest request, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadLivingAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        var registration = found.Value;
        var read = RegistrationFormReader.Read(request.Form, contactNeeded: access.IsHolder);
        if (read.Refusal is { } unreadable)
            return unreadable;

        var before = PersonDetails.Of(registration);
        var person = await db.WithKnownOrganizationAsync(read.Value, ct);
        var key = request.AllowNamesake || registration.IsNamesake ? DuplicateKeys.None(registration.Id) : DuplicateKeys.Of(person);
        if (person == before && key == registration.DuplicateKey)
            return registration;
        if (registration.Version != request.Version)
            return new ChangedMeanwhile();
        var type = await db.RegistrationTypes.AsNoTracking().SingleAsync(t => t.Id == registration.TypeId, ct);
        var audienceChanged = person.OrganizationKind != before.OrganizationKind || person.PositionGroup != before.PositionGroup;
        if (access.IsHolder && audienceChanged && RegistrationRules.WhyNotFor(type, person) is { } refusal)
            return refusal;

        registration.Describe(person, key, now);
        // Whoever has a new address finds the ticket there.
        if (registration.State == RegistrationState.Confirmed && person.Email != before.Email)
        {
            var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays).AsSplitQuery().SingleAsync(x => x.Id == registration.EventId, ct);
            if (mail.Ticket(e, type, registration, $"ticket:{registration.Id}:v{registration.Version + 1}", now) is { } letter)
                db.Add(letter);
        }
        db.Add(AuditEntry.Of(access.Actor, registration.EventId, nameof(EditRegistration), registration.Id, "Changed: " + string.Join(", ", person.DifferencesTo(before)), now));
        if (await db.WhyNotSavedAsync(registration, ct) is { } notSaved)
            return notSaved;

        await transaction.CommitAsync(ct);
        return registration;
    }
}
