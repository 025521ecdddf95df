using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>What one can register as: price, window, who may, which quotas it uses.</summary>
public sealed class RegistrationType : IVersioned
{
    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public string NameTh { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string? DescriptionTh { get; set; }
    public string? DescriptionEn { get; set; }
    /// <summary>Its own window inside the event's; null is the event's.</summary>
    public DateTimeOffset? OpensAt { get; set; }
    public DateTimeOffset? ClosesAt { get; set; }
    public Money Price { get; set; }
    public bool RequiresApproval { get; set; }
    public bool HasWaitlist { get; set; }
    /// <summary>How long an offer of a freed place stands.</summary>
    public int OfferHours { get; set; } = 24;
    /// <summary>Shown on the public form; others are for staff and invitations.</summary>
    public bool IsPublic { get; set; } = true;
    /// <summary>Empty means all.</summary>
    public List<OrganizationKind> AllowedKinds { get; set; } = [];
    /// <summary>Empty means all (FR-36, FR-41).</summary>
    public List<PositionGroup> AllowedGroups { get; set; } = [];
    /// <summary>1 to 5: the badge colours of the design.</summary>
    public int BadgeColor { get; set; } = 1;
    public int Order { get; set; }
    public List<TypeQuota> Quotas { get; } = [];
    public int Version { get; private set; }

    public string Name(bool thai) => thai || NameEn.Length == 0 ? NameTh : NameEn;
}

/// <summary>A counted limit, a type's own or shared by several: delegates and press may share the hall.</summary>
public sealed class Quota : Counted, IVersioned
{
    public Guid EventId { get; init; }
    /// <summary>Of name and capacity as edited; taking and returning places leaves it alone.</summary>
    public int Version { get; private set; }
    public string NameTh { get; set; } = "";
    public string NameEn { get; set; } = "";

    public static Quota Of(Guid eventId, string nameTh, string nameEn, int capacity, DateTimeOffset now) =>
        Of(Guid.CreateVersion7(now), eventId, nameTh, nameEn, capacity);

    /// <summary>With a key that was given out before, for copies.</summary>
    internal static Quota Of(Guid id, Guid eventId, string nameTh, string nameEn, int capacity) =>
        new() { Id = id, EventId = eventId, NameTh = nameTh, NameEn = nameEn, Capacity = capacity };
}

/// <summary>That a type takes one place of a quota.</summary>
public sealed class TypeQuota
{
    public Guid TypeId { get; init; }
    public Guid QuotaId { get; init; }
}
