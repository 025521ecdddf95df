using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>Who registers, checked and normalised by <see cref="RegistrationForm"/>.</summary>
public sealed record PersonDetails
{
    public required PersonName Name { get; init; }
    public required PositionGroup PositionGroup { get; init; }
    public string? Position { get; init; }
    public Guid? OrganizationId { get; init; }
    public required string OrganizationName { get; init; }
    public required OrganizationKind OrganizationKind { get; init; }
    public string? ProvinceCode { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public required Language Language { get; init; }

    /// <summary>The person that a registration is for now.</summary>
    public static PersonDetails Of(Registration r) => new()
    {
        Name = r.Name,
        PositionGroup = r.PositionGroup,
        Position = r.Position,
        OrganizationId = r.OrganizationId,
        OrganizationName = r.OrganizationName,
        OrganizationKind = r.OrganizationKind,
        ProvinceCode = r.ProvinceCode,
        Email = r.Email,
        Phone = r.Phone,
        Language = r.Language,
    };

    /// <summary>Names of the fields that differ, without what is in them: an audit entry holds no personal data.</summary>
    public IEnumerable<string> DifferencesTo(PersonDetails other)
    {
        if (Name != other.Name)
            yield return nameof(Name);
        if (PositionGroup != other.PositionGroup)
            yield return nameof(PositionGroup);
        if (Position != other.Position)
            yield return nameof(Position);
        if (OrganizationId != other.OrganizationId || OrganizationName != other.OrganizationName || OrganizationKind != other.OrganizationKind)
            yield return "Organization";
        if (ProvinceCode != other.ProvinceCode)
            yield return "Province";
        if (Email != other.Email)
            yield return nameof(Email);
        if (Phone != other.Phone)
            yield return nameof(Phone);
        if (Language != other.Language)
            yield return nameof(Language);
    }
}

/// <summary>What a fragment is looked for in: name in both languages, organisation, province, phone, mail, ticket.</summary>
internal static class RegistrationSearch
{
    private const int Limit = 600;

    public static string Text(PersonDetails p, string ticketCode)
    {
        var province = Provinces.Find(p.ProvinceCode);
        var text = ThaiText.SearchText(p.Name.Full(Language.Thai), p.Name.Full(Language.English), p.OrganizationName, OrganizationKinds.Of(p.OrganizationKind).ShortName.Thai,
            province?.Name.Thai, p.Position, p.Phone, p.Email, ticketCode);
        return ThaiText.Cut(text, Limit);
    }

    /// <summary>The same for a list that leaves the house: without mail, and without the code, which opens the door to whoever reads it.</summary>
    public static string TextForDoor(PersonName name, string organization, OrganizationKind kind, string? provinceCode, string? position, string? phone) =>
        ThaiText.Cut(ThaiText.SearchText(name.Full(Language.Thai), name.Full(Language.English), organization, OrganizationKinds.Of(kind).ShortName.Thai,
            Provinces.Find(provinceCode)?.Name.Thai, position, phone), Limit);
}
