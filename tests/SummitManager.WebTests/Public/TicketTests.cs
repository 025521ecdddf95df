using System.Net;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Public;

public sealed class TicketTests(SummitApp app) : IClassFixture<SummitApp>
{
    private readonly SummitApp _app = app;

    [Theory]
    [InlineData("/t/0000000000000000000000000A")]
    [InlineData("/t/x")]
    [InlineData("/t/%01")]
    [InlineData("/t/%E0%B8%81%E0%B8%81")]
    [InlineData("/t/0000000000000000000000000A/qr.svg")]
    [InlineData("/t/0000000000000000000000000A/edit")]
    [InlineData("/t/0000000000000000000000000A/cancel")]
    [InlineData("/t/0000000000000000000000000A/transfer")]
    [InlineData("/t/%01/calendar.ics")]
    [InlineData("/e/none")]
    [InlineData("/e/%01")]
    [InlineData("/e/%EF%BF%BE")]
    [InlineData("/e/%27%20or%201=1/register")]
    [InlineData("/e/none/calendar.ics")]
    public async Task What_does_not_exist_is_not_found_in_words(string address)
    {
        var response = await _app.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_holder_edits_hands_on_and_cancels_through_the_secret_link()
    {
        var e = await _app.NewEventAsync();
        var visitor = _app.Visitor();
        var ticket = (await visitor.RegisterAsync(e.Slug, VisitorForm.Filled())).TicketAddress();

        var edited = await visitor.SubmitAsync(ticket + "/edit", "edit", VisitorForm.Filled(family: "ทองใหม่"));
        Assert.Equal(ticket, edited.TicketAddress());
        Assert.Contains("สมหญิง ทองใหม่", await (await visitor.GetAsync(ticket)).WordsAsync(), StringComparison.Ordinal);

        var handedOn = await visitor.SubmitAsync(ticket + "/transfer", "transfer", VisitorForm.Filled(given: "มานะ", family: "ขยัน", email: "mana@example.go.th"));
        Assert.Contains("มานะ ขยัน", await handedOn.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(ticket)).StatusCode);
    }

    [Fact]
    public async Task Handing_on_twice_by_a_second_click_says_the_same_twice()
    {
        var e = await _app.NewEventAsync();
        var visitor = _app.Visitor();
        var ticket = (await visitor.RegisterAsync(e.Slug, VisitorForm.Filled())).TicketAddress();
        var fields = HtmlForms.Hidden(await visitor.GetStringAsync(ticket + "/transfer"), "transfer").Concat(VisitorForm.Filled(given: "มานะ", family: "ขยัน", email: "mana@example.go.th")).ToList();

        var first = await visitor.PostAsync(ticket + "/transfer", new FormUrlEncodedContent(fields));
        var second = await visitor.PostAsync(ticket + "/transfer", new FormUrlEncodedContent(fields));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Contains("มานะ ขยัน", await first.WordsAsync(), StringComparison.Ordinal);
        Assert.Equal(await first.WordsAsync(), await second.WordsAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(ticket + "/transfer")).StatusCode);
    }

    [Fact]
    public async Task Handing_on_to_nobody_says_what_is_missing_and_keeps_the_ticket()
    {
        var e = await _app.NewEventAsync();
        var visitor = _app.Visitor();
        var ticket = (await visitor.RegisterAsync(e.Slug, VisitorForm.Filled())).TicketAddress();

        var refused = await (await visitor.SubmitAsync(ticket + "/transfer", "transfer", VisitorForm.Filled(given: "", family: "ขยัน"))).TextAsync();

        Assert.Contains("โปรดกรอกช่องนี้", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"ขยัน\"", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(ticket)).StatusCode);
    }

    [Fact]
    public async Task Cancelling_asks_first_and_then_the_ticket_says_so()
    {
        var e = await _app.NewEventAsync();
        var visitor = _app.Visitor();
        var ticket = (await visitor.RegisterAsync(e.Slug, VisitorForm.Filled())).TicketAddress();

        Assert.Contains("เรียกคืนไม่ได้", await (await visitor.GetAsync(ticket + "/cancel")).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(ticket, (await visitor.SubmitAsync(ticket + "/cancel", "cancel", [])).TicketAddress());

        var page = await (await visitor.GetAsync(ticket)).TextAsync();
        Assert.Contains("ยกเลิกแล้ว", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/qr.svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_is_withdrawn_as_easily_as_it_was_given()
    {
        var e = await _app.NewEventAsync();
        var photos = new ConsentText { Id = Guid.NewGuid(), EventId = e.Id, Kind = ConsentKind.Photos, Number = 1, TextTh = "ยินยอมให้เผยแพร่ภาพ", TextEn = "Pictures may be published", PublishedAt = DateTimeOffset.UtcNow };
        await using (var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
        {
            db.Add(photos);
            await db.SaveChangesAsync();
        }
        var visitor = _app.Visitor();
        var typed = VisitorForm.Filled();
        typed["Input.Consents"] = photos.Id.ToString();
        var ticket = (await visitor.RegisterAsync(e.Slug, typed)).TicketAddress();
        Assert.Contains("checked", await visitor.GetStringAsync(ticket + "/consents"), StringComparison.Ordinal);

        Assert.Equal(ticket, (await visitor.SubmitAsync(ticket + "/consents", "consents", [])).TicketAddress());
        Assert.DoesNotContain("checked", await visitor.GetStringAsync(ticket + "/consents"), StringComparison.Ordinal);

        Assert.Equal(ticket, (await visitor.SubmitAsync(ticket + "/consents", "consents", [new("Consents", photos.Id.ToString())])).TicketAddress());
        Assert.Contains("checked", await visitor.GetStringAsync(ticket + "/consents"), StringComparison.Ordinal);
        await using var after = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal(2, await after.AuditEntries.CountAsync(a => a.EventId == e.Id && a.Action == nameof(SetConsents)));
    }

    [Fact]
    public async Task A_ticket_page_is_kept_by_nobody()
    {
        var e = await _app.NewEventAsync();
        var visitor = _app.Visitor();
        var ticket = (await visitor.RegisterAsync(e.Slug, VisitorForm.Filled())).TicketAddress();

        var response = await visitor.GetAsync(ticket);

        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("")]
    public async Task The_language_switch_leads_nowhere_else(string returnTo)
    {
        var response = await _app.Visitor().GetAsync($"/language/en?return={Uri.EscapeDataString(returnTo)}");

        Assert.Equal("/", response.Headers.Location!.OriginalString);
    }
}
