using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>Staff key in what came on paper or by telephone. An answer may be corrected, and taken back.</summary>
public sealed class RecordReply(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    private const int CodeLength = 8;

    /// <summary>By the delegation's number or the code of the letter. Refusals: <see cref="NoSuchInvitation"/>, and those of the other way.</summary>
    public Task<Result<Invitation>> RunAsync(Actor actor, Guid eventId, string? typed, ReplyForm form, CancellationToken ct)
    {
        var text = ThaiText.Normalize(typed);
        return Deadlock.RetryAsync(() => TryAsync(actor, eventId, form, text, db => Typed(db, eventId, text), ct));
    }

    /// <summary>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<Result<Invitation>> RunAsync(Actor actor, Guid eventId, Guid invitationId, ReplyForm form, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, form, null, db => db.Invitations.Where(i => i.EventId == eventId && i.Id == invitationId), ct));

    /// <summary>Whom a number or a code means, in either script's digits.</summary>
    internal static IQueryable<Invitation> Typed(SummitDb db, Guid eventId, string? typed)
    {
        var text = ThaiText.FoldDigits(ThaiText.Normalize(typed));
        // A code is eight characters long; no event has ten million delegations.
        var code = Codes.Read(text, CodeLength);
        var number = code is null && int.TryParse(text, out var read) ? read : 0;
        return db.Invitations.Where(i => i.EventId == eventId && db.Delegations.Any(d => d.Id == i.DelegationId && (code == null ? d.Number == number : d.Code == code)));
    }

    private async Task<Result<Invitation>> TryAsync(Actor actor, Guid eventId, ReplyForm form, string? typed, Func<SummitDb, IQueryable<Invitation>> which, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await which(db).SingleOrDefaultAsync(ct) is not { } invitation)
            return typed is null ? new NotFound() : new NoSuchInvitation(ThaiText.Truncate(typed, 20));
        var zone = await db.Events.Where(e => e.Id == eventId).Select(e => e.TimeZone).SingleAsync(ct);
        var read = ReplyForm.Read(form, EventTime.In(zone).Date(now));
        if (read.Refusal is { } unreadable)
            return unreadable;
        var before = (invitation.Reply, invitation.PeopleComing);
        var d = read.Value;
        invitation.Answer(d.State, d.On, d.People, d.Note, actor.Name);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RecordReply), invitation.Id,
            new Changes().Of("Reply", before.Reply, invitation.Reply).Of("People", before.PeopleComing, invitation.PeopleComing).ToString(), now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return invitation;
    }
}
