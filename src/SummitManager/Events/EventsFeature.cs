using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.Events;

public static class EventsFeature
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<EventQueries>()
        .AddSingleton<EventLogos>()
        .AddSingleton<EventSettingsQueries>()
        .AddSingleton<VenueQueries>()
        .AddSingleton<CreateEvent>()
        .AddSingleton<EditEvent>()
        .AddSingleton<UploadHostLogo>()
        .AddSingleton<PublishEvent>()
        .AddSingleton<UnpublishEvent>()
        .AddSingleton<CloseEvent>()
        .AddSingleton<ArchiveEvent>()
        .AddSingleton<CloneEvent>()
        .AddSingleton<SetHalfDays>()
        .AddSingleton<SaveVenue>()
        .AddSingleton<EventChecklist>()
        .AddSingleton<IEventReadiness, EventReadiness>();
}
