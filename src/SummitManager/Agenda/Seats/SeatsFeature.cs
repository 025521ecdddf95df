using Microsoft.Extensions.DependencyInjection;
using SummitManager.Registrations;

namespace SummitManager.Agenda.Seats;

public static class SeatsFeature
{
    public static IServiceCollection AddSeats(this IServiceCollection services) => services
        .AddSingleton<SeatQueries>()
        .AddSingleton<SeatMail>()
        .AddSingleton<SeatLine>()
        .AddSingleton<BookSession>()
        .AddSingleton<CancelSeat>()
        .AddSingleton<JoinSessionWait>()
        .AddSingleton<LeaveSessionWait>()
        .AddSingleton<BookForDelegation>()
        .AddSingleton<LapseSeatOffers>()
        .AddSingleton<GiveFreeSeats>()
        .AddSingleton<RemindOfSessions>()
        .AddSingleton<SaveSeatSettings>()
        .AddSingleton<MoveUpInSessionWait>()
        .AddSingleton<SeatListQueries>()
        .AddSingleton<ExportSeats>()
        .AddSingleton<IPersonLeft, FreeSeats>();
}
