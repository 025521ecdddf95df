using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>
/// Cancels a registration, by its holder through the secret link or by staff, and passes its place on in the same transaction.
/// </summary>
public sealed class CancelRegistration(IDbContextFactory<SummitDb> dbs, TimeProvider clock, RegistrationMail mail, Waitlist waitlist, IEnumerable<IPersonLeft> left)
{
    /// <summary>By the holder. Refusals: <see cref="NotFound"/>, <see cref="RegistrationEnded"/>, <see cref="AlreadyAttended"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<Result<Registration>> RunAsync(string linkCode, CancellationToken ct) =>
        ByAsync(null, db => db.Registrations.Where(r => r.LinkCode == linkCode), null, ct);

    /// <summary>By the coordinator of the delegation, from its desk. Refusals as for the holder.</summary>
    public Task<Result<Registration>> RunAsync(string desk, Guid registrationId, CancellationToken ct) =>
        ByAsync(null, db => Access.ByDesk(desk, registrationId).Which(db), null, ct, Actor.Coordinator);

    /// <summary>By staff, with a reason. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="RegistrationEnded"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<Result<Registration>> RunAsync(Actor actor, Guid registrationId, string? reason, CancellationToken ct) =>
        ByAsync(actor, db => db.Registrations.Where(r => r.Id == registrationId), EndReasons.Clean(reason), ct);

    private Task<Result<Registration>> ByAsync(Actor? actor, Func<SummitDb, IQueryable<Registration>> which, string? reason, CancellationToken ct, Actor? named = null) =>
        Deadlock.RetryAsync(() => TryAsync(actor, actor ?? named ?? Actor.Holder, which, reason, ct));

    /// <param name="actor">Null for whoever has no rights but a secret link.</param>
    /// <param name="named">Who is written down.</param>
    private async Task<Result<Registration>> TryAsync(Actor? actor, Actor named, Func<SummitDb, IQueryable<Registration>> which, string? reason, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var registration = await which(db).SingleOrDefaultAsync(ct);
        if (registration is null)
            return new NotFound();
        if (actor?.WhyNot(Permission.ManageRegistrations, registration.EventId) is { } no)
            return no;
        if (registration.State is RegistrationState.Cancelled or RegistrationState.Rejected)
            return new RegistrationEnded();

        var e = await db.Events.SingleAsync(x => x.Id == registration.EventId, ct);
        var heldPlace = registration.HoldsPlace;
        registration.End(RegistrationState.Cancelled, reason, now);
        if (mail.Cancelled(e, registration, now) is { } letter)
            db.Add(letter);
        db.Add(AuditEntry.Of(named, e.Id, nameof(CancelRegistration), registration.Id, "State → Cancelled", now));
        // The version is the guard: of two who cancel at once, one saves and gives the place back, the other is told.
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        // After the save, whose lock keeps the doors waiting. Staff may cancel even then: a wrong person was admitted, a visit ended.
        if (actor is null && await db.CheckIns.AnyAsync(c => c.RegistrationId == registration.Id, ct))
            return new AlreadyAttended();

        // Waiting first: whoever offers them a place meanwhile has either done so when this answers, or finds nobody waiting.
        await db.WaitlistEntries.Where(w => w.RegistrationId == registration.Id && w.State == WaitlistState.Waiting)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.State, WaitlistState.Left), ct);
        var offered = await db.WaitlistEntries.Where(w => w.RegistrationId == registration.Id && w.State == WaitlistState.Offered)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.State, WaitlistState.Left), ct) == 1;
        if (heldPlace || offered)
            await waitlist.PassOnAsync(db, e, registration.TypeId, now, ct);
        await left.LeftAsync(db, registration, now, ct);

        await transaction.CommitAsync(ct);
        return registration;
    }
}
