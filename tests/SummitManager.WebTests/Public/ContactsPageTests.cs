using System.Net;
using SummitManager.Accounts;
using SummitManager.Contacts;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Public;

/// <summary>The exchange of contacts behind a ticket's link, in a browser without script.</summary>
public sealed class ContactsPageTests(SummitApp app) : IClassFixture<SummitApp>
{
    private readonly SummitApp _app = app;

    [Fact]
    public async Task A_holder_joins_finds_another_saves_them_and_leaves()
    {
        var (e, _) = await OpenAsync();
        var (me, other) = (await _app.RegisterAsync(e, "มานี มีสุข"), await _app.RegisterAsync(e, "ชูใจ <b>เพื่อน</b>"));
        var visitor = _app.Visitor();
        var (mine, theirs) = ($"/t/{me.LinkCode}/contacts", $"/t/{other.LinkCode}/contacts");

        var first = await visitor.GetAsync(mine);
        Assert.Equal("noindex", first.Headers.GetValues("X-Robots-Tag").Single());
        Assert.True(first.Headers.CacheControl!.NoStore);
        var before = await first.TextAsync();
        Assert.DoesNotContain(" checked", before, StringComparison.Ordinal);
        Assert.DoesNotContain("ชูใจ", before, StringComparison.Ordinal);
        Assert.Contains($"{mine}", await visitor.GetStringAsync($"/t/{me.LinkCode}"), StringComparison.Ordinal);

        Assert.Contains("โปรดทำเครื่องหมายยินยอมก่อน", await (await visitor.SubmitAsync(mine, "share", [])).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(mine, (await visitor.SubmitAsync(mine, "share", [new("Input.Agrees", "true")])).TicketAddress());
        Assert.Equal(theirs, (await visitor.SubmitAsync(theirs, "share", [new("Input.Agrees", "true"), new("Input.Email", "true")])).TicketAddress());

        var found = await (await visitor.SubmitAsync(mine, "find", [new("Find.Text", "ชูใจ")])).Content.ReadAsStringAsync();
        Assert.Contains("ชูใจ &lt;b&gt;", found, StringComparison.Ordinal);
        Assert.Contains("mailto:person@office.example", found, StringComparison.Ordinal);
        Assert.DoesNotContain("สมาชิกสภาองค์การบริหารส่วนตำบล", found[found.IndexOf("id=\"people\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("ชูใจ &lt;b", await (await visitor.SubmitAsync(mine, "find", [new("Find.Text", "ไม่มีใคร")])).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var file = System.Text.RegularExpressions.Regex.Match(found, "/t/[0-9A-Z]{26}/contacts/[0-9a-f-]{36}\\.vcf").Value;
        var card = await visitor.GetAsync(file);
        Assert.Equal("text/vcard", card.Content.Headers.ContentType!.MediaType);
        Assert.Equal("noindex", card.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Contains("EMAIL;TYPE=INTERNET:person@office.example", await card.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(mine, (await visitor.SubmitAsync(mine, "hide", [])).TicketAddress());
        Assert.DoesNotContain("ชูใจ", await visitor.GetStringAsync(mine), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(file)).StatusCode);
    }

    /// <summary>A tick is somebody's own: consent to an older text is none to a newer one.</summary>
    [Fact]
    public async Task A_newer_text_is_not_agreed_to_for_whom_agreed_to_the_older()
    {
        var (e, organiser) = await OpenAsync();
        var me = await _app.RegisterAsync(e, "มานี มีสุข");
        var (visitor, mine) = (_app.Visitor(), $"/t/{me.LinkCode}/contacts");
        await visitor.SubmitAsync(mine, "share", [new("Input.Agrees", "true"), new("Input.Email", "true")]);
        Assert.Equal(2, Ticked(await visitor.GetStringAsync(mine)));

        (await _app.Get<PublishConsentText>().RunAsync(organiser, e.Id, new ConsentTextForm { Kind = ConsentKind.Directory, TextTh = "ยินยอมให้ผู้สนับสนุนเห็นด้วย", TextEn = "Sponsors may see me too" }, default)).ShouldBeOk();

        // What was chosen to be shown stays ticked, the consent does not.
        Assert.Equal(1, Ticked(await visitor.GetStringAsync(mine)));
    }

    private static int Ticked(string page) => page.Split(" checked").Length - 1;

    [Fact]
    public async Task Nobody_elses_link_opens_it_and_a_ticket_shows_it_only_while_it_is_on()
    {
        var (e, organiser) = await OpenAsync();
        var me = await _app.RegisterAsync(e, "มานี มีสุข");
        var visitor = _app.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/t/0000000000000000000000000A/contacts")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/t/{me.LinkCode}/contacts/{me.Id}.vcf")).StatusCode);
        (await _app.Get<SwitchContactExchange>().RunAsync(organiser, e.Id, false, default)).ShouldBeOk();
        Assert.DoesNotContain("/contacts", await visitor.GetStringAsync($"/t/{me.LinkCode}"), StringComparison.Ordinal);
        Assert.Contains("ไม่ได้เปิดการแลกเปลี่ยน", await (await visitor.GetAsync($"/t/{me.LinkCode}/contacts")).TextAsync(), StringComparison.Ordinal);
    }

    private async Task<(TestEvent Event, Actor Organiser)> OpenAsync()
    {
        var e = await _app.NewEventAsync();
        var organiser = Staffing.Actor(EventRole.Organiser, e.Id);
        (await _app.Get<PublishConsentText>().RunAsync(organiser, e.Id, new ConsentTextForm { Kind = ConsentKind.Directory, TextTh = "ยินยอมให้ผู้เข้าร่วมคนอื่นเห็น", TextEn = "Others may see me" }, default)).ShouldBeOk();
        (await _app.Get<SwitchContactExchange>().RunAsync(organiser, e.Id, true, default)).ShouldBeOk();
        return (e, organiser);
    }
}
