using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Invitations;

/// <summary>The invited body answers for itself, by the link of its letter. It may change its mind as often as it likes.</summary>
public sealed class ReplyToInvitation(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Said of who answered, where staff would be named.</summary>
    public const string ByLink = "Coordinator";

    /// <summary>Refusals: <see cref="NotFound"/> (no such link, or no invitation behind it), <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<Result<Invitation>> RunAsync(string linkCode, ReplyForm form, CancellationToken ct) => Deadlock.RetryAsync(() => TryAsync(linkCode, form, ct));

    private async Task<Result<Invitation>> TryAsync(string linkCode, ReplyForm form, CancellationToken ct)
    {
        // Delegations of before links have an empty one.
        if (linkCode.Length != Codes.LinkLength)
            return new NotFound();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Invitations.SingleOrDefaultAsync(i => db.Delegations.Any(d => d.Id == i.DelegationId && d.LinkCode == linkCode), ct) is not { } invitation)
            return new NotFound();
        var zone = await db.Events.Where(e => e.Id == invitation.EventId).Select(e => e.TimeZone).SingleAsync(ct);
        var today = EventTime.In(zone).Date(now);
        // Only a yes or a no, and of today: taking an answer back is for staff, who know what is on paper.
        var read = form.State == ReplyState.NoReply ? new BadField(nameof(form.State), "Choose") : ReplyForm.Read(form with { On = null }, today);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var d = read.Value;
        if ((invitation.Reply, invitation.PeopleComing, invitation.Note) == (d.State, d.People, d.Note))
            return invitation;
        db.Add(AuditEntry.Of(Actor.Holder, invitation.EventId, nameof(ReplyToInvitation), invitation.Id,
            new Changes().Of("Reply", invitation.Reply, d.State).Of("People", invitation.PeopleComing, d.People).ToString(), now));
        invitation.Answer(d.State, d.On, d.People, d.Note, ByLink);
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return invitation;
    }
}

/// <param name="Reply">So far.</param>
/// <param name="RepliedOn">The day of it.</param>
/// <param name="PeopleComing">As announced.</param>
/// <param name="People">Granted; null is as many as there are places.</param>
/// <param name="Note">As written.</param>
/// <param name="Organization">Who is invited.</param>
/// <param name="Number">Of the delegation.</param>
/// <param name="Event">Its titles; the English one may be empty.</param>
public sealed record InvitationView(ReplyState Reply, DateOnly? RepliedOn, int? PeopleComing, int? People, string? Note, string Organization, int Number, Label Event);
