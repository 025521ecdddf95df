using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.Events;

public static class EventsFeature
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<EventQueries>();
}
