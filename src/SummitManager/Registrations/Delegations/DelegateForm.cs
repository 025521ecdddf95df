using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>What a coordinator types about one colleague: who, as what, and how to reach them. The rest is the delegation's.</summary>
public sealed record DelegateForm
{
    public string? Title { get; set; }
    public string? Given { get; set; }
    public string? Family { get; set; }
    public string? Position { get; set; }
    /// <summary>Null: read from the position.</summary>
    public PositionGroup? PositionGroup { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }

    /// <summary>For the deeds that register and transfer.</summary>
    public RegistrationForm For(Delegation d, Language language) => Into(new RegistrationForm { Language = language }, d);

    /// <summary>For an edit: what this form does not ask, such as the English name, stays as it stands.</summary>
    public RegistrationForm Over(Registration r, Delegation d) => Into(RegistrationForm.Of(r), d);

    private RegistrationForm Into(RegistrationForm form, Delegation d) => form with
    {
        Title = Title,
        Given = Given,
        Family = Family,
        Position = Position,
        PositionGroup = PositionGroup ?? GroupOf(Position, d.OrganizationKind),
        OrganizationId = d.OrganizationId,
        OrganizationName = d.OrganizationName,
        OrganizationKind = d.OrganizationKind,
        ProvinceCode = d.ProvinceCode,
        // Whoever has no address of their own is written to through the office; without that, the office's telephone stands.
        Email = string.IsNullOrWhiteSpace(Email) ? d.ContactEmail : Email,
        Phone = string.IsNullOrWhiteSpace(Phone) && string.IsNullOrWhiteSpace(Email) && d.ContactEmail is null ? d.ContactPhone : Phone,
    };

    /// <summary>What a position counts as; without one that we know, what most people of such a house are.</summary>
    internal static PositionGroup GroupOf(string? position, OrganizationKind kind) =>
        PositionGuess.Of(position) ?? (OrganizationKinds.Of(kind).Audience switch
        {
            AudienceGroup.LocalAuthority => People.PositionGroup.LocalOfficial,
            AudienceGroup.Government => People.PositionGroup.StateOfficial,
            _ => People.PositionGroup.External,
        });

    /// <summary>Filled from a member, to be changed. An address that is the office's own is left out, as it was typed.</summary>
    public static DelegateForm Of(Registration r, Delegation d) => new()
    {
        Title = r.Name.Title,
        Given = r.Name.Given,
        Family = r.Name.Family,
        Position = r.Position,
        PositionGroup = r.PositionGroup,
        Email = r.Email == d.ContactEmail ? null : r.Email,
        Phone = ThaiPhone.Parse(r.Phone)?.ToString() ?? r.Phone,
    };
}
