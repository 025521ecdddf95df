using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>
/// What a person typed, untouched, so that it can be shown again beside its errors. The same form serves the public page,
/// the back office and the door.
/// </summary>
public sealed record RegistrationForm
{
    public string? Title { get; set; }
    public string? Given { get; set; }
    public string? Middle { get; set; }
    public string? Family { get; set; }
    public string? TitleEn { get; set; }
    public string? GivenEn { get; set; }
    public string? FamilyEn { get; set; }
    public NameOrder NameOrder { get; set; }
    public PositionGroup? PositionGroup { get; set; }
    public string? Position { get; set; }
    public Guid? OrganizationId { get; set; }
    public string? OrganizationName { get; set; }
    public OrganizationKind? OrganizationKind { get; set; }
    public string? ProvinceCode { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public Language Language { get; set; }

    /// <summary>Filled from a registration, to be changed. A phone reads as people write it.</summary>
    public static RegistrationForm Of(Registration r) => new()
    {
        Title = r.Name.Title,
        Given = r.Name.Given,
        Middle = r.Name.Middle,
        Family = r.Name.Family,
        TitleEn = r.Name.TitleEn,
        GivenEn = r.Name.GivenEn,
        FamilyEn = r.Name.FamilyEn,
        NameOrder = r.Name.Order,
        PositionGroup = r.PositionGroup,
        Position = r.Position,
        OrganizationId = r.OrganizationId,
        OrganizationName = r.OrganizationName,
        OrganizationKind = r.OrganizationKind,
        ProvinceCode = r.ProvinceCode,
        Email = r.Email,
        Phone = ThaiPhone.Parse(r.Phone)?.ToString() ?? r.Phone,
        Language = r.Language,
    };
}
