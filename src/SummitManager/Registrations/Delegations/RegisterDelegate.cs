using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <param name="TypeId">What the person comes as.</param>
/// <param name="RequestId">Made with the form, or with the pasted list: the same person sent twice with it registers once.</param>
/// <param name="Form">What was typed.</param>
/// <param name="JoinWaitlist">Whether a full type puts them on its waiting list instead of refusing.</param>
/// <param name="Language">Of the person's mail and ticket.</param>
public sealed record DelegateRequest(Guid TypeId, Guid RequestId, DelegateForm Form, bool JoinWaitlist, Language Language);

/// <summary>
/// Registers one colleague from the coordinator's desk: by the public's rules, and within what the invitation grants. Consents are not answered for
/// somebody else; each finds them behind the ticket's own link.
/// </summary>
public sealed class RegisterDelegate(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes, RegistrationMail mail)
{
    /// <returns>
    /// Refusals: <see cref="NotFound"/> (the desk), <see cref="BadFields"/>, <see cref="UnknownRegistrationType"/>, those of <see cref="RegistrationRules"/>,
    /// <see cref="DelegationFull"/>, <see cref="QuotaFull"/>, <see cref="AlreadyRegistered"/>.
    /// </returns>
    public Task<Result<Registration>> RunAsync(string desk, DelegateRequest request, CancellationToken ct) => Deadlock.RetryAsync(() => TryAsync(desk, request, ct));

    private async Task<Result<Registration>> TryAsync(string desk, DelegateRequest request, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        // Load and decide.
        if (await db.FindDeskAsync(desk, ct) is not { } delegation)
            return new NotFound();
        var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays).AsSplitQuery().SingleAsync(x => x.Id == delegation.EventId, ct);
        if (await RegistrationReads.PublicType.For(db)(db, e.Id, request.TypeId, ct) is not { } type)
            return new UnknownRegistrationType();
        var read = RegistrationFormReader.Read(request.Form.For(delegation, request.Language), contactNeeded: true);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var person = read.Value;
        if (RegistrationRules.WhyNot(e, type, person, now) is { } refusal)
            return refusal;
        var duplicateKey = DuplicateKeys.Of(person);
        var requestId = RequestIds.Of(request.RequestId, duplicateKey);

        // Claim and record, both or neither.
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.WhyNoMoreAsync(delegation.Id, 1, now, ct) is { } full)
            return await db.RepeatOfAsync(requestId, ct) ?? full;
        var state = type.RequiresApproval ? RegistrationState.Pending : RegistrationState.Confirmed;
        if (await db.TryTakePlaceAsync(type, ct) is { } quota)
        {
            if (!type.HasWaitlist || !request.JoinWaitlist)
                return await db.RepeatOfAsync(requestId, ct) ?? new QuotaFull(quota, type.HasWaitlist);
            state = RegistrationState.Waitlisted;
        }

        var registration = Registration.Start(e.Id, type.Id, state, requestId, codes.NewTicketCode(), codes.NewLinkCode(), RegistrationSource.Web, now);
        registration.Describe(person, duplicateKey, now);
        registration.Owe(await Fees.PaymentAsync(db, e.TimeZone, type, person.OrganizationKind, now, ct), now);
        registration.JoinDelegation(delegation.Id, now);
        db.Add(registration);
        if (state == RegistrationState.Waitlisted)
            db.Add(new WaitlistEntry { RegistrationId = registration.Id, EventId = e.Id, TypeId = type.Id, JoinedAt = now });
        if (mail.Received(e, type, registration, now) is { } letter)
            db.Add(letter);
        db.Add(AuditEntry.Of(Actor.Coordinator, e.Id, nameof(RegisterDelegate), registration.Id, $"State: {state}; delegation: {delegation.Number}", now));
        if (!await db.TrySaveAsync(ct))
            return await db.RepeatOfAsync(requestId, ct) ?? new AlreadyRegistered();

        await transaction.CommitAsync(ct);
        return registration;
    }
}
