using System.Net;
using System.Net.Http.Json;
using SummitManager.Accounts;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests;

/// <summary>That the tests' site starts, in memory and on a real port, and lets staff in.</summary>
public sealed class SummitAppTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lets_signed_in_staff_use_the_door(bool onRealPort)
    {
        using var app = new SummitApp { Time = new() };
        if (onRealPort)
            app.OnRealPort();
        var e = await app.NewEventAsync();
        var registration = await app.RegisterAsync(e, "สมชาย ใจดี");
        var scans = new { CheckpointId = e.Checkpoint.Id, Scans = new[] { new { Id = Registering.NewId(), Code = registration.TicketCode, At = app.Time!.Now } } };

        using var stranger = app.Visitor();
        stranger.DefaultRequestHeaders.Add("X-Door", "1");
        var closed = await stranger.PostAsJsonAsync("/door/api/scans", scans);
        using var door = await app.SignInAsync(EventRole.Door, e.Id);
        door.DefaultRequestHeaders.Add("X-Door", "1");
        var answer = await door.PostAsJsonAsync("/door/api/scans", scans);

        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Admitted", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serves_files_and_says_what_it_does_not_have()
    {
        using var app = new SummitApp();
        using var visitor = app.Visitor();

        var style = await visitor.GetAsync("/css/site.css");
        var missing = await visitor.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
