using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Lets a registration that waits for approval in; it has held its place since it was made.</summary>
public sealed class ApproveRegistration(IDbContextFactory<SummitDb> dbs, TimeProvider clock, RegistrationMail mail)
{
    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="NotPending"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<Result<Registration>> RunAsync(Actor actor, Guid registrationId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), ct));

    /// <summary>Many at once; each is answered for itself.</summary>
    public Task<IReadOnlyList<DeedOutcome>> RunAsync(Actor actor, IReadOnlyCollection<Guid> registrationIds, CancellationToken ct) =>
        DeedOutcome.OfEachAsync(registrationIds, id => RunAsync(actor, id, ct));

    private async Task<Result<Registration>> TryAsync(Access access, CancellationToken ct)
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

        var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays).AsSplitQuery().SingleAsync(x => x.Id == registration.EventId, ct);
        var type = await db.RegistrationTypes.AsNoTracking().SingleAsync(t => t.Id == registration.TypeId, ct);
        registration.Confirm(now);
        if (mail.Ticket(e, type, registration, $"ticket:{registration.Id}:1", now) is { } letter)
            db.Add(letter);
        db.Add(AuditEntry.Of(access.Actor, e.Id, nameof(ApproveRegistration), registration.Id, "State: Pending → Confirmed", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        await transaction.CommitAsync(ct);
        return registration;
    }
}
