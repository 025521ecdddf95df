using Microsoft.Extensions.DependencyInjection;
using SummitManager.Agenda.Stage;
using SummitManager.Events;

namespace SummitManager.Agenda;

public static class AgendaFeature
{
    public static IServiceCollection AddAgenda(this IServiceCollection services) => services
        .AddSingleton<AgendaQueries>()
        .AddSingleton<PublishedAgendas>()
        .AddSingleton<AgendaMail>()
        .AddSingleton<SaveTrack>()
        .AddSingleton<RemoveTrack>()
        .AddSingleton<SaveSession>()
        .AddSingleton<ScheduleSession>()
        .AddSingleton<RemoveSession>()
        .AddSingleton<LaySlots>()
        .AddSingleton<SwapSlots>()
        .AddSingleton<CloseRoom>()
        .AddSingleton<OpenRoom>()
        .AddSingleton<PublishAgenda>()
        .AddSingleton<Screens.ScreenQueries>()
        .AddSingleton<IEventCopied, CopyAgenda>();
}
