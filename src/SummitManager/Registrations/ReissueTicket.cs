using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Gives the same person a new ticket and link because the old ones were lost or passed on; the door calls the old one replaced.</summary>
public sealed class ReissueTicket(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes, RegistrationMail mail)
{
    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="RegistrationEnded"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<Result<Registration>> RunAsync(Actor actor, Guid registrationId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), ct));

    private async Task<Result<Registration>> TryAsync(Access access, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadLivingAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        var registration = found.Value;

        var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays).AsSplitQuery().SingleAsync(x => x.Id == registration.EventId, ct);
        var type = await db.RegistrationTypes.AsNoTracking().SingleAsync(t => t.Id == registration.TypeId, ct);
        db.Add(ReplacedTicket.Of(registration, now));
        registration.ReplaceTicket(codes.NewTicketCode(), codes.NewLinkCode(), now);
        // The ticket code can be searched for.
        registration.Describe(PersonDetails.Of(registration), registration.DuplicateKey, now);
        if (mail.Standing(e, type, registration, $"reissue:{registration.Id}:v{registration.Version + 1}", now) is { } letter)
            db.Add(letter);
        db.Add(AuditEntry.Of(access.Actor, e.Id, nameof(ReissueTicket), registration.Id, "New ticket; the old one is replaced", now));
        if (await db.WhyNotSavedAsync(registration, ct) is { } notSaved)
            return notSaved;

        await transaction.CommitAsync(ct);
        return registration;
    }
}
