namespace SummitManager.Web.Public.Speakers;

/// <summary>What a speaker's browser posts with a file.</summary>
public sealed class SentMaterialInput
{
    public string? SessionId { get; set; }
    public IFormFile? File { get; set; }
}
