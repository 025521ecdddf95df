using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>Which invitations a list shows.</summary>
public sealed record InvitationFilter(Guid EventId)
{
    private const int MostTerms = 6;

    public ReplyState? Reply { get; init; }
    public OrganizationKind? Kind { get; init; }
    public string? ProvinceCode { get; init; }
    public string? Text { get; init; }

    public bool IsEmpty => Reply is null && Kind is null && string.IsNullOrEmpty(ProvinceCode) && string.IsNullOrWhiteSpace(Text);

    internal IQueryable<InvitedDelegation> Apply(SummitDb db)
    {
        var found = db.Invitations.AsNoTracking().Where(i => i.EventId == EventId);
        if (Reply is { } reply)
            found = found.Where(i => i.Reply == reply);
        var joined = found.Join(db.Delegations.AsNoTracking(), i => i.DelegationId, d => d.Id, (i, d) => new InvitedDelegation { Invitation = i, Delegation = d });
        if (Kind is { } kind)
            joined = joined.Where(x => x.Delegation.OrganizationKind == kind);
        if (ProvinceCode is { Length: > 0 } province)
            joined = joined.Where(x => x.Delegation.ProvinceCode == province);
        foreach (var term in ThaiText.SearchText(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms))
            joined = joined.Where(x => x.Delegation.SearchText.Contains(term));
        return joined;
    }
}

/// <summary>An invitation with the delegation it opened.</summary>
internal sealed class InvitedDelegation
{
    public required Invitation Invitation { get; init; }
    public required Delegation Delegation { get; init; }
}

/// <summary>What the back office reads of invitations.</summary>
public sealed class InvitationQueries(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    public const int PageSize = 50;
    private const int MostPages = 100_000;

    /// <summary>A page in order of number; two queries.</summary>
    public async Task<InvitationPage> ListAsync(InvitationFilter filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var number = Math.Clamp(page, 1, MostPages);
        var matching = filter.Apply(db);
        var total = await matching.CountAsync(ct);
        var rows = await Rows(db, matching.OrderBy(x => x.Delegation.Number).Skip((number - 1) * PageSize).Take(PageSize)).ToListAsync(ct);
        return new InvitationPage(rows, total, number, PageSize);
    }

    /// <summary>How many said what, by province in order of its name; those without a province come last. One query.</summary>
    public async Task<IReadOnlyList<ReplyCount>> CountsAsync(Guid eventId, Language language, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var counted = await new InvitationFilter(eventId).Apply(db).GroupBy(x => new { x.Delegation.ProvinceCode, x.Invitation.Reply })
            .Select(g => new Counted(g.Key.ProvinceCode, g.Key.Reply, g.Count(), g.Sum(x => x.Invitation.PeopleComing ?? 0))).ToListAsync(ct);
        var order = Provinces.Sorted(language).Select((p, i) => (p.Code, i)).ToDictionary(p => p.Code, p => p.i);
        return [.. counted.GroupBy(c => c.ProvinceCode)
            .Select(g => new ReplyCount(Provinces.Find(g.Key), Bodies(g, ReplyState.Coming), Bodies(g, ReplyState.NotComing), Bodies(g, ReplyState.NoReply), g.Sum(c => c.People)))
            .OrderBy(c => c.Province is { } p ? order[p.Code] : int.MaxValue)];
    }

    private sealed record Counted(string? ProvinceCode, ReplyState Reply, int Bodies, int People);

    private static int Bodies(IEnumerable<Counted> counted, ReplyState reply) => counted.Where(c => c.Reply == reply).Sum(c => c.Bodies);

    /// <summary>One by its key; null when it is not of this event.</summary>
    public async Task<InvitationRow?> OneAsync(Guid eventId, Guid invitationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Rows(db, new InvitationFilter(eventId).Apply(db).Where(x => x.Invitation.Id == invitationId)).SingleOrDefaultAsync(ct);
    }

    /// <summary>What a page shows: the invitation behind a link, and the event's titles; null when there is none.</summary>
    public async Task<InvitationView?> BehindLinkAsync(string linkCode, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (linkCode.Length != Codes.LinkLength)
            return null;
        return await (from d in db.Delegations.AsNoTracking()
                      where d.LinkCode == linkCode
                      join i in db.Invitations.AsNoTracking() on d.Id equals i.DelegationId
                      join e in db.Events.AsNoTracking() on i.EventId equals e.Id
                      select new InvitationView(i.Reply, i.RepliedOn, i.PeopleComing, i.People, i.Note, d.OrganizationName, d.Number, new Label(e.TitleTh, e.TitleEn))).SingleOrDefaultAsync(ct);
    }

    /// <summary>Whom a typed number or code means; null for nobody.</summary>
    public async Task<InvitationRow?> FindAsync(Guid eventId, string? typed, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var meant = RecordReply.Typed(db, eventId, typed);
        return await Rows(db, new InvitationFilter(eventId).Apply(db).Where(x => meant.Any(i => i.Id == x.Invitation.Id))).SingleOrDefaultAsync(ct);
    }

    /// <summary>Whom a filter finds who could be invited: how many, and the first in order of province and name. Three queries.</summary>
    public async Task<Candidates> CandidatesAsync(Guid eventId, CandidateFilter filter, int most, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var zone = await db.Events.AsNoTracking().Where(e => e.Id == eventId).Select(e => e.TimeZone).SingleOrDefaultAsync(ct);
        if (zone is null)
            return new Candidates(0, []);
        var found = filter.Apply(db.Organizations.AsNoTracking(), db.Invitations.Where(i => i.EventId == eventId), EventTime.In(zone).Date(clock.GetUtcNow()));
        var total = await found.CountAsync(ct);
        var first = await found.OrderBy(o => o.ProvinceCode).ThenBy(o => o.SortKey).ThenBy(o => o.Id).Take(most)
            .Select(o => new OrganizationMatch(o.Id, o.Kind, o.NameTh, o.NameEn, o.District, o.ProvinceCode)).ToListAsync(ct);
        return new Candidates(total, first);
    }

    internal static IQueryable<InvitationRow> Rows(SummitDb db, IQueryable<InvitedDelegation> found) => found.Select(x => new InvitationRow
    {
        Id = x.Invitation.Id,
        Version = x.Invitation.Version,
        DelegationId = x.Delegation.Id,
        Number = x.Delegation.Number,
        Code = x.Delegation.Code,
        OrganizationName = x.Delegation.OrganizationName,
        Kind = x.Delegation.OrganizationKind,
        ProvinceCode = x.Delegation.ProvinceCode,
        People = x.Invitation.People,
        LetterNumber = x.Invitation.LetterNumber,
        Reply = x.Invitation.Reply,
        RepliedOn = x.Invitation.RepliedOn,
        PeopleComing = x.Invitation.PeopleComing,
        Note = x.Invitation.Note,
        RepliedBy = x.Invitation.RepliedBy,
        RemindedAt = x.Invitation.RemindedAt,
        Mail = x.Delegation.ContactEmail ?? db.Organizations.Where(o => o.Id == x.Invitation.OrganizationId).Select(o => o.Mail).FirstOrDefault(),
        Registered = db.Registrations.Count(r => r.DelegationId == x.Delegation.Id && (r.State == RegistrationState.Confirmed || r.State == RegistrationState.Pending)),
    });
}

