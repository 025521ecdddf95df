using Microsoft.Extensions.DependencyInjection;
using SummitManager.CheckIns;

namespace SummitManager.Agenda.Doors;

public static class DoorsFeature
{
    public static IServiceCollection AddSessionDoors(this IServiceCollection services) => services
        .AddSingleton<IBookedDoors, SessionBookings>()
        .AddSingleton<OpenSessionDoor>()
        .AddSingleton<LimitSessionDoor>()
        .AddSingleton<SessionDoorQueries>();
}
