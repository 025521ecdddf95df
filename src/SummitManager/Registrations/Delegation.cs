using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>The people of one organisation, registered together by one contact (FR-38).</summary>
public sealed class Delegation : IVersioned
{
    internal const int SearchLimit = 1200;

    private Delegation() { }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    /// <summary>1, 2, 3 … without gaps within the event; printed on lists.</summary>
    public int Number { get; private set; }
    public Guid? OrganizationId { get; private set; }
    public string OrganizationName { get; private set; } = "";
    public OrganizationKind OrganizationKind { get; private set; }
    public string? ProvinceCode { get; private set; }
    /// <summary>Printed in letters and typed by the coordinator; random.</summary>
    public string Code { get; private set; } = "";
    /// <summary>What the delegation's QR holds, as random as a ticket's: the coordinator shows it at the desk, and the door opens all members.</summary>
    public string DoorCode { get; private set; } = "";
    /// <summary>In the address of the coordinator's desk. Who types the printed code, or a code that was mailed, is led there.</summary>
    public string LinkCode { get; private set; } = "";
    /// <summary>How many people the invitation grants; null is as many as there are places.</summary>
    public int? PeopleLimit { get; private set; }
    /// <summary>Empty while nobody answers for it: it was invited, and its coordinator has not come yet.</summary>
    public string ContactName { get; private set; } = "";
    public string? ContactEmail { get; private set; }
    public string? ContactPhone { get; private set; }
    public string SearchText { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    /// <summary>Stamped by its own changes and when a member leaves; whoever joins or changes is stamped themselves.</summary>
    public DateTimeOffset ChangedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Numbers the delegations of an event.</summary>
    public static string Series(Guid eventId) => $"delegation:{eventId}";

    public static Delegation Create(Guid eventId, int number, string code, string doorCode, string linkCode, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), EventId = eventId, Number = number, Code = code, DoorCode = doorCode, LinkCode = linkCode, CreatedAt = now, ChangedAt = now };

    public void Limit(int? people, DateTimeOffset now)
    {
        PeopleLimit = people;
        ChangedAt = now;
    }

    /// <summary>A new address ends the old one: the link went to somebody whom it does not concern, or comes from before desks had links.</summary>
    public void ReplaceLink(string linkCode) => LinkCode = linkCode;

    public void Describe(Organization organization, string contactName, string? contactEmail, string? contactPhone, DateTimeOffset now)
    {
        OrganizationId = organization.Id;
        OrganizationName = organization.NameTh;
        OrganizationKind = organization.Kind;
        ProvinceCode = organization.ProvinceCode;
        ContactName = contactName;
        ContactEmail = contactEmail;
        ContactPhone = contactPhone;
        // An organisation that bore many names fills its text; who is asked for and the code must stay in it.
        SearchText = ThaiText.Cut(ThaiText.SearchText(ThaiText.Cut(organization.SearchText, SearchLimit - 420), contactName, Code), SearchLimit);
        ChangedAt = now;
    }

    /// <summary>Another contact, or another way to reach them; the organisation stays.</summary>
    public void Reach(string contactName, string? contactEmail, string? contactPhone, DateTimeOffset now)
    {
        // The organisation's words stand in front of the contact's.
        var organization = SearchText[..Math.Max(0, SearchText.Length - ThaiText.SearchText(ContactName, Code).Length)];
        ContactName = contactName;
        ContactEmail = contactEmail;
        ContactPhone = contactPhone;
        SearchText = ThaiText.SearchText(organization, contactName, Code);
        ChangedAt = now;
    }
}
