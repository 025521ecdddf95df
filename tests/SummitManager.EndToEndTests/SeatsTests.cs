using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>Seats on a phone that runs no script.</summary>
public sealed class SeatsTests(Playwrights browsers) : IClassFixture<Playwrights>
{
    [BrowserFact]
    public async Task Without_script_a_seat_is_booked_seen_and_given_back_and_a_clash_may_be_passed_over()
    {
        using var app = new SummitApp();
        var site = app.OnRealPort();
        var e = await app.NewEventAsync(new EventOptions { StartsInDays = 30 });
        var first = await app.NewSessionAsync(e, "ขยะเป็นศูนย์", 5, "13:00-14:30");
        var second = await app.NewSessionAsync(e, "เมืองผู้สูงอายุ", 5, "14:00-15:00");
        await app.PublishAgendaAsync(e);
        var person = await app.RegisterAsync(e, "มานี จองที่นั่ง");
        var options = Browser.Phone(site, "th-TH");
        options.JavaScriptEnabled = false;
        await using var phone = await browsers.Browser.NewContextAsync(options);
        var page = await phone.NewPageAsync();

        await page.GotoAsync($"/t/{person.LinkCode}");
        await page.GetByRole(AriaRole.Link, new() { Name = "กำหนดการของฉัน" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "จองที่นั่ง ขยะเป็นศูนย์" }).ClickAsync();
        await page.ShouldComeToAsync(new Regex($"done=booked&session={first.Id}#s-{first.Id}$"));
        await Assertions.Expect(page.Locator($"#s-{first.Id}")).ToContainTextAsync("จองที่นั่งแล้ว");
        await Assertions.Expect(page.Locator("section li").Filter(new() { HasText = "ขยะเป็นศูนย์" })).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "จองที่นั่ง เมืองผู้สูงอายุ" }).ClickAsync();
        await Assertions.Expect(page.Locator($"#s-{second.Id} [role=alert]")).ToContainTextAsync("เวลาตรงกับ “ขยะเป็นศูนย์”");
        await page.KeepAsync("agenda-clash");
        await page.GetByRole(AriaRole.Button, new() { Name = "จองทั้งที่เวลาตรงกัน" }).ClickAsync();
        await Assertions.Expect(page.Locator($"#s-{second.Id}")).ToContainTextAsync("จองที่นั่งแล้ว");

        await page.GetByRole(AriaRole.Button, new() { Name = "คืนที่นั่ง ขยะเป็นศูนย์" }).ClickAsync();
        await Assertions.Expect(page.Locator($"#s-{first.Id}")).ToContainTextAsync("คืนที่นั่งแล้ว");
        await Assertions.Expect(page.Locator("section li").Filter(new() { HasText = "ขยะเป็นศูนย์" })).ToHaveCountAsync(0);
        await page.KeepAsync("agenda-given-back");

        // The programme for calendars: the person's own, and one session's.
        var feed = await phone.APIRequest.GetAsync($"/t/{person.LinkCode}/agenda.ics");
        Assert.Equal("text/calendar; charset=utf-8", feed.Headers["content-type"]);
        Assert.Contains("SUMMARY:เมืองผู้สูงอายุ", await feed.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("SUMMARY:ขยะเป็นศูนย์", await (await phone.APIRequest.GetAsync($"/e/{e.Slug}/sessions/{first.Id}.ics")).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(404, (await phone.APIRequest.GetAsync($"/e/{e.Slug}/sessions/{e.Id}.ics")).Status);
        Assert.Equal(404, (await phone.APIRequest.GetAsync("/t/0000000000000000000000000A/agenda.ics")).Status);
    }
}