/// <summary>A line of the list.</summary>
public sealed record InvitationRow
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required Guid DelegationId { get; init; }
    /// <summary>The delegation's.</summary>
    public required int Number { get; init; }
    public required string Code { get; init; }
    public required string OrganizationName { get; init; }
    public required OrganizationKind Kind { get; init; }
    public required string? ProvinceCode { get; init; }
    public required int? People { get; init; }
    public required string? LetterNumber { get; init; }
    public required ReplyState Reply { get; init; }
    public required DateOnly? RepliedOn { get; init; }
    public required int? PeopleComing { get; init; }
    public required string? Note { get; init; }
    public required string? RepliedBy { get; init; }
    public required DateTimeOffset? RemindedAt { get; init; }
    /// <summary>Where a reminder goes; null when nobody knows.</summary>
    public required string? Mail { get; init; }
    /// <summary>Its people who hold a place.</summary>
    public required int Registered { get; init; }

    public Province? Province => Provinces.Find(ProvinceCode);
    /// <summary>The coordinator answered by the letter's link.</summary>
    public bool RepliedByLink => RepliedBy == ReplyToInvitation.ByLink;
}

/// <param name="Rows">The lines of this page.</param>
/// <param name="Total">On all pages.</param>
/// <param name="Number">Of the page, from 1.</param>
/// <param name="Size">Most lines on a page.</param>
public sealed record InvitationPage(IReadOnlyList<InvitationRow> Rows, int Total, int Number, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <param name="Province">Null for bodies without one.</param>
/// <param name="Coming">Bodies.</param>
/// <param name="NotComing">Bodies.</param>
/// <param name="NoReply">Bodies.</param>
/// <param name="People">That those who come announce.</param>
public sealed record ReplyCount(Province? Province, int Coming, int NotComing, int NoReply, int People)
{
    public int Invited => Coming + NotComing + NoReply;
}

/// <param name="Total">How many would be invited.</param>
/// <param name="First">Some of them, to be looked at.</param>
public sealed record Candidates(int Total, IReadOnlyList<OrganizationMatch> First);
