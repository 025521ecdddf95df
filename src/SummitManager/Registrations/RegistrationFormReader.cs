using System.Net.Mail;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>From what was typed to what is stored: normalised, limited, each fault named beside its field. Pure.</summary>
public static class RegistrationFormReader
{
    private const int TextLimit = 200;
    private const int OrganizationLimit = 300;

    /// <param name="form">As typed.</param>
    /// <param name="contactNeeded">Whether a mail address or a phone must be given: on the web yes, at the door no.</param>
    /// <returns>The person, or <see cref="BadFields"/> with one <see cref="BadField"/> a field.</returns>
    public static Result<PersonDetails> Read(RegistrationForm form, bool contactNeeded)
    {
        var bad = new List<Refusal>();

        var given = Text(form.Given, nameof(form.Given), PersonName.MaxLength, bad);
        if (given is null && !Named(bad, nameof(form.Given)))
            bad.Add(new BadField(nameof(form.Given), "Required"));
        var title = Text(form.Title, nameof(form.Title), PersonName.MaxLength, bad);
        var middle = Text(form.Middle, nameof(form.Middle), PersonName.MaxLength, bad);
        var family = Text(form.Family, nameof(form.Family), PersonName.MaxLength, bad);
        var titleEn = Text(form.TitleEn, nameof(form.TitleEn), PersonName.MaxLength, bad);
        var givenEn = Text(form.GivenEn, nameof(form.GivenEn), PersonName.MaxLength, bad);
        var familyEn = Text(form.FamilyEn, nameof(form.FamilyEn), PersonName.MaxLength, bad);

        var organization = Text(form.OrganizationName, nameof(form.OrganizationName), OrganizationLimit, bad);
        if (organization is null && !Named(bad, nameof(form.OrganizationName)))
            bad.Add(new BadField(nameof(form.OrganizationName), "Required"));
        if (form.OrganizationKind is not { } kind || !Enum.IsDefined(kind))
            bad.Add(new BadField(nameof(form.OrganizationKind), "Choose"));
        if (form.PositionGroup is not { } group || !Enum.IsDefined(group))
            bad.Add(new BadField(nameof(form.PositionGroup), "Choose"));
        var province = Provinces.Find(form.ProvinceCode);
        if (province is null && !string.IsNullOrWhiteSpace(form.ProvinceCode))
            bad.Add(new BadField(nameof(form.ProvinceCode), "Choose"));

        var (email, phone) = Contact(form.Email, form.Phone, nameof(form.Email), nameof(form.Phone), bad, contactNeeded);
        var position = Text(form.Position, nameof(form.Position), TextLimit, bad);

        if (bad.Count > 0)
            return new BadFields(bad);

        return new PersonDetails
        {
            Name = new PersonName
            {
                Title = title,
                Given = given!,
                Middle = middle,
                Family = family,
                TitleEn = titleEn,
                GivenEn = givenEn,
                FamilyEn = familyEn,
                Order = form.NameOrder,
            },
            PositionGroup = form.PositionGroup!.Value,
            Position = position,
            OrganizationId = form.OrganizationId,
            OrganizationName = organization!,
            OrganizationKind = form.OrganizationKind!.Value,
            ProvinceCode = province?.Code,
            Email = email,
            Phone = phone,
            Language = form.Language,
        };
    }

    /// <summary>One mail address, typed alone; <see cref="BadField"/> when it is none.</summary>
    public static Result<string> Address(string? typed)
    {
        var bad = new List<Refusal>();
        var address = Email(typed, nameof(RegistrationForm.Email), bad);
        if (bad.Count > 0)
            return bad[0];
        return address is null ? new BadField(nameof(RegistrationForm.Email), "Required") : address;
    }

    /// <summary>A mail address and a phone, under the names of their fields; faults are added to <paramref name="bad"/>.</summary>
    internal static (string? Email, string? Phone) Contact(string? typedEmail, string? typedPhone, string emailField, string phoneField, List<Refusal> bad, bool needed = true)
    {
        var email = Email(typedEmail, emailField, bad);
        var phone = Phone(typedPhone, phoneField, bad);
        if (needed && email is null && phone is null && !Named(bad, emailField) && !Named(bad, phoneField))
            bad.Add(new BadField(emailField, "MailOrPhone"));
        return (email, phone);
    }

    private static bool Named(List<Refusal> bad, string field) => bad.Any(b => b.Field == field);

    private static string? Text(string? typed, string field, int limit, List<Refusal> bad)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var text = ThaiText.Normalize(typed);
        if (text.Length > limit)
        {
            bad.Add(new BadField(field, "TooLong", limit));
            return null;
        }
        return text.Length == 0 ? null : text;
    }

    private static string? Email(string? typed, string field, List<Refusal> bad)
    {
        // Phones begin every field with a capital; no mailbox in use tells them apart, and looking one up by index must find it.
        var text = ThaiText.Normalize(typed ?? "").ToLowerInvariant();
        if (text.Length == 0)
            return null;
        // One address, with a dot in its domain; MailAddress also reads display names, which we do not want.
        if (text.Length <= 254 && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal))
            return text;
        bad.Add(new BadField(field, "NotAnEmail"));
        return null;
    }

    private static string? Phone(string? typed, string field, List<Refusal> bad)
    {
        var text = ThaiText.FoldDigits(ThaiText.Normalize(typed ?? ""));
        if (text.Length == 0)
            return null;
        if (ThaiPhone.Parse(text) is { } phone)
            return phone.Extension is null ? phone.E164 : $"{phone.E164} ต่อ {phone.Extension}";
        bad.Add(new BadField(field, "NotAPhone"));
        return null;
    }
}
