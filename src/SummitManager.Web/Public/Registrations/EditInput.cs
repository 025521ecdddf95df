namespace SummitManager.Web.Public.Registrations;

public sealed class EditInput : PersonInput
{
    /// <summary>The version the form was filled from.</summary>
    public string? Version { get; set; }
}
