using SummitManager.Agenda;

namespace SummitManager.Web.Public.Speakers;

/// <summary>What a speaker's browser posts of themselves.</summary>
public sealed class OwnSpeakerInput
{
    public string? BiographyTh { get; set; }
    public string? BiographyEn { get; set; }
    public string? WithoutPhoto { get; set; }
    public string? Version { get; set; }
    public IFormFile? Photo { get; set; }

    public static OwnSpeakerInput Of(Speaker s) => new() { BiographyTh = s.BiographyTh, BiographyEn = s.BiographyEn, Version = s.Version.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}
