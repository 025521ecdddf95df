using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>A waitlisted person accepts the place that is held for them.</summary>
public sealed class AcceptOffer(IDbContextFactory<SummitDb> dbs, TimeProvider clock, RegistrationMail mail)
{
    /// <summary>The place was taken when it was offered, so accepting cannot oversell. Refusals: <see cref="NotFound"/>, <see cref="RegistrationEnded"/>, <see cref="OfferLapsed"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<Result<Registration>> RunAsync(string linkCode, CancellationToken ct) => Deadlock.RetryAsync(() => TryAsync(linkCode, ct));

    private async Task<Result<Registration>> TryAsync(string linkCode, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var registration = await db.Registrations.SingleOrDefaultAsync(r => r.LinkCode == linkCode, ct);
        if (registration is null)
            return new NotFound();
        if (registration.HoldsPlace)
            return registration; // The second click of the same button.
        if (registration.HasEnded)
            return new RegistrationEnded();
        var won = await db.WaitlistEntries
            .Where(w => w.RegistrationId == registration.Id && w.State == WaitlistState.Offered && w.OfferUntil >= now)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.State, WaitlistState.Accepted), ct);
        if (won == 0)
        {
            // A click at the same moment may have won: then this one says yes as well.
            var meanwhile = await db.Registrations.AsNoTracking().SingleAsync(r => r.Id == registration.Id, ct);
            return meanwhile.HoldsPlace ? meanwhile : new OfferLapsed();
        }

        var e = await db.Events.Include(x => x.Venue).Include(x => x.HalfDays).AsSplitQuery().SingleAsync(x => x.Id == registration.EventId, ct);
        var type = await db.RegistrationTypes.SingleAsync(t => t.Id == registration.TypeId, ct);
        // A place is not yet a yes: where staff decide on each person, they decide on this one too.
        if (type.RequiresApproval)
            registration.AwaitApproval(now);
        else
            registration.Confirm(now);
        if (mail.Standing(e, type, registration, $"ticket:{registration.Id}:offer", now) is { } letter)
            db.Add(letter);
        db.Add(AuditEntry.Of(Actor.Holder, e.Id, nameof(AcceptOffer), registration.Id, $"State: Waitlisted → {registration.State}", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        await transaction.CommitAsync(ct);
        return registration;
    }
}
