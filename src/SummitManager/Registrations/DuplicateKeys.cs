using System.Security.Cryptography;
using System.Text;
using SummitManager.People;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>
/// The key that lets one person register once per event, while two people may share one office's e-mail: name together with
/// the organisation; where there is none, name together with mail or phone. Hashed, because a key needs no reading.
/// </summary>
public static class DuplicateKeys
{
    public static string Of(PersonDetails person)
    {
        // By name and province, not the directory's key: one person may type them and a colleague choose from the list. Authorities of
        // one name are common, but not in one province.
        var home = (person.OrganizationName.Length > 0 ? ThaiText.SearchText(person.OrganizationName) + person.ProvinceCode : null)
            ?? person.Email?.ToUpperInvariant()
            ?? person.Phone
            ?? "";
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(PersonKey.Of(person.Name) + "|" + home));
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>Never equal to another: an ended registration, or one that staff let pass as a namesake.</summary>
    public static string None(Guid registrationId) => "none:" + registrationId.ToString("N");
}
