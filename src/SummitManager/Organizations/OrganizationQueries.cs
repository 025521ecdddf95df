using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Organizations;

/// <param name="Number">Of the page, from 1.</param>
public sealed record OrganizationPage(IReadOnlyList<Organization> Rows, int Total, int Number, int Size)
{
    /// <summary>Names of those that took the place of rows on this page.</summary>
    public IReadOnlyDictionary<Guid, string> Successors { get; init; } = new Dictionary<Guid, string>();
    /// <summary>The newest day that a record of the directory speaks of; null while none does.</summary>
    public DateOnly? AsOf { get; init; }

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>The directory for staff: whoever sees the registrations of any event.</summary>
public sealed class OrganizationQueries(IDbContextFactory<SummitDb> dbs)
{
    public const int PageSize = 50;
    private const int MostPages = 100_000;
    private const int MostTerms = 6;

    /// <summary>A page in Thai order of names; every term occurs somewhere, as in <see cref="FindOrganizations"/>. Four queries at most. Refusals: <see cref="NotAllowed"/>.</summary>
    /// <param name="kind">Null for all.</param>
    public async Task<Result<OrganizationPage>> ListAsync(Actor actor, string? text, OrganizationKind? kind, int page, CancellationToken ct)
    {
        if (!actor.MayAnywhere(Permission.View))
            return new NotAllowed();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var matching = db.Organizations.AsNoTracking();
        if (kind is { } only)
            matching = matching.Where(o => o.Kind == only);
        foreach (var term in ThaiText.SearchText(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms))
            matching = matching.Where(o => o.SearchText.Contains(term));
        var number = Math.Clamp(page, 1, MostPages);
        var total = await matching.CountAsync(ct);
        var rows = await matching.OrderBy(o => o.SortKey).ThenBy(o => o.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var successors = rows.Where(o => o.SuccessorId is not null).Select(o => o.SuccessorId!.Value).Distinct().ToList();
        var named = successors.Count == 0 ? [] : await db.Organizations.AsNoTracking().Where(o => successors.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.NameTh, ct);
        var asOf = await db.Organizations.MaxAsync(o => o.AsOf, ct);
        return new OrganizationPage(rows, total, number, PageSize) { Successors = named, AsOf = asOf };
    }

    /// <summary>One to be corrected. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<Organization>> OneAsync(Actor actor, Guid id, CancellationToken ct)
    {
        if (!actor.MayAnywhere(Permission.View))
            return new NotAllowed();
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is { } organization ? organization : new NotFound();
    }
}
