using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Opens a delegation: the people of one organisation with one contact, a gap-free number and a code to type (FR-38).</summary>
public sealed class CreateDelegation(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <summary>The organisation is found in the directory or added to it. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/> (the event), <see cref="BadFields"/>.</summary>
    public Task<Result<Delegation>> RunAsync(Actor actor, Guid eventId, DelegationForm form, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, form, ct));

    private async Task<Result<Delegation>> TryAsync(Actor actor, Guid eventId, DelegationForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        var contact = DelegationContact.Read(form);
        var described = OrganizationForm.Read(form.Organization);
        if (BadFields.Join(contact.Refusal, described.Refusal) is { } unreadable)
            return unreadable;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        // Before the organisation is added: the first number of an event saves what the context holds.
        var number = await db.NextNumberAsync(Delegation.Series(eventId), ct);
        var organization = await db.FindOrAddOrganizationAsync(described.Value, now, ct);
        var delegation = DelegationOpening.Open(codes, eventId, number, organization, contact.Value, now);
        db.Add(delegation);
        db.Add(AuditEntry.Of(actor, eventId, nameof(CreateDelegation), delegation.Id, $"Number: {number}", now));
        await db.SaveChangesAsync(ct);

        await transaction.CommitAsync(ct);
        return delegation;
    }
}
