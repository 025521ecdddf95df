using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Organizations;

namespace SummitManager.Invitations;

/// <summary>
/// A body is invited once per event: where both were, the winner's invitation stays and takes over the answer if it has none; the loser's delegation stays with its people.
/// </summary>
internal sealed class InvitationReferences : IOrganizationReferences
{
    public string Name => "Invitations";

    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(SummitDb db, IReadOnlyCollection<Guid> organizationIds, CancellationToken ct) =>
        await db.Invitations.Where(i => organizationIds.Contains(i.OrganizationId)).GroupBy(i => i.OrganizationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    public async Task MoveAsync(SummitDb db, Guid loserId, Organization winner, DateTimeOffset now, CancellationToken ct)
    {
        var kept = await db.Invitations.Where(i => i.OrganizationId == winner.Id).ToDictionaryAsync(i => i.EventId, ct);
        foreach (var invitation in await db.Invitations.Where(i => i.OrganizationId == loserId).ToListAsync(ct))
        {
            if (!kept.TryGetValue(invitation.EventId, out var stays))
            {
                invitation.MoveTo(winner.Id);
                continue;
            }
            if (stays.Reply == ReplyState.NoReply && invitation.RepliedOn is { } on)
                stays.Answer(invitation.Reply, on, invitation.PeopleComing, invitation.Note, invitation.RepliedBy ?? "");
            db.Remove(invitation);
        }
        await db.SaveChangesAsync(ct);
    }
}
