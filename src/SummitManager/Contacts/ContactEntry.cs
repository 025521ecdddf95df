using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Contacts;

/// <summary>A person as the others see them: what they did not choose to show is not in it.</summary>
/// <param name="Id">Of the card.</param>
/// <param name="Phone">As one dials it.</param>
public sealed record ContactEntry(Guid Id, PersonName Name, string? Position, string? Organization, Province? Province, string? Email, string? Phone)
{
    internal static ContactEntry Of(ContactCard card, Registration r) => new(card.Id, r.Name,
        card.ShowsPosition ? r.Position : null,
        card.ShowsOrganization ? r.OrganizationName : null,
        card.ShowsOrganization ? Provinces.Find(r.ProvinceCode) : null,
        card.ShowsEmail ? r.Email : null,
        card.ShowsPhone ? r.Phone : null);

    /// <summary>What a search looks at: nothing that is not shown, and neither address nor number, which are for writing and not for finding.</summary>
    internal bool Has(IReadOnlyList<string> terms)
    {
        var text = ThaiText.SearchText(Name.Full(Language.Thai), Name.Full(Language.English), Position, Organization, Province?.Name.Thai);
        return terms.All(term => text.Contains(term, StringComparison.Ordinal));
    }
}
