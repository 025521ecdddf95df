using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Materials;
using SummitManager.Agenda.Speakers;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>Slides from the speaker's telephone to the organiser's desk and to everybody.</summary>
public sealed class MaterialsTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    private readonly SummitApp _app = new();

    public void Dispose() => _app.Dispose();

    [BrowserFact]
    public async Task A_speaker_sends_slides_and_the_organiser_shows_them_adds_others_and_takes_one_away()
    {
        var site = _app.OnRealPort();
        var e = await _app.NewEventAsync();
        var speaker = (await _app.Get<SaveSpeaker>().RunAsync(Actor.System, e.Id, new SpeakerForm { Given = "ปิ่นปฐมา", Family = "กตัญญูกุลวงศ์เจริญชัย" }, default)).ShouldBeOk();
        var session = (await _app.Get<SaveSession>().RunAsync(Actor.System, e.Id, new SessionForm
        {
            TitleTh = "เมืองอัจฉริยะในท้องถิ่น",
            Date = e.Event.StartsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Starts = "09:00",
            Ends = "10:00",
            Roles = [new() { SpeakerId = speaker.Id.ToString() }],
        }, default)).ShouldBeOk();
        await _app.PublishAgendaAsync(e);

        // The speaker, on a telephone and without script.
        await using (var phone = await playwrights.Browser.NewContextAsync(new() { BaseURL = site.ToString(), Locale = "th-TH", ViewportSize = new() { Width = 360, Height = 740 }, JavaScriptEnabled = false }))
        {
            var own = await phone.NewPageAsync();
            await own.GotoAsync($"/s/{speaker.LinkCode}");
            await own.GetByRole(AriaRole.Button, new() { Name = "ส่งไฟล์" }).ClickAsync();
            await Assertions.Expect(own.Locator("#Material-error")).ToContainTextAsync("โปรดเลือกไฟล์");
            // Larger than the framework's own limit of 30 MB and than ours: refused by the site in words, beside its field.
            var large = Path.Combine(_app.DataFolder, "large.pdf");
            await using (var file = File.Create(large))
            {
                await file.WriteAsync(Slides.Pdf);
                file.SetLength((MaterialFile.MostMegabytes + 2) * 1024L * 1024);
            }
            await own.Locator("#Material").SetInputFilesAsync(large);
            await own.GetByRole(AriaRole.Button, new() { Name = "ส่งไฟล์" }).ClickAsync();
            await Assertions.Expect(own.Locator("#Material-error")).ToContainTextAsync("ไฟล์ใหญ่เกินไป", new() { Timeout = 20_000 });
            await own.Locator("#Material").SetInputFilesAsync(new FilePayload { Name = "สไลด์.pptx", MimeType = "application/octet-stream", Buffer = Slides.PowerPoint() });
            await own.GetByRole(AriaRole.Button, new() { Name = "ส่งไฟล์" }).ClickAsync();
            await Assertions.Expect(own.GetByText("ได้รับไฟล์แล้ว")).ToBeVisibleAsync();
            await Assertions.Expect(own.GetByRole(AriaRole.Link, new() { Name = "สไลด์.pptx" })).ToBeVisibleAsync();
        }

        await using var desk = await playwrights.Browser.NewContextAsync(Browser.Desk(site, "th-TH"));
        var page = await desk.NewPageAsync();
        await page.GotoAsync($"/test/sign-in?user={(await _app.HireAsync(EventRole.Organiser, e.Id)).UserId}");
        await page.GotoAsync($"/manage/{e.Id}/agenda/materials");
        await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "แสดงต่อผู้เข้าร่วม สไลด์.pptx" }).ClickAsync();
        await Assertions.Expect(page.GetByText("ผู้เข้าร่วมเห็นไฟล์ สไลด์.pptx แล้ว")).ToBeVisibleAsync();
        Assert.Single(await _app.Get<MaterialQueries>().ShownAsync(e.Id, session.Id, default));

        await page.Locator("#SessionId").SelectOptionAsync(session.Id.ToString());
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "virus.pdf", MimeType = "application/pdf", Buffer = "MZ"u8.ToArray() });
        await Assertions.Expect(page.Locator(".notice-danger")).ToContainTextAsync("ใช้ได้เฉพาะไฟล์ PDF");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "เอกสาร.pdf", MimeType = "application/pdf", Buffer = Slides.Pdf });
        await Assertions.Expect(page.GetByText("เพิ่มไฟล์ เอกสาร.pdf แล้ว")).ToBeVisibleAsync();
        await page.KeepAsync("materials-two-th");

        await page.GetByRole(AriaRole.Button, new() { Name = "นำออก เอกสาร.pdf" }).ClickAsync();
        await page.Locator("#remove-sure").ClickAsync();
        await Assertions.Expect(page.GetByText("นำไฟล์ เอกสาร.pdf ออกแล้ว")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "เอกสาร.pdf" })).ToHaveCountAsync(0);
    }
}
