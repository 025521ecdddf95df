using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>A <see cref="RegistrationTypeForm"/> that could be read.</summary>
public sealed record RegistrationTypeDetails
{
    public required string NameTh { get; init; }
    public required string NameEn { get; init; }
    public string? DescriptionTh { get; init; }
    public string? DescriptionEn { get; init; }
    public DateTimeOffset? OpensAt { get; init; }
    public DateTimeOffset? ClosesAt { get; init; }
    public required Money Price { get; init; }
    public bool RequiresApproval { get; init; }
    public bool HasWaitlist { get; init; }
    public required int OfferHours { get; init; }
    public bool IsPublic { get; init; }
    public required IReadOnlyList<OrganizationKind> AllowedKinds { get; init; }
    public required IReadOnlyList<PositionGroup> AllowedGroups { get; init; }
    public required int BadgeColor { get; init; }
    public int? Order { get; init; }
    public required IReadOnlyList<Guid> QuotaIds { get; init; }
    public int? OwnPlaces { get; init; }
}
