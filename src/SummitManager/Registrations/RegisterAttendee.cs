using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>One person registering on the public page.</summary>
/// <param name="EventId">The event whose form it is.</param>
/// <param name="TypeId">What they register as.</param>
/// <param name="RequestId">Made with the form: sending the form twice registers once and answers the same.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Consents">Keys of the optional texts that were ticked.</param>
/// <param name="JoinWaitlist">Whether a full type puts them on its waiting list instead of refusing.</param>
public sealed record RegisterRequest(Guid EventId, Guid TypeId, Guid RequestId, RegistrationForm Form, IReadOnlyCollection<Guid> Consents, bool JoinWaitlist)
{
    /// <summary>What was typed into the organiser's own questions.</summary>
    public TypedAnswers Answers { get; init; } = TypedAnswers.None;
}

/// <summary>
/// Registers one person (FR-36 to FR-44): takes a place of every quota of the type, or joins the waiting list, and queues the mail.
/// </summary>
public sealed class RegisterAttendee(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes, RegistrationMail mail, IEnumerable<IRegistering> asked)
{
    /// <returns>
    /// The registration: confirmed, pending approval or on the waiting list. Refusals: <see cref="BadFields"/>,
    /// <see cref="UnknownRegistrationType"/>, <see cref="EventNotOpen"/>, <see cref="RegistrationNotYetOpen"/>, <see cref="RegistrationClosed"/>,
    /// <see cref="KindNotAllowed"/>, <see cref="GroupNotAllowed"/>, <see cref="QuotaFull"/>, <see cref="AlreadyRegistered"/>, and those of
    /// an <see cref="IRegistering"/>.
    /// </returns>
    public Task<Result<Registration>> RunAsync(RegisterRequest request, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(request, ct));

    private async Task<Result<Registration>> TryAsync(RegisterRequest request, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        // Load the facts.
        var e = await RegistrationReads.EventById.For(db)(db, request.EventId, ct);
        var type = await RegistrationReads.PublicType.For(db)(db, request.EventId, request.TypeId, ct);
        if (e is null || type is null)
            return new UnknownRegistrationType();
        var texts = await RegistrationReads.ConsentVersions.For(db)(db, e.Id).ToListAsync(ct);

        // Decide.
        var read = RegistrationFormReader.Read(request.Form, contactNeeded: true);
        var further = await asked.ReadAsync(db, e.Id, type.Id, request.Answers, ct);
        if (BadFields.Join(read.Refusal, further.Refusal) is { } unreadable)
            return unreadable;
        var person = await db.WithKnownOrganizationAsync(read.Value, ct);
        if (RegistrationRules.WhyNot(e, type, person, now) is { } refusal)
            return refusal;

        var duplicateKey = DuplicateKeys.Of(person);
        var requestId = RequestIds.Of(request.RequestId, duplicateKey);

        // Claim and record, both or neither.
        await using var transaction = await db.BeginWriteAsync(ct);
        var state = type.RequiresApproval ? RegistrationState.Pending : RegistrationState.Confirmed;
        if (await db.TryTakePlaceAsync(type, ct) is { } full)
        {
            if (!type.HasWaitlist || !request.JoinWaitlist)
                return await db.RepeatOfAsync(requestId, ct) ?? new QuotaFull(full, type.HasWaitlist);
            state = RegistrationState.Waitlisted;
        }

        var registration = Registration.Start(e.Id, type.Id, state, requestId, codes.NewTicketCode(), codes.NewLinkCode(), RegistrationSource.Web, now);
        registration.Describe(person, duplicateKey, now);
        registration.Owe(await Fees.PaymentAsync(db, e.TimeZone, type, person.OrganizationKind, now, ct), now);
        db.Add(registration);
        if (state == RegistrationState.Waitlisted)
            db.Add(new WaitlistEntry { RegistrationId = registration.Id, EventId = e.Id, TypeId = type.Id, JoinedAt = now });
        db.AddRange(ConsentVersion.Answers(texts, registration.Id, request.Consents, now));
        if (mail.Received(e, type, registration, now) is { } letter)
            db.Add(letter);
        if (await further.Value(db, registration, now, ct) is { } notRecorded)
            return await db.RepeatOfAsync(requestId, ct) ?? notRecorded;
        if (!await db.TrySaveAsync(ct))
            return await db.RepeatOfAsync(requestId, ct) ?? new AlreadyRegistered();

        await transaction.CommitAsync(ct);
        return registration;
    }
}
