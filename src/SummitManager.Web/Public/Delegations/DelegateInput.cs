using SummitManager.People;
using SummitManager.Registrations.Delegations;

namespace SummitManager.Web.Public.Delegations;

/// <summary>The short form of one colleague as a browser posts it: strings only, so that all of it can be shown again.</summary>
public sealed class DelegateInput
{
    public string? RequestId { get; set; }
    public string? TypeId { get; set; }
    public string? JoinWaitlist { get; set; }
    /// <summary>The version the form was filled from.</summary>
    public string? Version { get; set; }
    public string? Title { get; set; }
    public string? Given { get; set; }
    public string? Family { get; set; }
    public string? Position { get; set; }
    /// <summary>Empty: read from the position.</summary>
    public string? PositionGroup { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }

    public DelegateForm ToForm() => new()
    {
        Title = Title,
        Given = Given,
        Family = Family,
        Position = Position,
        PositionGroup = Enum.GetNames<PositionGroup>().Contains(PositionGroup, StringComparer.Ordinal) ? Enum.Parse<PositionGroup>(PositionGroup!) : null,
        Email = Email,
        Phone = Phone,
    };

    /// <summary>Fills the fields from what is stored, for editing.</summary>
    public void Show(DelegateForm form)
    {
        (Title, Given, Family, Position, PositionGroup) = (form.Title, form.Given, form.Family, form.Position, form.PositionGroup?.ToString());
        (Email, Phone) = (form.Email, form.Phone);
    }
}
