using System.Text;
using SummitManager.Shared;

namespace SummitManager.Contacts;

/// <summary>One contact as a file for address books: vCard 3.0, which phones of every age read, in UTF-8. Pure.</summary>
public static class VCard
{
    public const string MediaType = "text/vcard; charset=utf-8";

    public static string Of(ContactEntry contact, string eventTitle, Language language)
    {
        var name = contact.Name;
        var english = language == Language.English && name.GivenEn is not null;
        var text = new StringBuilder();
        void Line(string property, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                ICalendar.Line(text, $"{property}:{value}");
        }
        static string Safe(string? part) => ICalendar.Escaped(part ?? "");

        Line("BEGIN", "VCARD");
        Line("VERSION", "3.0");
        Line("N", english
            ? $"{Safe(name.FamilyEn)};{Safe(name.GivenEn)};;{Safe(name.TitleEn)};"
            : $"{Safe(name.Family)};{Safe(name.Given)};{Safe(name.Middle)};{Safe(name.Title)};");
        Line("FN", Safe(name.Full(language)));
        Line("ORG", Safe(contact.Organization));
        Line("TITLE", Safe(contact.Position));
        Line("EMAIL;TYPE=INTERNET", Safe(contact.Email));
        Line("TEL;TYPE=WORK", Safe(contact.Phone));
        if (contact.Province is { } province)
            Line("ADR;TYPE=WORK", $";;;;{Safe(province.Name.In(language))};;");
        Line("NOTE", Safe(eventTitle));
        Line("END", "VCARD");
        return text.ToString();
    }
}
