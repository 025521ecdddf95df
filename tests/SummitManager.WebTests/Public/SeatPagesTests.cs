using System.Net;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Public;

public sealed class SeatPagesTests : IDisposable
{
    private readonly SummitApp _app = new();

    public void Dispose() => _app.Dispose();

    /// <summary>Chat programs cut long addresses.</summary>
    [Fact]
    public async Task An_address_that_was_cut_on_its_way_shows_the_page_all_the_same()
    {
        var e = await _app.NewEventAsync();
        var session = await _app.NewWorkshopAsync(e, 5);
        var person = await _app.RegisterAsync(e, Registering.SomebodyNew());
        var desk = await _app.NewDelegationAsync(e);
        var visitor = _app.Visitor();
        var half = session.Id.ToString()[..20];

        foreach (var address in new[] { $"/t/{person.LinkCode}/agenda?done=booked&session={half}", $"/d/{desk.LinkCode}/agenda?session={half}&booked=x&waiting=1e9&gave={half}" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }
    }
}
