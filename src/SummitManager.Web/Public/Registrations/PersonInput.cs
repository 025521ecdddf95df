using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Web.Public.Registrations;

/// <summary>
/// The person's fields as a browser posts them: strings only, so that nothing a visitor sends can fail before it is read, and all of
/// it can be shown again.
/// </summary>
public class PersonInput
{
    public string? Title { get; set; }
    public string? Given { get; set; }
    public string? Middle { get; set; }
    public string? Family { get; set; }
    public string? TitleEn { get; set; }
    public string? GivenEn { get; set; }
    public string? FamilyEn { get; set; }
    public string? NameOrder { get; set; }
    public string? PositionGroup { get; set; }
    public string? Position { get; set; }
    public string? OrganizationId { get; set; }
    public string? OrganizationName { get; set; }
    public string? OrganizationKind { get; set; }
    public string? ProvinceCode { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }

    public RegistrationForm ToForm(Language language) => new()
    {
        Title = Title,
        Given = Given,
        Middle = Middle,
        Family = Family,
        TitleEn = TitleEn,
        GivenEn = GivenEn,
        FamilyEn = FamilyEn,
        NameOrder = One<NameOrder>(NameOrder) ?? default,
        PositionGroup = One<PositionGroup>(PositionGroup),
        Position = Position,
        OrganizationId = Guid.TryParse(OrganizationId, out var id) ? id : null,
        OrganizationName = OrganizationName,
        OrganizationKind = One<OrganizationKind>(OrganizationKind),
        ProvinceCode = ProvinceCode,
        Email = Email,
        Phone = Phone,
        Language = language,
    };

    /// <summary>Fills the fields from what is stored, for editing.</summary>
    public void Show(Registration r)
    {
        (Title, Given, Middle, Family) = (r.Name.Title, r.Name.Given, r.Name.Middle, r.Name.Family);
        (TitleEn, GivenEn, FamilyEn, NameOrder) = (r.Name.TitleEn, r.Name.GivenEn, r.Name.FamilyEn, r.Name.Order.ToString());
        (PositionGroup, Position) = (r.PositionGroup.ToString(), r.Position);
        (OrganizationId, OrganizationName, OrganizationKind, ProvinceCode) = (r.OrganizationId?.ToString(), r.OrganizationName, r.OrganizationKind.ToString(), r.ProvinceCode);
        (Email, Phone) = (r.Email, r.Phone);
    }

    /// <summary>Only a name of the set counts; a number, which Enum.Parse would take too, does not.</summary>
    private static T? One<T>(string? text) where T : struct, Enum =>
        Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text!) : null;
}
