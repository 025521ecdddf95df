using SummitManager.Agenda;
using SummitManager.Agenda.Screens;
using SummitManager.Agenda.Seats;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>What the public's pages and screens read of a programme takes as many commands for three sessions as for one.</summary>
public sealed class PublicReadsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task The_agenda_a_session_and_the_screens_ask_as_often_for_three_sessions_as_for_one(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { StartsInDays = 2 });
        var rooms = await host.BuildRoomsAsync(e);
        var session = await host.PlanAsync(e, e.Form("หนึ่ง", "09:00-10:00", rooms["2"], 10, await host.SomebodyAsync(e)));
        await host.PublishAsync(e);
        await CountAsync();
        var one = await CountAsync();
        await host.PlanAsync(e, e.Form("สอง", "10:00-11:00", rooms["2-3"], 10));
        await host.PlanAsync(e, e.Form("สาม", "11:00-12:00", rooms["4"], 10, await host.SomebodyAsync(e)));
        await host.PublishAsync(e);
        await CountAsync(); // The new version is read once.
        var three = await CountAsync();

        Assert.Equal(one, three);
        Assert.Equal(3, (await host.Get<PublishedAgendas>().OfAsync(e.Id, default)).Sessions.Count);

        async Task<(int Page, int Session, int Screens)> CountAsync()
        {
            host.Time.Advance(TimeSpan.FromMinutes(1));
            var page = await host.Commands.DuringAsync(async () =>
            {
                Assert.NotNull(await host.Get<PublicEvents>().FindAsync(e.Slug, default));
                Assert.NotEmpty((await host.Get<PublishedAgendas>().OfAsync(e.Id, default)).Sessions);
            });
            var left = await host.Commands.DuringAsync(async () => Assert.Equal(10, await host.Get<SeatQueries>().LeftAsync(session.Id, default)));
            host.Time.Advance(TimeSpan.FromMinutes(1));
            return (page, left, await host.Commands.DuringAsync(() => host.Get<ScreenQueries>().OfAsync(e.Event, default)));
        }
    }
}
