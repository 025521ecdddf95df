using SummitManager.Documents.Pictures;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.Badges;

/// <summary>One person as a badge shows them.</summary>
public sealed record BadgeFacts
{
    public Guid RegistrationId { get; init; }
    public required PersonName Name { get; init; }
    public required PositionGroup PositionGroup { get; init; }
    public string? Position { get; init; }
    public required string OrganizationName { get; init; }
    public string? ProvinceCode { get; init; }
    public required Label Type { get; init; }
    /// <summary>1 to 5.</summary>
    public required int TypeColour { get; init; }
    public int? DelegationNumber { get; init; }
    public required string TicketCode { get; init; }
    public required Language Language { get; init; }
}

/// <summary>What all badges of an event share.</summary>
/// <param name="Title">In both languages.</param>
/// <param name="Logos">Of the hosts, in their order (FR-03).</param>
public sealed record BadgeEvent(Label Title, IReadOnlyList<Picture> Logos);
