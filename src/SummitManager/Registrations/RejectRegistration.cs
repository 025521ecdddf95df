using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Turns away a registration that waits for approval, and passes its place on in the same transaction.</summary>
public sealed class RejectRegistration(IDbContextFactory<SummitDb> dbs, TimeProvider clock, RegistrationMail mail, Waitlist waitlist, IEnumerable<IPersonLeft> left)
{
    /// <param name="actor">Who turns it away.</param>
    /// <param name="registrationId">The one that waits.</param>
    /// <param name="reason">Stands in the mail; null gives a general sentence. At most 500 characters are kept.</param>
    /// <param name="ct">Stops before anything is kept.</param>
    /// <returns>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="NotPending"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result<Registration>> RunAsync(Actor actor, Guid registrationId, string? reason, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), EndReasons.Clean(reason), ct));

    /// <summary>Many at once, with one reason; each is answered for itself.</summary>
    public Task<IReadOnlyList<DeedOutcome>> RunAsync(Actor actor, IReadOnlyCollection<Guid> registrationIds, string? reason, CancellationToken ct) =>
        DeedOutcome.OfEachAsync(registrationIds, id => RunAsync(actor, id, reason, ct));

    private async Task<Result<Registration>> TryAsync(Access access, string? reason, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        var registration = found.Value;
        if (registration.State != RegistrationState.Pending)
            return new NotPending();

        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == registration.EventId, ct);
        registration.End(RegistrationState.Rejected, reason, now);
        if (mail.Rejected(e, registration, now) is { } letter)
            db.Add(letter);
        db.Add(AuditEntry.Of(access.Actor, e.Id, nameof(RejectRegistration), registration.Id, "State: Pending → Rejected", now));
        // The version is the guard: only the one who saves gives the place on.
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await waitlist.PassOnAsync(db, e, registration.TypeId, now, ct);
        await left.LeftAsync(db, registration, now, ct);

        await transaction.CommitAsync(ct);
        return registration;
    }
}
