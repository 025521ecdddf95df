using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <param name="Name">Used for a new account only; a person keeps the name they have.</param>
/// <param name="Language">Of the letter.</param>
public sealed record StaffInvitation(Guid EventId, string? Email, string? Name, IReadOnlyList<EventRole> Roles, Language Language);

/// <param name="IsWaiting">The account waits for the link in the letter; false when the person signs in with a password they have.</param>
public sealed record Invited(Guid UserId, string Email, bool IsWaiting);

/// <summary>
/// Gives somebody roles at an event. A new address gets an account without a password and a letter whose link proves the mailbox:
/// no secret passes through the inviter, so another event can trust the account later. An address with an account gets the roles.
/// </summary>
public sealed class InviteStaff(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes, StaffMail mail)
{
    /// <summary>
    /// Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/> on Email, Name; <see cref="NoRoleChosen"/>,
    /// <see cref="AlreadyStaff"/>, <see cref="ChangedMeanwhile"/>.
    /// </summary>
    public Task<Result<Invited>> RunAsync(Actor actor, StaffInvitation invitation, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, invitation, ct));

    private async Task<Result<Invited>> TryAsync(Actor actor, StaffInvitation invitation, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageStaff, invitation.EventId) is { } no)
            return no;
        if (StaffAccounts.WhyNot(invitation.Email, invitation.Name) is { } bad)
            return bad;
        var roles = invitation.Roles.Distinct().ToList();
        if (roles.Count == 0)
            return new NoRoleChosen();

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.TakeStaffTurnAsync(invitation.EventId, ct))
            return new NotFound();
        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == invitation.EventId, ct);
        var normalized = StaffAccounts.Normalized(invitation.Email!);
        var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, ct);
        if (user is null)
        {
            user = StaffAccounts.New(invitation.Email!, invitation.Name!, codes, now);
            db.Add(user);
        }
        else if (await db.StaffMembers.AnyAsync(m => m.EventId == e.Id && m.UserId == user.Id, ct))
        {
            return new AlreadyStaff();
        }

        db.AddRange(roles.Select(role => new StaffMember { EventId = e.Id, UserId = user.Id, Role = role, AddedAt = now, AddedBy = actor.UserId }));
        var link = user.HasPassword ? null : user.GiveLink(resets: false, codes, now);
        db.Add(mail.Invited(e, user, roles, link, invitation.Language, now));
        db.Add(AuditEntry.Of(actor, e.Id, nameof(InviteStaff), user.Id, $"Roles: {StaffTurn.Words(roles)}", now));
        try
        {
            // The address is unique: of two who make the same account at once, one is told to look again.
            if (!await db.TrySaveAsync(ct))
                return new ChangedMeanwhile();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        await transaction.CommitAsync(ct);
        return new Invited(user.Id, user.Email!, link is not null);
    }
}
