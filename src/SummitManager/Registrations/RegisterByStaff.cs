using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>One person registered by staff, in the office or at the door.</summary>
public sealed record StaffRegisterRequest
{
    public required Guid EventId { get; init; }
    public required Guid TypeId { get; init; }
    /// <summary>Made with the form: sending it twice registers once and answers the same.</summary>
    public required Guid RequestId { get; init; }
    public required RegistrationForm Form { get; init; }
    public Guid? DelegationId { get; init; }
    /// <summary>Lets a second person of the same name and organisation stand on the list.</summary>
    public bool AllowNamesake { get; init; }
    /// <summary>Takes a place beyond the capacity.</summary>
    public bool EvenIfFull { get; init; }
    /// <summary>At the door: the event must welcome walk-ins, and a supervisor may do it too.</summary>
    public bool WalkIn { get; init; }
    /// <summary>Puts them on the waiting list of a full type instead of refusing.</summary>
    public bool JoinWaitlist { get; init; }
}

/// <summary>
/// Registers a person on staff's word (FR-38): any type, outside the window too, confirmed at once, without contact if need be.
/// Consents are not answered for somebody else.
/// </summary>
public sealed class RegisterByStaff(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes, RegistrationMail mail)
{
    /// <returns>
    /// Refusals: <see cref="NotAllowed"/>, <see cref="BadFields"/>, <see cref="UnknownRegistrationType"/>, <see cref="EventNotOpen"/> (archived),
    /// <see cref="NoWalkIns"/>, <see cref="NotFound"/> (the delegation), <see cref="KindNotAllowed"/>, <see cref="GroupNotAllowed"/>,
    /// <see cref="QuotaFull"/>, <see cref="AlreadyRegistered"/>.
    /// </returns>
    public Task<Result<Registration>> RunAsync(Actor actor, StaffRegisterRequest request, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, request, ct));

    private async Task<Result<Registration>> TryAsync(Actor actor, StaffRegisterRequest request, CancellationToken ct)
    {
        var supervises = request.WalkIn && actor.May(Permission.SuperviseDoor, request.EventId);
        if (!supervises && actor.WhyNot(Permission.ManageRegistrations, request.EventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        // Load and decide.
        var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays).AsSplitQuery().SingleOrDefaultAsync(x => x.Id == request.EventId, ct);
        var type = await db.RegistrationTypes.AsNoTracking().Include(t => t.Quotas).SingleOrDefaultAsync(t => t.Id == request.TypeId && t.EventId == request.EventId, ct);
        if (e is null || type is null)
            return new UnknownRegistrationType();
        if (e.State == EventState.Archived)
            return new EventNotOpen();
        if (request.WalkIn && !e.WalkInsWelcome)
            return new NoWalkIns();
        if (request.DelegationId is { } delegation && !await db.Delegations.AnyAsync(d => d.Id == delegation && d.EventId == e.Id, ct))
            return new NotFound();
        var read = RegistrationFormReader.Read(request.Form, contactNeeded: false);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var person = await db.WithKnownOrganizationAsync(read.Value, ct);
        if (RegistrationRules.WhyNotFor(type, person) is { } refusal)
            return refusal;

        var duplicateKey = DuplicateKeys.Of(person);
        var requestId = RequestIds.Of(request.RequestId, duplicateKey);

        // Claim and record, both or neither.
        await using var transaction = await db.BeginWriteAsync(ct);
        var state = RegistrationState.Confirmed;
        if (await db.TryTakePlaceAsync(type, ct) is { } full)
        {
            if (request.EvenIfFull)
                await db.TakePlaceRegardlessAsync(type.Id, ct);
            else if (type.HasWaitlist && request.JoinWaitlist)
                state = RegistrationState.Waitlisted;
            else
                return await db.RepeatOfAsync(requestId, ct) ?? new QuotaFull(full, type.HasWaitlist);
        }

        var source = request.WalkIn ? RegistrationSource.WalkIn : RegistrationSource.Staff;
        var registration = Registration.Start(e.Id, type.Id, state, requestId, codes.NewTicketCode(), codes.NewLinkCode(), source, now);
        registration.Describe(person, request.AllowNamesake ? DuplicateKeys.None(registration.Id) : duplicateKey, now);
        registration.Owe(await Fees.PaymentAsync(db, e.TimeZone, type, person.OrganizationKind, now, ct), now);
        if (request.DelegationId is { } joined)
            registration.JoinDelegation(joined, now);
        db.Add(registration);
        if (state == RegistrationState.Waitlisted)
            db.Add(new WaitlistEntry { RegistrationId = registration.Id, EventId = e.Id, TypeId = type.Id, JoinedAt = now });
        if (mail.Received(e, type, registration, now) is { } letter)
            db.Add(letter);
        db.Add(AuditEntry.Of(actor, e.Id, nameof(RegisterByStaff), registration.Id, $"State: {state}; source: {source}" + (request.EvenIfFull ? "; even if full" : ""), now));
        if (!await db.TrySaveAsync(ct))
            return await db.RepeatOfAsync(requestId, ct) ?? new AlreadyRegistered();

        await transaction.CommitAsync(ct);
        return registration;
    }
}
