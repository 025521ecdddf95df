using SummitManager.Organizations;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>Whom to invite, of those that exist today and are not invited yet.</summary>
public sealed record CandidateFilter
{
    private const int MostTerms = 6;

    public string? Text { get; init; }
    public OrganizationKind? Kind { get; init; }
    /// <summary>All of a group, such as all local authorities; <see cref="Kind"/> is narrower.</summary>
    public AudienceGroup? Audience { get; init; }
    public string? ProvinceCode { get; init; }
    /// <summary>A part of the country by the six-region view.</summary>
    public Region? Region { get; init; }

    internal IQueryable<Organization> Apply(IQueryable<Organization> all, IQueryable<Invitation> invited, DateOnly today)
    {
        var found = all.Where(o => (o.ValidTo == null || o.ValidTo >= today) && !invited.Any(i => i.OrganizationId == o.Id));
        if (Kind is { } kind)
            found = found.Where(o => o.Kind == kind);
        else if (Audience is { } audience)
        {
            var kinds = OrganizationKinds.All.Where(k => k.Audience == audience).Select(k => k.Kind).ToList();
            found = found.Where(o => kinds.Contains(o.Kind));
        }
        if (ProvinceCode is { Length: > 0 } province)
            found = found.Where(o => o.ProvinceCode == province);
        else if (Region is { } region)
        {
            var codes = Provinces.All.Where(p => p.RegionIn(RegionScheme.Six) == region).Select(p => p.Code).ToList();
            found = found.Where(o => o.ProvinceCode != null && codes.Contains(o.ProvinceCode));
        }
        foreach (var term in ThaiText.SearchText(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms))
            found = found.Where(o => o.SearchText.Contains(term));
        return found;
    }
}
