namespace SummitManager.Web.Public.Registrations;

public sealed class TransferInput : PersonInput
{
    /// <summary>Keys of the ticked consent texts: the new person's own.</summary>
    public List<string>? Consents { get; set; }
}
