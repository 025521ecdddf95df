using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>One line of the list.</summary>
public sealed record RegistrationRow
{
    public required Guid Id { get; init; }
    public required PersonName Name { get; init; }
    public required PositionGroup PositionGroup { get; init; }
    public string? Position { get; init; }
    public required string OrganizationName { get; init; }
    public string? ProvinceCode { get; init; }
    public required string TypeTh { get; init; }
    public required string TypeEn { get; init; }
    public required RegistrationState State { get; init; }
    public required PaymentState Payment { get; init; }
    public required bool IsVip { get; init; }
    public Guid? DelegationId { get; init; }
    public int? DelegationNumber { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public string Type(bool thai) => thai || TypeEn.Length == 0 ? TypeTh : TypeEn;

    public string? Province(Language language) => Provinces.Find(ProvinceCode)?.Name.In(language);
}

/// <param name="Rows">The lines of this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Number">Which page this is, from 1.</param>
/// <param name="Size">Most lines on a page.</param>
public sealed record RegistrationPage(IReadOnlyList<RegistrationRow> Rows, int Total, int Number, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
