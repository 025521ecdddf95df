using SummitManager.Organizations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>What was typed about a delegation: whose it is and who answers for it.</summary>
public sealed record DelegationForm
{
    public OrganizationForm Organization { get; set; } = new();
    public string? ContactName { get; set; }
    public string? ContactEmail { get; set; }
    public string? ContactPhone { get; set; }
}

/// <summary>The contact of a delegation, checked and normalised.</summary>
internal sealed record DelegationContact(string Name, string? Email, string? Phone)
{
    private const int NameLimit = 200;
    private const int EmailLimit = 200;

    /// <summary>A name, and a mail address or a phone. Refuses with <see cref="BadFields"/>.</summary>
    public static Result<DelegationContact> Read(DelegationForm form)
    {
        var bad = new List<Refusal>();
        var name = ThaiText.Normalize(form.ContactName);
        if (name.Length == 0)
            bad.Add(new BadField(nameof(form.ContactName), "Required"));
        if (name.Length > NameLimit)
            bad.Add(new BadField(nameof(form.ContactName), "TooLong", NameLimit));
        var (email, phone) = RegistrationFormReader.Contact(form.ContactEmail, form.ContactPhone, nameof(form.ContactEmail), nameof(form.ContactPhone), bad);
        if (email?.Length > EmailLimit)
            bad.Add(new BadField(nameof(form.ContactEmail), "TooLong", EmailLimit));
        if (bad.Count > 0)
            return new BadFields(bad);
        return new DelegationContact(name, email, phone);
    }
}
