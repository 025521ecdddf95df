using SummitManager.Organizations;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>A price that holds instead of a type's own: for some kinds of organisation, until a date, or both. Zero is an exemption (FR-48).</summary>
public sealed class PriceRule
{
    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    /// <summary>Null is every type.</summary>
    public Guid? TypeId { get; init; }
    /// <summary>Empty means all.</summary>
    public List<OrganizationKind> Kinds { get; init; } = [];
    /// <summary>First and last day, of registering, on which it holds; null is open.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public Money Price { get; init; }
    /// <summary>The first one that fits counts.</summary>
    public int Order { get; init; }

    public bool Fits(Guid typeId, OrganizationKind kind, DateOnly registeredOn) =>
        (TypeId is null || TypeId == typeId)
        && (Kinds.Count == 0 || Kinds.Contains(kind))
        && (From is null || registeredOn >= From)
        && (Until is null || registeredOn <= Until);
}
