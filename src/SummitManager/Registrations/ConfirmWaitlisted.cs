using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>
/// Staff give a place to one person of the waiting list, out of turn: the place that is held for them, or a free one, or, when
/// staff decide so, one beyond the capacity (FR-44).
/// </summary>
public sealed class ConfirmWaitlisted(IDbContextFactory<SummitDb> dbs, TimeProvider clock, RegistrationMail mail)
{
    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="NotWaiting"/>, <see cref="QuotaFull"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<Result<Registration>> RunAsync(Actor actor, Guid registrationId, bool evenIfFull, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), evenIfFull, ct));

    private async Task<Result<Registration>> TryAsync(Access access, bool evenIfFull, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        var registration = found.Value;
        if (registration.State != RegistrationState.Waitlisted)
            return new NotWaiting();

        var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays).AsSplitQuery().SingleAsync(x => x.Id == registration.EventId, ct);
        var type = await db.RegistrationTypes.AsNoTracking().Include(t => t.Quotas).SingleAsync(t => t.Id == registration.TypeId, ct);
        // An offer holds its place already, whether or not it has run out but was not swept yet.
        if (!await LeaveQueueAsync(db, registration.Id, [WaitlistState.Offered], ct))
        {
            if (!await LeaveQueueAsync(db, registration.Id, [WaitlistState.Waiting, WaitlistState.Lapsed], ct))
                return new NotWaiting();
            if (await db.TryTakePlaceAsync(type, ct) is { } full)
            {
                if (!evenIfFull)
                    return new QuotaFull(full, WaitlistOpen: true);
                await db.TakePlaceRegardlessAsync(type.Id, ct);
            }
        }
        registration.Confirm(now);
        if (mail.Ticket(e, type, registration, $"ticket:{registration.Id}:offer", now) is { } letter)
            db.Add(letter);
        db.Add(AuditEntry.Of(access.Actor, e.Id, nameof(ConfirmWaitlisted), registration.Id, "State: Waitlisted → Confirmed" + (evenIfFull ? ", even if full" : ""), now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        await transaction.CommitAsync(ct);
        return registration;
    }

    private static async Task<bool> LeaveQueueAsync(SummitDb db, Guid registrationId, WaitlistState[] from, CancellationToken ct) =>
        await db.WaitlistEntries.Where(w => w.RegistrationId == registrationId && from.Contains(w.State))
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.State, WaitlistState.Accepted), ct) == 1;
}
