using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Thai;

namespace SummitManager.Organizations;

/// <summary>Finds organisations by any part of their name or a former one, kind, district, province or code, as somebody types.</summary>
public sealed class FindOrganizations(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>How many a list of suggestions shows.</summary>
    public const int Most = 10;
    private const int MostTerms = 6;

    /// <summary>
    /// The ten best: every term occurs somewhere (<c>แม่ยาว เชียงราย</c>), tone marks and dots do not count, names that begin with the
    /// first term come first. Nothing for an empty text.
    /// </summary>
    public async Task<IReadOnlyList<OrganizationMatch>> RunAsync(string? typed, CancellationToken ct)
    {
        var terms = ThaiText.SearchText(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms).ToArray();
        if (terms.Length == 0)
            return [];

        await using var db = await dbs.CreateDbContextAsync(ct);
        var matching = terms.Aggregate(db.Organizations.AsNoTracking(), (found, term) => found.Where(o => o.SearchText.Contains(term)));
        var first = terms[0];
        return await matching.OrderBy(o => o.SearchText.StartsWith(first) ? 0 : 1).ThenBy(o => o.SortKey).ThenBy(o => o.Id).Take(Most)
            .Select(o => new OrganizationMatch(o.Id, o.Kind, o.NameTh, o.NameEn, o.District, o.ProvinceCode)
            {
                ValidTo = o.ValidTo,
                Successor = db.Organizations.Where(s => s.Id == o.SuccessorId).Select(s => s.NameTh).FirstOrDefault(),
            }).ToListAsync(ct);
    }

    /// <summary>One by its key, null when it is not in the directory.</summary>
    public async Task<OrganizationMatch?> OfAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Organizations.AsNoTracking().Where(o => o.Id == id)
            .Select(o => new OrganizationMatch(o.Id, o.Kind, o.NameTh, o.NameEn, o.District, o.ProvinceCode)).SingleOrDefaultAsync(ct);
    }
}

/// <summary>An organisation as a suggestion shows it: name, and where it lies, to tell namesakes apart.</summary>
public sealed record OrganizationMatch(Guid Id, OrganizationKind Kind, string NameTh, string? NameEn, string? District, string? ProvinceCode)
{
    /// <summary>Its last day; null while it exists.</summary>
    public DateOnly? ValidTo { get; init; }
    /// <summary>Name of who took its place.</summary>
    public string? Successor { get; init; }

    public Province? Province => Provinces.Find(ProvinceCode);
}
