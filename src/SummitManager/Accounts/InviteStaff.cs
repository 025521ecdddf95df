using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <param name="Name">Used for a new account only; a person keeps the name they have.</param>
/// <param name="Language">Of the letter.</param>
public sealed record StaffInvitation(Guid EventId, string? Email, string? Name, IReadOnlyList<EventRole> Roles, Language Language);

/// <param name="OneTimePassword">For the inviter to hand over; null when the person had an account already.</param>
public sealed record Invited(Guid UserId, string Email, string? OneTimePassword);

/// <summary>
/// Gives somebody roles at an event. A new address gets an account whose one-time password is shown to the inviter and never
/// mailed; an address with an account gets the roles. Either way a letter tells them.
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
        string? password = null;
        if (user is null)
        {
            password = StaffAccounts.NewPassword(codes);
            user = StaffAccounts.New(invitation.Email!, invitation.Name!, password, codes, now);
            db.Add(user);
        }
        else if (await db.StaffMembers.AnyAsync(m => m.EventId == e.Id && m.UserId == user.Id, ct))
        {
            return new AlreadyStaff();
        }

        db.AddRange(roles.Select(role => new StaffMember { EventId = e.Id, UserId = user.Id, Role = role, AddedAt = now, AddedBy = actor.UserId }));
        db.Add(mail.Invited(e, user, roles, isNew: password is not null, invitation.Language, now));
        db.Add(AuditEntry.Of(actor, e.Id, nameof(InviteStaff), user.Id, $"Roles: {StaffTurn.Words(roles)}", now));
        // The address is unique: of two who make the same account at once, one is told to look again.
        if (!await db.TrySaveAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return new Invited(user.Id, user.Email!, password);
    }
}
