using Microsoft.Extensions.DependencyInjection;
using SummitManager.Events;
using SummitManager.LongJobs;

namespace SummitManager.Badges;

public static class BadgesFeature
{
    public static IServiceCollection AddBadges(this IServiceCollection services) => services
        .AddSingleton<BadgeQueries>()
        .AddSingleton<PrintBadge>()
        .AddSingleton<SaveBadgeTemplate>()
        .AddSingleton<ILongJob, BadgesPrint>()
        .AddSingleton<IEventCopied, CopyBadgeTemplate>();
}
