using Microsoft.Extensions.DependencyInjection;
using SummitManager.Events;

namespace SummitManager.Press;

public static class PressFeature
{
    public static IServiceCollection AddPress(this IServiceCollection services) => services
        .AddSingleton<PressQueries>()
        .AddSingleton<PublishedPress>()
        .AddSingleton<DraftNews>()
        .AddSingleton<SaveNews>()
        .AddSingleton<ApproveNews>()
        .AddSingleton<PublishNews>()
        .AddSingleton<WithdrawNews>()
        .AddSingleton<RemoveNews>()
        .AddSingleton<SavePressSettings>()
        .AddSingleton<IEventCopied, CopyPressSettings>();
}
