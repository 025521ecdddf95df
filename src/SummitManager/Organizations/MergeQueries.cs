using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Organizations;

/// <summary>A record beside another one, with how much belongs to it.</summary>
/// <param name="Organization">As stored.</param>
/// <param name="Counts">By the name of the references.</param>
public sealed record MergeSide(Organization Organization, IReadOnlyDictionary<string, int> Counts);

/// <summary>Two records that may be one body.</summary>
public sealed record LikelyDuplicate(OrganizationMatch First, OrganizationMatch Second);

/// <summary>What is looked at before two records are merged, and what was merged.</summary>
public sealed class MergeQueries(IDbContextFactory<SummitDb> dbs, IEnumerable<IOrganizationReferences> references)
{
    public const int Most = 50;

    /// <summary>Both sides in the order asked for. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<IReadOnlyList<MergeSide>>> CompareAsync(Actor actor, Guid first, Guid second, CancellationToken ct)
    {
        if (!actor.MayAnywhere(Permission.ManageRegistrations))
            return new NotAllowed();
        await using var db = await dbs.CreateDbContextAsync(ct);
        Guid[] ids = [first, second];
        var found = await db.Organizations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        if (!ids.All(found.ContainsKey))
            return new NotFound();
        var counts = new Dictionary<string, IReadOnlyDictionary<Guid, int>>(StringComparer.Ordinal);
        foreach (var kind in references)
            counts[kind.Name] = await kind.CountAsync(db, ids, ct);
        return ids.Select(id => new MergeSide(found[id], counts.ToDictionary(c => c.Key, c => c.Value.GetValueOrDefault(id), StringComparer.Ordinal))).ToList();
    }

    /// <summary>
    /// Records of one folded name, kind and province whose districts do not contradict and that do not both bear a code: two codes are two bodies. One query. Refusals:
    /// <see cref="NotAllowed"/>.
    /// </summary>
    public async Task<Result<IReadOnlyList<LikelyDuplicate>>> SuggestAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.MayAnywhere(Permission.ManageRegistrations))
            return new NotAllowed();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = await db.Organizations.AsNoTracking().OrderBy(o => o.SortKey).ThenBy(o => o.Id)
            .Select(o => new { o.OfficialCode, Match = new OrganizationMatch(o.Id, o.Kind, o.NameTh, o.NameEn, o.District, o.ProvinceCode) }).ToListAsync(ct);
        var pairs =
            from same in all.GroupBy(o => DirectoryPlan.NameKey(o.Match.Kind, o.Match.NameTh, o.Match.ProvinceCode), StringComparer.Ordinal)
            from a in same.Index()
            from b in same.Index()
            where a.Index < b.Index && (a.Item.OfficialCode is null || b.Item.OfficialCode is null)
                && (a.Item.Match.District is null || b.Item.Match.District is null || a.Item.Match.District == b.Item.Match.District)
            select new LikelyDuplicate(a.Item.Match, b.Item.Match);
        return pairs.Take(Most).ToList();
    }

    /// <summary>The newest merges. Refusals: <see cref="NotAllowed"/>.</summary>
    public async Task<Result<IReadOnlyList<OrganizationMerge>>> HistoryAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.MayAnywhere(Permission.ManageRegistrations))
            return new NotAllowed();
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.OrganizationMerges.AsNoTracking().OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(Most).ToListAsync(ct);
    }
}
