using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Organizations;
using SummitManager.Thai;

namespace SummitManager.Registrations.Delegations;

/// <summary>What a list is held against, read in six questions however long the list is.</summary>
internal sealed class ImportFacts
{
    private readonly Dictionary<string, KnownOrganization> _byCode;
    private readonly ILookup<(OrganizationKind, string), KnownOrganization> _byName;

    private ImportFacts(IReadOnlyList<KnownOrganization> organizations)
    {
        _byCode = organizations.Where(o => o.OfficialCode is not null).ToDictionary(o => o.OfficialCode!, StringComparer.Ordinal);
        _byName = organizations.ToLookup(o => (o.Kind, Place(o.NameTh)));
    }

    public required Event Event { get; init; }
    public required IReadOnlyList<RegistrationType> Types { get; init; }
    /// <summary>Organisations that have a delegation here.</summary>
    public required IReadOnlySet<Guid> WithDelegation { get; init; }
    /// <summary>The key of the request that registered each person.</summary>
    public required IReadOnlyDictionary<string, Guid> Registered { get; init; }
    public required IReadOnlySet<Guid> Requests { get; init; }

    public static async Task<ImportFacts?> LoadAsync(SummitDb db, Guid eventId, CancellationToken ct)
    {
        if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct) is not { } e)
            return null;
        var organizations = await db.Organizations.AsNoTracking().OrderBy(o => o.Id).Select(o => new KnownOrganization(o.Id, o.Kind, o.NameTh, o.OfficialCode, o.ProvinceCode)).ToListAsync(ct);
        var registered = await db.Registrations.AsNoTracking().Where(r => r.EventId == eventId).Select(r => new { r.DuplicateKey, r.RequestId }).ToListAsync(ct);
        return new ImportFacts(organizations)
        {
            Event = e,
            Types = await db.RegistrationTypes.AsNoTracking().Include(t => t.Quotas).Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id).ToListAsync(ct),
            WithDelegation = (await db.Delegations.Where(d => d.EventId == eventId && d.OrganizationId != null).Select(d => d.OrganizationId!.Value).Distinct().ToListAsync(ct)).ToHashSet(),
            Registered = registered.ToDictionary(r => r.DuplicateKey, r => r.RequestId, StringComparer.Ordinal),
            Requests = registered.Select(r => r.RequestId).ToHashSet(),
        };
    }

    public KnownOrganization? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>By kind, place and province: a name with the kind written short is the same house. Without a province only where there is one of the name.</summary>
    public KnownOrganization? ByName(OrganizationDetails d)
    {
        var all = _byName[(d.Kind, Place(d.NameTh))];
        return d.ProvinceCode is null ? all.Take(2).ToList() is [var only] ? only : null : all.FirstOrDefault(o => o.ProvinceCode == d.ProvinceCode);
    }

    /// <summary>The name without its kind, folded: <c>อบต.แม่ยาว</c> and <c>องค์การบริหารส่วนตำบลแม่ยาว</c> are one.</summary>
    public static string Place(string name) => ThaiText.SearchText(OrganizationKinds.Split(name) is { Place.Length: > 0 } split ? split.Place : name);
}

internal sealed record KnownOrganization(Guid Id, OrganizationKind Kind, string NameTh, string? OfficialCode, string? ProvinceCode);
