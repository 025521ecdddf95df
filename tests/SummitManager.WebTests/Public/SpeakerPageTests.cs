using System.Net;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Materials;
using SummitManager.Agenda.Speakers;
using SummitManager.Data;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using SummitManager.Web;

namespace SummitManager.WebTests.Public;

/// <summary>A speaker's own page over HTTP, without script.</summary>
public sealed class SpeakerPageTests(SummitApp app) : IClassFixture<SummitApp>
{
    [Fact]
    public async Task A_wrong_link_finds_nothing_and_hints_at_nothing()
    {
        var (visitor, speaker) = (app.Visitor(), await SomebodyAsync());

        var wrong = await visitor.GetAsync(Links.Speaker(speaker.LinkCode[..^1] + (speaker.LinkCode[^1] == '0' ? '1' : '0')));
        var nonsense = await visitor.GetAsync(Links.Speaker("x"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (wrong.StatusCode, nonsense.StatusCode));
        var words = await wrong.WordsAsync();
        Assert.Equal(await nonsense.WordsAsync(), words);
        Assert.DoesNotContain("วิทยากร", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Links.OwnSpeakerPhoto("x"))).StatusCode);
    }

    [Fact]
    public async Task The_page_is_nobody_elses_to_find_or_to_keep()
    {
        var answer = await app.Visitor().GetAsync(Links.Speaker((await SomebodyAsync()).LinkCode));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Coming_and_not_coming_is_answered_by_a_button()
    {
        var (visitor, speaker) = (app.Visitor(), await SomebodyAsync());
        var address = Links.Speaker(speaker.LinkCode);

        var old = HtmlForms.Hidden(await visitor.GetStringAsync(address), "own");
        old["Do"] = "Declined";
        var answered = await visitor.SubmitAsync(address, "own", new Dictionary<string, string> { ["Do"] = "Confirmed" });

        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.EndsWith("?done=answer", answered.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(SpeakerAnswer.Confirmed, (await StoredAsync(speaker)).Answer);
        // By the browser's way back: the page is older than the answer.
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(address, new FormUrlEncodedContent(old))).StatusCode);
        Assert.Equal(SpeakerAnswer.Declined, (await StoredAsync(speaker)).Answer);
        var page = await (await visitor.GetAsync(address)).TextAsync();
        Assert.DoesNotContain("value=\"Declined\"", page, StringComparison.Ordinal);

        var nonsense = await visitor.SubmitAsync(address, "own", new Dictionary<string, string> { ["Do"] = "Perhaps" });
        Assert.True((int)nonsense.StatusCode < 500);
        Assert.Equal(SpeakerAnswer.Declined, (await StoredAsync(speaker)).Answer);
    }

    [Fact]
    public async Task What_is_written_is_saved_and_what_is_too_long_is_kept_in_its_field()
    {
        var (visitor, speaker) = (app.Visitor(), await SomebodyAsync());
        var address = Links.Speaker(speaker.LinkCode);

        var saved = await SendAsync(visitor, address, "จบการศึกษาด้านสิ่งแวดล้อม", null);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("จบการศึกษาด้านสิ่งแวดล้อม", (await StoredAsync(speaker)).BiographyTh);

        var refused = await SendAsync(visitor, address, new string('ก', Speaker.BiographyLimit + 1), null);
        var page = await refused.TextAsync();
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains(new string('ก', Speaker.BiographyLimit + 1), page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);

        var noPicture = await SendAsync(visitor, address, "ที่พิมพ์ไว้ยังอยู่", "not a picture"u8.ToArray());
        Assert.Equal(HttpStatusCode.OK, noPicture.StatusCode);
        Assert.Contains("ที่พิมพ์ไว้ยังอยู่", await noPicture.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("จบการศึกษาด้านสิ่งแวดล้อม", (await StoredAsync(speaker)).BiographyTh);
    }

    [Fact]
    public async Task Slides_are_sent_to_the_session_downloaded_again_and_taken_back()
    {
        var (visitor, speaker) = (app.Visitor(), await SomebodyAsync());
        var address = Links.Speaker(speaker.LinkCode);
        var session = await InSessionAsync(speaker);

        var none = await SendFileAsync(visitor, address, null);
        Assert.Equal(HttpStatusCode.OK, none.StatusCode);
        Assert.Contains("aria-invalid=\"true\"", await none.TextAsync(), StringComparison.Ordinal);
        var sent = await SendFileAsync(visitor, address, Slides.Pdf);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.EndsWith("?done=sent#materials", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        // What was typed beside the button is kept, whatever the button was.
        Assert.Contains("ประวัติที่พิมพ์ค้างไว้", await none.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("ประวัติที่พิมพ์ค้างไว้", (await StoredAsync(speaker)).BiographyTh);

        var material = Assert.Single(await app.Get<MaterialQueries>().OfSpeakerAsync(speaker.Id, default));
        Assert.Contains("สไลด์.pdf", await (await visitor.GetAsync(address)).TextAsync(), StringComparison.Ordinal);
        var file = await visitor.GetAsync(Links.OwnMaterial(speaker.LinkCode, material.Id));
        Assert.Equal(("attachment", "application/pdf"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentType!.MediaType));
        Assert.Equal(Slides.Pdf, await file.Content.ReadAsByteArrayAsync());
        await using (var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
        {
            var slug = await db.Events.Where(e => e.Id == speaker.EventId).Select(e => e.Slug).SingleAsync();
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Links.ShownMaterial(slug, session, material.Id))).StatusCode);
            (await app.Get<ShowMaterial>().RunAsync(Actor.System, speaker.EventId, material.Id, true, default)).ShouldBeOk();
            var shown = await visitor.GetAsync(Links.ShownMaterial(slug, session, material.Id));
            Assert.Equal((HttpStatusCode.OK, "attachment"), (shown.StatusCode, shown.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Links.ShownMaterial(slug, Guid.NewGuid(), material.Id))).StatusCode);
            Assert.Contains("สไลด์.pdf", await (await visitor.GetAsync(Links.Session(slug, session))).TextAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Links.OwnMaterial("x", material.Id))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(Links.StaffMaterial(speaker.EventId, material.Id))).StatusCode); // To sign in.
        using var viewer = await app.SignInAsync(EventRole.Viewer, speaker.EventId);
        Assert.Equal("attachment", (await viewer.GetAsync(Links.StaffMaterial(speaker.EventId, material.Id))).Content.Headers.ContentDisposition!.DispositionType);
        using var stranger = await app.SignInAsync(EventRole.Organiser, (await app.NewEventAsync()).Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(Links.StaffMaterial(speaker.EventId, material.Id))).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await visitor.SubmitAsync(address, "own", new Dictionary<string, string> { ["Do"] = "take:nonsense" })).StatusCode);
        await visitor.SubmitAsync(address, "own", new Dictionary<string, string> { ["Do"] = $"take:{material.Id}" });
        Assert.Empty(await app.Get<MaterialQueries>().OfSpeakerAsync(speaker.Id, default));
    }

    [Fact]
    public async Task Everybody_reads_their_biography_from_the_sessions_page_and_no_contact()
    {
        var speaker = await SomebodyAsync(f => (f.Email, f.Phone) = ("secret@office.example", "0812345678"));
        var session = await InSessionAsync(speaker);
        var address = Links.Speaker(speaker.LinkCode);
        using var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(visitor, address, "จบด้านสิ่งแวดล้อม <script>", Pictures.Png)).StatusCode);
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        var slug = await db.Events.Where(e => e.Id == speaker.EventId).Select(e => e.Slug).SingleAsync();

        Assert.Contains($"href=\"{Links.PublicSpeaker(slug, speaker.Id)}\"", await (await visitor.GetAsync(Links.Session(slug, session))).TextAsync(), StringComparison.Ordinal);
        var page = await (await visitor.GetAsync(Links.PublicSpeaker(slug, speaker.Id))).Content.ReadAsStringAsync();
        Assert.Contains("จบด้านสิ่งแวดล้อม &lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("ปลัดเทศบาล", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret@office.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain(speaker.LinkCode, page, StringComparison.Ordinal);
        var photo = await visitor.GetAsync(Links.PublicSpeakerPhoto(slug, speaker.Id));
        Assert.Equal((HttpStatusCode.OK, "image/png"), (photo.StatusCode, photo.Content.Headers.ContentType!.MediaType));
        using var again = new HttpRequestMessage(HttpMethod.Get, Links.PublicSpeakerPhoto(slug, speaker.Id));
        again.Headers.IfNoneMatch.Add(photo.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.SendAsync(again)).StatusCode);
        var nobody = await SomebodyAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Links.PublicSpeaker(slug, nobody.Id))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Links.PublicSpeakerPhoto(slug, nobody.Id))).StatusCode);
    }

    private async Task<Guid> InSessionAsync(Speaker speaker)
    {
        var starts = (await app.Get<AgendaQueries>().PlanAsync(Actor.System, speaker.EventId, default)).ShouldBeOk().Plan.Days.First();
        var session = (await app.Get<SaveSession>().RunAsync(Actor.System, speaker.EventId, new SessionForm
        {
            TitleTh = "บรรยาย",
            Date = starts.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Starts = "09:00",
            Ends = "10:00",
            Roles = [new() { SpeakerId = speaker.Id.ToString() }],
        }, default)).ShouldBeOk();
        (await app.Get<PublishAgenda>().RunAsync(Actor.System, speaker.EventId, null, default)).ShouldBeOk();
        return session.Id;
    }

    private static async Task<HttpResponseMessage> SendFileAsync(HttpClient visitor, string address, byte[]? file)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in HtmlForms.Hidden(await visitor.GetStringAsync(address), "own"))
            body.Add(new StringContent(value), name);
        body.Add(new StringContent("send"), "Do");
        body.Add(new StringContent("ประวัติที่พิมพ์ค้างไว้"), "About.BiographyTh");
        if (file is not null)
            body.Add(new ByteArrayContent(file), "Sent.File", "สไลด์.pdf");
        return await visitor.PostAsync(address, body);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient visitor, string address, string biography, byte[]? photo)
    {
        var hidden = HtmlForms.Hidden(await visitor.GetStringAsync(address), "own");
        hidden["About.BiographyTh"] = biography;
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in hidden)
            body.Add(new StringContent(value), name);
        if (photo is not null)
            body.Add(new ByteArrayContent(photo), "About.Photo", "photo.png");
        return await visitor.PostAsync(address, body);
    }

    private async Task<Speaker> SomebodyAsync(Action<SpeakerForm>? also = null)
    {
        var e = await app.NewEventAsync();
        var form = new SpeakerForm { Given = "สมชาย", Family = "สมมติ", Position = "ปลัดเทศบาล" };
        also?.Invoke(form);
        return (await app.Get<SaveSpeaker>().RunAsync(Actor.System, e.Id, form, default)).ShouldBeOk();
    }

    private async Task<Speaker> StoredAsync(Speaker speaker)
    {
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.Speakers.AsNoTracking().SingleAsync(s => s.Id == speaker.Id);
    }
}
