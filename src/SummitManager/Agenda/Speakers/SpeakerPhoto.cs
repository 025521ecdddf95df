namespace SummitManager.Agenda.Speakers;

/// <summary>What a photo of a speaker may be.</summary>
public static class SpeakerPhoto
{
    public const string Purpose = "SpeakerPhoto";
    /// <summary>As a telephone takes them.</summary>
    public const int MostMegabytes = 5;
    /// <summary>Telephones take twelve; one more step is no bomb yet.</summary>
    public const int MostMegapixels = 25;
}
