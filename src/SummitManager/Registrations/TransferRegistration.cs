using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <param name="Form">The person who comes instead.</param>
/// <param name="Consents">Keys of the optional texts that this person agreed to; those of the person before do not pass on.</param>
/// <param name="AllowNamesake">By staff only: lets a second person of the same name and organisation stand on the list.</param>
/// <param name="Version">The version that the form was filled from, where the link outlives the transfer: the form sent again is answered, not done again.</param>
public sealed record TransferRequest(RegistrationForm Form, IReadOnlyCollection<Guid> Consents, bool AllowNamesake = false, int? Version = null);

/// <summary>
/// Gives a place to another person of any name. Place, payment and delegation stay; ticket and secret link are new, so that the
/// old ones admit and change nothing. The mark of a guest of honour belongs to the person and goes with them. The form sent twice gets
/// the same answer for a while, though its link is dead by then.
/// </summary>
public sealed class TransferRegistration(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes, RegistrationMail mail, IEnumerable<IPersonLeft> left)
{
    /// <summary>A second click comes within seconds, "back" and "send" within minutes; later the dead link says nothing any more.</summary>
    private static readonly TimeSpan Repeats = TimeSpan.FromMinutes(10);

    /// <summary>
    /// By the holder; the link is dead afterwards. Refusals: <see cref="BadFields"/>, <see cref="NotFound"/>, <see cref="RegistrationEnded"/>,
    /// <see cref="NoPlaceToTransfer"/>, <see cref="AlreadyAttended"/>, <see cref="KindNotAllowed"/>, <see cref="GroupNotAllowed"/>,
    /// <see cref="AlreadyRegistered"/>, <see cref="ChangedMeanwhile"/>.
    /// </summary>
    public async Task<Result<Registration>> RunAsync(string linkCode, TransferRequest request, CancellationToken ct)
    {
        var link = Codes.Read(linkCode, Codes.LinkLength) ?? "";
        var result = await Deadlock.RetryAsync(() => TryAsync(Access.ByLink(link), request with { AllowNamesake = false }, ct));
        return result.Refusal is NotFound or ChangedMeanwhile && await RepeatOfAsync(link, request.Form, ct) is { } first ? first : result;
    }

    /// <summary>By the coordinator of the delegation, from its desk, until the person stands at the door. Refusals as for the holder.</summary>
    public Task<Result<Registration>> RunAsync(string desk, Guid registrationId, TransferRequest request, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByDesk(desk, registrationId), request with { AllowNamesake = false }, ct));

    /// <summary>By staff, who need give no contact. Also refuses with <see cref="NotAllowed"/>.</summary>
    public Task<Result<Registration>> RunAsync(Actor actor, Guid registrationId, TransferRequest request, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), request, ct));

    private async Task<Result<Registration>> TryAsync(Access access, TransferRequest request, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadLivingAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        var registration = found.Value;
        if (!registration.HoldsPlace)
            return new NoPlaceToTransfer();
        var read = RegistrationFormReader.Read(request.Form, contactNeeded: access.IsHolder);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var person = await db.WithKnownOrganizationAsync(read.Value, ct);
        if (request.Version is { } version && version != registration.Version)
            return DuplicateKeys.Of(person) == registration.DuplicateKey ? registration : new ChangedMeanwhile();
        var type = await db.RegistrationTypes.AsNoTracking().SingleAsync(t => t.Id == registration.TypeId, ct);
        if (access.IsHolder && RegistrationRules.WhyNotFor(type, person) is { } refusal)
            return refusal;

        var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays).AsSplitQuery().SingleAsync(x => x.Id == registration.EventId, ct);
        if (mail.HandedOver(e, registration, now) is { } goodbye)
            db.Add(goodbye);
        db.Add(ReplacedTicket.Of(registration, now));
        registration.ReplaceTicket(codes.NewTicketCode(), codes.NewLinkCode(), now);
        registration.Describe(person, request.AllowNamesake ? DuplicateKeys.None(registration.Id) : DuplicateKeys.Of(person), now);
        registration.MarkVip(false, now);
        if (mail.Standing(e, type, registration, $"transfer:{registration.Id}:v{registration.Version + 1}", now) is { } letter)
            db.Add(letter);
        db.Add(AuditEntry.Of(access.Actor, e.Id, nameof(TransferRegistration), registration.Id, "To another person; new ticket", now));
        if (await db.WhyNotSavedAsync(registration, ct) is { } notSaved)
            return notSaved;
        // Only now: the saved row is locked, so a door that is admitting this ticket has either written it or will find it replaced.
        if (await db.CheckIns.AnyAsync(c => c.RegistrationId == registration.Id, ct))
            return new AlreadyAttended();
        await ReplaceConsentsAsync(db, registration, request.Consents, now, ct);
        await left.LeftAsync(db, registration, now, ct);

        await transaction.CommitAsync(ct);
        return registration;
    }

    /// <summary>What the same form did a moment ago: null unless the place went from this link to this very person.</summary>
    private async Task<Registration?> RepeatOfAsync(string link, RegistrationForm form, CancellationToken ct)
    {
        if (RegistrationFormReader.Read(form, contactNeeded: true) is not { IsOk: true, Value: var typed })
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var since = clock.GetUtcNow() - Repeats;
        var key = DuplicateKeys.Of(await db.WithKnownOrganizationAsync(typed, ct));
        return await db.ReplacedTickets.Where(t => t.LinkCode == link && t.At > since)
            .Join(db.Registrations.AsNoTracking(), t => t.RegistrationId, r => r.Id, (_, r) => r).SingleOrDefaultAsync(r => r.DuplicateKey == key, ct);
    }

    private static async Task ReplaceConsentsAsync(SummitDb db, Registration registration, IReadOnlyCollection<Guid> ticked, DateTimeOffset now, CancellationToken ct)
    {
        var texts = await db.ConsentTexts.AsNoTracking().Where(t => t.EventId == registration.EventId).Select(t => new ConsentVersion(t.Id, t.Kind, t.Number)).ToListAsync(ct);
        await db.Consents.Where(c => c.RegistrationId == registration.Id).ExecuteDeleteAsync(ct);
        db.AddRange(ConsentVersion.Answers(texts, registration.Id, ticked, now));
        await db.SaveChangesAsync(ct);
    }
}
