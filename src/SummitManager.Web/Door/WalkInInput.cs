using SummitManager.CheckIns;
using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Web.Door;

/// <summary>The walk-in form as it was posted: strings, so that nothing typed is lost to a field that cannot be read.</summary>
public sealed class WalkInInput
{
    public string? RequestId { get; set; }
    public string? TypeId { get; set; }
    public string? Title { get; set; }
    public string? Given { get; set; }
    public string? Family { get; set; }
    public string? OrganizationName { get; set; }
    public string? OrganizationKind { get; set; }
    public string? ProvinceCode { get; set; }
    public string? PositionGroup { get; set; }
    public string? Position { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public bool EvenIfFull { get; set; }
    public bool AllowNamesake { get; set; }

    public WalkInRequest Request(Guid checkpointId, Language language) => new(
        checkpointId,
        Guid.TryParse(TypeId, out var type) ? type : Guid.Empty,
        Guid.TryParse(RequestId, out var request) ? request : Guid.Empty,
        new RegistrationForm
        {
            Title = Title,
            Given = Given,
            Family = Family,
            OrganizationName = OrganizationName,
            OrganizationKind = Read<OrganizationKind>(OrganizationKind),
            ProvinceCode = ProvinceCode,
            PositionGroup = Read<PositionGroup>(PositionGroup),
            Position = Position,
            Phone = Phone,
            Email = Email,
            Language = language,
        },
        AllowNamesake,
        EvenIfFull);

    private static T? Read<T>(string? name) where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : null;
}
