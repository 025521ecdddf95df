using SummitManager.Organizations;
using SummitManager.People;

namespace SummitManager.Registrations;

/// <summary>A registration type as typed; times are the event's wall clock.</summary>
public sealed record RegistrationTypeForm
{
    /// <summary>Null is a new type.</summary>
    public Guid? Id { get; set; }
    public int Version { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? DescriptionTh { get; set; }
    public string? DescriptionEn { get; set; }
    public string? OpensOn { get; set; }
    public string? OpensAt { get; set; }
    public string? ClosesOn { get; set; }
    public string? ClosesAt { get; set; }
    /// <summary>Baht; empty is free of charge.</summary>
    public string? Price { get; set; }
    public bool RequiresApproval { get; set; }
    public bool HasWaitlist { get; set; }
    public string? OfferHours { get; set; } = "24";
    public bool IsPublic { get; set; } = true;
    public List<OrganizationKind> AllowedKinds { get; set; } = [];
    public List<PositionGroup> AllowedGroups { get; set; } = [];
    public string? BadgeColor { get; set; } = "1";
    /// <summary>Place in lists, from 1; empty is the end.</summary>
    public string? Order { get; set; }
    public List<Guid> QuotaIds { get; set; } = [];
    /// <summary>A quota of this type's own, made together with it; empty makes none.</summary>
    public string? OwnPlaces { get; set; }
}
