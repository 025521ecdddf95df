using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>Grants one body more or fewer people, or gives its letter a number of its own.</summary>
public sealed class EditInvitation(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageRegistrations"/>.</param>
    /// <param name="eventId">Of the event.</param>
    /// <param name="invitationId">Which one.</param>
    /// <param name="people">As typed; empty is as many as there are places.</param>
    /// <param name="letterNumber">As typed; empty is the template's.</param>
    /// <param name="version">That the form was filled from.</param>
    /// <param name="ct">Stops before anything is kept.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result<Invitation>> RunAsync(Actor actor, Guid eventId, Guid invitationId, string? people, string? letterNumber, int version, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, invitationId, people, letterNumber, version, ct));

    private async Task<Result<Invitation>> TryAsync(Actor actor, Guid eventId, Guid invitationId, string? people, string? letterNumber, int version, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        var fields = new TypedFields();
        var granted = fields.Number(people, nameof(Invitation.People), 1, Invitation.MostPeople);
        var letter = fields.Text(letterNumber, nameof(Invitation.LetterNumber), Invitation.LetterNumberLimit);
        if (fields.Refusal is { } unreadable)
            return unreadable;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == invitationId && i.EventId == eventId, ct) is not { } invitation)
            return new NotFound();
        if (invitation.Version != version)
            return new ChangedMeanwhile();
        var delegation = await db.Delegations.SingleAsync(d => d.Id == invitation.DelegationId, ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(EditInvitation), invitation.Id,
            new Changes().Of(nameof(invitation.People), invitation.People, granted).Of(nameof(invitation.LetterNumber), invitation.LetterNumber, letter).ToString(), now));
        invitation.Grant(granted, letter);
        delegation.Limit(granted, now);
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return invitation;
    }
}
