using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>The coordinator changes who answers for the delegation and how to reach them; the organisation stays.</summary>
public sealed class EditDeskContact(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="desk">Secret of the desk.</param>
    /// <param name="form">Its contact; the organisation in it is not read.</param>
    /// <param name="version">The version that the form was filled from.</param>
    /// <param name="ct">Stops before anything is kept.</param>
    /// <returns>Sending the same form twice answers the same. Refusals: <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result<Delegation>> RunAsync(string desk, DelegationForm form, int version, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(desk, form, version, ct));

    private async Task<Result<Delegation>> TryAsync(string desk, DelegationForm form, int version, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.FindDeskAsync(desk, ct) is not { } delegation)
            return new NotFound();
        var read = DelegationContact.Read(form);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var contact = read.Value;
        if ((contact.Name, contact.Email, contact.Phone) == (delegation.ContactName, delegation.ContactEmail, delegation.ContactPhone))
            return delegation;
        if (delegation.Version != version)
            return new ChangedMeanwhile();
        delegation.Reach(contact.Name, contact.Email, contact.Phone, now);
        db.Add(AuditEntry.Of(Actor.Coordinator, delegation.EventId, nameof(EditDeskContact), delegation.Id, "Changed: Contact", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        await transaction.CommitAsync(ct);
        return delegation;
    }
}
