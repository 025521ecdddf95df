using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Public;

/// <summary>The page of an event is read once a second, and never older than that.</summary>
public sealed class EventPageTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly SummitApp _app;

    public EventPageTests() => _app = new SummitApp { Time = _time };

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Shows_a_taken_place_within_a_second_and_refuses_at_once()
    {
        var e = await _app.NewEventAsync(new EventOptions { Capacity = 1 });
        var before = await PageAsync(e.Slug);
        (await _app.Visitor().RegisterAsync(e.Slug, VisitorForm.Filled())).TicketAddress();

        var meanwhile = await PageAsync(e.Slug);
        var refused = await (await _app.Visitor().RegisterAsync(e.Slug, VisitorForm.Filled(given: "สมชาย"))).TextAsync();
        _time.Advance(PublicEvents.Freshness);
        var after = await PageAsync(e.Slug);

        Assert.Equal(before, meanwhile);
        Assert.Contains("ที่นั่งของประเภทนี้เต็มแล้ว", refused, StringComparison.Ordinal);
        Assert.Contains("เต็ม", after, StringComparison.Ordinal);
        Assert.DoesNotContain("เต็ม", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_new_title_and_hides_a_withdrawn_event_within_a_second()
    {
        var e = await _app.NewEventAsync();
        await PageAsync(e.Slug);
        await ChangeAsync(e.Id, "งานชื่อใหม่");
        _time.Advance(PublicEvents.Freshness);

        Assert.Contains("งานชื่อใหม่", await PageAsync(e.Slug), StringComparison.Ordinal);

        await using (var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
            await db.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.State, EventState.Draft));
        _time.Advance(PublicEvents.Freshness);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await _app.Visitor().GetAsync($"/e/{e.Slug}")).StatusCode);
    }

    /// <summary>A clock that was set back must not keep a page for an hour.</summary>
    [Fact]
    public async Task Reads_again_when_the_clock_was_set_back()
    {
        var e = await _app.NewEventAsync();
        await PageAsync(e.Slug);
        await ChangeAsync(e.Id, "งานชื่อใหม่");
        _time.Advance(-TimeSpan.FromHours(1));

        Assert.Contains("งานชื่อใหม่", await PageAsync(e.Slug), StringComparison.Ordinal);
    }

    private async Task ChangeAsync(Guid eventId, string title)
    {
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        await db.Events.Where(x => x.Id == eventId).ExecuteUpdateAsync(s => s.SetProperty(x => x.TitleTh, title));
    }

    private async Task<string> PageAsync(string slug) => await (await _app.Visitor().GetAsync($"/e/{slug}")).TextAsync();
}
