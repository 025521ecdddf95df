using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Changes a delegation's organisation or contact; number and code stay.</summary>
public sealed class EditDelegation(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Who changes it.</param>
    /// <param name="delegationId">The delegation.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="version">The version that the form was filled from.</param>
    /// <param name="ct">Stops before anything is kept.</param>
    /// <returns>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result<Delegation>> RunAsync(Actor actor, Guid delegationId, DelegationForm form, int version, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, delegationId, form, version, ct));

    private async Task<Result<Delegation>> TryAsync(Actor actor, Guid delegationId, DelegationForm form, int version, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var delegation = await db.Delegations.SingleOrDefaultAsync(d => d.Id == delegationId, ct);
        if (delegation is null)
            return new NotFound();
        if (actor.WhyNot(Permission.ManageRegistrations, delegation.EventId) is { } no)
            return no;
        var contact = DelegationContact.Read(form);
        var described = OrganizationForm.Read(form.Organization);
        if (BadFields.Join(contact.Refusal, described.Refusal) is { } unreadable)
            return unreadable;
        if (delegation.Version != version)
            return new ChangedMeanwhile();

        var organization = await db.FindOrAddOrganizationAsync(described.Value, now, ct);
        delegation.Describe(organization, contact.Value.Name, contact.Value.Email, contact.Value.Phone, now);
        db.Add(AuditEntry.Of(actor, delegation.EventId, nameof(EditDelegation), delegation.Id, "Changed: Organization, Contact", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        await transaction.CommitAsync(ct);
        return delegation;
    }
}
