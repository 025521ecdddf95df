using SummitManager.Contacts;

namespace SummitManager.Web.Public.Contacts;

/// <summary>What a holder posts about their own card. A box that is not ticked sends nothing.</summary>
public sealed class ContactInput
{
    public string? TextId { get; set; }
    public bool Agrees { get; set; }
    public bool Position { get; set; }
    public bool Organization { get; set; }
    public bool Email { get; set; }
    public bool Phone { get; set; }

    public ContactChoice ToChoice() => new(Guid.TryParse(TextId, out var id) ? id : Guid.Empty, Agrees, Position, Organization, Email, Phone);
}

/// <summary>What a holder looks for. Posted, so that a name somebody looks for stands in no address.</summary>
public sealed class FindInput
{
    public string? Text { get; set; }
    public string? Province { get; set; }
    public string? Page { get; set; }
}
