using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Messaging;

namespace SummitManager.Registrations.Delegations;

/// <summary>What the coordinator's desk shows. Every read is by the secret of one desk, and answers of that delegation only.</summary>
public sealed class DeskQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>The desk with its people; null for a wrong link. The same number of commands for one person and for thirty.</summary>
    public async Task<DeskView?> FindAsync(string? link, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.FindDeskAsync(link, ct) is not { } d)
            return null;
        var e = await db.Events.AsNoTracking().Include(x => x.Venue).SingleAsync(x => x.Id == d.EventId, ct);
        var types = await db.RegistrationTypes.AsNoTracking().Where(t => t.EventId == e.Id).ToDictionaryAsync(t => t.Id, ct);
        var offers = (await RegistrationReads.OnOffer.For(db)(db, e.Id).ToListAsync(ct))
            .Where(o => o.Type.AllowedKinds.Count == 0 || o.Type.AllowedKinds.Contains(d.OrganizationKind)).Select(o => o.Left < 0 ? o with { Left = 0 } : o).ToList();
        var members = await db.Registrations.AsNoTracking().Where(r => r.DelegationId == d.Id).OrderBy(r => r.SortKey).ThenBy(r => r.Id).ToListAsync(ct);
        var ids = members.ConvertAll(r => r.Id);
        var mails = (await db.OutboxMessages.Where(m => m.SubjectId != null && ids.Contains(m.SubjectId.Value)).Select(m => new { m.SubjectId, m.State, m.CreatedAt, m.Id }).ToListAsync(ct))
            .GroupBy(m => m.SubjectId!.Value).ToDictionary(g => g.Key, g => g.OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Last().State);
        var inside = (await db.CheckIns.Where(c => ids.Contains(c.RegistrationId)).Select(c => c.RegistrationId).Distinct().ToListAsync(ct)).ToHashSet();
        return new DeskView(d, e, offers, [.. members.Select(r => new DeskMember(r, types[r.TypeId], mails.TryGetValue(r.Id, out var state) ? state : null, inside.Contains(r.Id)))]);
    }
}

/// <param name="Offers">What the delegation's kind of organisation may register as, with the places left.</param>
/// <param name="Members">All that were ever registered, in order of their names; see <see cref="Living"/>.</param>
public sealed record DeskView(Delegation Delegation, Event Event, IReadOnlyList<TypeOnOffer> Offers, IReadOnlyList<DeskMember> Members)
{
    /// <summary>Who comes, waits for approval or stands on the waiting list: these count against what the invitation grants.</summary>
    public IReadOnlyList<DeskMember> Living => [.. Members.Where(m => !m.Registration.HasEnded)];

    public int WithTicket => Members.Count(m => m.HasTicket);

    /// <summary>How many more the invitation grants; null is as many as there are places.</summary>
    public int? Left => Delegation.PeopleLimit is { } limit ? Math.Max(0, limit - Living.Count) : null;

    /// <summary>One of this desk's people; null for anybody else.</summary>
    public DeskMember? Member(Guid registrationId) => Members.FirstOrDefault(m => m.Registration.Id == registrationId);
}

/// <param name="Mail">How the last mail to them fared; null when none was owed.</param>
/// <param name="IsInside">Was admitted: nobody can come in their place any more.</param>
public sealed record DeskMember(Registration Registration, RegistrationType Type, OutboxState? Mail, bool IsInside)
{
    public bool HasTicket => Registration.State == RegistrationState.Confirmed;
    public bool MailFailed => Mail is OutboxState.Failed or OutboxState.Withheld;
}
