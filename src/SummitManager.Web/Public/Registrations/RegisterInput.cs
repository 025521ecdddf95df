namespace SummitManager.Web.Public.Registrations;

public sealed class RegisterInput : PersonInput
{
    public string? RequestId { get; set; }
    public string? TypeId { get; set; }
    public string? JoinWaitlist { get; set; }
    /// <summary>Keys of the ticked consent texts.</summary>
    public List<string>? Consents { get; set; }
}
