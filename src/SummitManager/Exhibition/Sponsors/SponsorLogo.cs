using SummitManager.Files;

namespace SummitManager.Exhibition.Sponsors;

public static class SponsorLogo
{
    /// <summary>What a sponsor's logo may be, as of a host's.</summary>
    public static readonly PictureRule Rule = new("SponsorLogo", MostMegabytes: 2, MostMegapixels: 16);
}
