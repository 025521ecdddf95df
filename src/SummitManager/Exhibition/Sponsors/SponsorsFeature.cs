using Microsoft.Extensions.DependencyInjection;
using SummitManager.Events;

namespace SummitManager.Exhibition.Sponsors;

public static class SponsorsFeature
{
    public static IServiceCollection AddSponsors(this IServiceCollection services) => services
        .AddSingleton<SponsorQueries>()
        .AddSingleton<PublishedSponsors>()
        .AddSingleton<SaveSponsorTier>()
        .AddSingleton<RemoveSponsorTier>()
        .AddSingleton<SaveSponsor>()
        .AddSingleton<MoveSponsor>()
        .AddSingleton<RemoveSponsor>()
        .AddSingleton<UploadSponsorLogo>()
        .AddSingleton<IEventCopied, CopySponsorTiers>();
}
