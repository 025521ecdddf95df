using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.Agenda.Seats;
using SummitManager.Registrations;
using SummitManager.TestKit;
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

    [BrowserFact]
    public async Task Without_script_an_offered_seat_is_declined_by_one_and_accepted_by_the_next()
    {
        using var app = new SummitApp();
        var site = app.OnRealPort();
        var e = await app.NewEventAsync(new EventOptions { StartsInDays = 30 });
        await app.OfferSeatsAsync(e, 6);
        var session = await app.NewSessionAsync(e, "ขยะเป็นศูนย์", 1, "13:00-14:30");
        await app.PublishAgendaAsync(e);
        var people = new List<Registration> { await app.RegisterAsync(e, "มานะ คืนที่นั่ง"), await app.RegisterAsync(e, "มานี ไม่รับ"), await app.RegisterAsync(e, "ชูใจ รับไว้") };
        foreach (var person in people)
            (await app.Get<JoinSessionWait>().RunAsync(person.LinkCode, session.Id, false, default)).ShouldBeOk();
        (await app.Get<CancelSeat>().RunAsync(people[0].LinkCode, session.Id, default)).ShouldBeOk();
        var options = Browser.Phone(site, "th-TH");
        options.JavaScriptEnabled = false;
        await using var phone = await browsers.Browser.NewContextAsync(options);
        var page = await phone.NewPageAsync();

        await page.GotoAsync($"/t/{people[1].LinkCode}/agenda");
        await Assertions.Expect(page.Locator(".notice-warning")).ToContainTextAsync("มีที่นั่งว่างสำหรับท่าน");
        await page.KeepAsync("agenda-offer");
        await page.GetByRole(AriaRole.Link, new() { Name = "ตอบรับหรือไม่รับ" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ไม่รับที่นั่ง ขยะเป็นศูนย์" }).ClickAsync();
        await Assertions.Expect(page.Locator($"#s-{session.Id}")).ToContainTextAsync("ไม่รับที่นั่งแล้ว");
        await Assertions.Expect(page.Locator($"#s-{session.Id}")).ToContainTextAsync("เข้ารายชื่อสำรอง");

        await page.GotoAsync($"/t/{people[2].LinkCode}/agenda");
        await page.GetByRole(AriaRole.Button, new() { Name = "รับที่นั่ง ขยะเป็นศูนย์", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator($"#s-{session.Id} .notice-success")).ToContainTextAsync("จองที่นั่งแล้ว");
        await Assertions.Expect(page.Locator(".notice-warning")).ToHaveCountAsync(0);
        Assert.Equal([people[2].Id], (await app.SeatsInStepAsync(session.Id)).Seated);
    }

    [BrowserFact]
    public async Task Without_script_a_coordinator_gives_one_seat_back_and_takes_it_again()
    {
        using var app = new SummitApp();
        var site = app.OnRealPort();
        var e = await app.NewEventAsync(new EventOptions { StartsInDays = 30 });
        var session = await app.NewSessionAsync(e, "ขยะเป็นศูนย์", 5, "13:00-14:30");
        await app.PublishAgendaAsync(e);
        var delegation = await app.NewDelegationAsync(e);
        var members = new List<Registration>();
        foreach (var name in new[] { "มานะ ไปด้วย", "มานี ไม่ว่าง" })
            members.Add((await app.Get<RegisterByStaff>().RunAsync(Actor.System, new StaffRegisterRequest { EventId = e.Id, TypeId = e.Type.Id, RequestId = Registering.NewId(), DelegationId = delegation.Id, Form = Registering.Form(name) }, default)).ShouldBeOk());
        (await app.Get<BookForDelegation>().RunAsync(delegation.LinkCode, new DelegationSeatsRequest(session.Id, [.. members.Select(m => m.Id)]), default)).ShouldBeOk();
        var options = Browser.Phone(site, "th-TH");
        options.JavaScriptEnabled = false;
        await using var phone = await browsers.Browser.NewContextAsync(options);
        var page = await phone.NewPageAsync();

        await page.GotoAsync($"/d/{delegation.LinkCode}/agenda");
        await page.GetByRole(AriaRole.Button, new() { Name = "คืนที่นั่ง มานี ไม่ว่าง" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice-success")).ToContainTextAsync("คืนที่นั่งของ มานี ไม่ว่าง แล้ว");
        await page.KeepAsync("desk-seat-returned");
        Assert.Equal([members[0].Id], (await app.SeatsInStepAsync(session.Id)).Seated);
        await page.GetByRole(AriaRole.Button, new() { Name = "จองคืนให้" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice-success")).ToContainTextAsync("จองแล้ว 1 คน");
        Assert.Equal(members.Select(m => m.Id).Order(), (await app.SeatsInStepAsync(session.Id)).Seated.Order());
    }

    [BrowserFact]
    public async Task Staff_book_for_somebody_move_another_up_cancel_and_undo()
    {
        using var app = new SummitApp();
        var site = app.OnRealPort();
        var e = await app.NewEventAsync(new EventOptions { StartsInDays = 30 });
        var session = await app.NewSessionAsync(e, "ขยะเป็นศูนย์", 1, "13:00-14:30");
        await app.PublishAgendaAsync(e);
        var people = new List<Registration> { await app.RegisterAsync(e, "มานะ นั่งก่อน"), await app.RegisterAsync(e, "มานี รอคนแรก"), await app.RegisterAsync(e, "ชูใจ รอคนที่สอง") };
        await using var context = await browsers.Browser.NewContextAsync(Browser.Desk(site, "th-TH"));
        var page = await context.NewPageAsync();
        var staff = await app.HireAsync(EventRole.Registrar, e.Id);
        await page.GotoAsync($"/test/sign-in?user={staff.UserId}");
        await page.GotoAsync($"/manage/{e.Id}/agenda/seats");
        await page.GetByRole(AriaRole.Link, new() { Name = "ขยะเป็นศูนย์" }).ClickAsync();
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("ยังไม่มีผู้จองที่นั่ง");

        await FindAsync("มานะ", "จองให้ มานะ นั่งก่อน", "จองที่นั่งให้ มานะ นั่งก่อน แล้ว");
        await FindAsync("มานี", "ใส่ในรายชื่อสำรอง มานี รอคนแรก", "ใส่ มานี รอคนแรก ในรายชื่อสำรองแล้ว");
        await FindAsync("ชูใจ", "ใส่ในรายชื่อสำรอง ชูใจ รอคนที่สอง", "ใส่ ชูใจ รอคนที่สอง ในรายชื่อสำรองแล้ว");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^รายชื่อสำรอง") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ขึ้นเป็นลำดับแรก ชูใจ รอคนที่สอง" }).ClickAsync();
        await SaysAsync("เลื่อน ชูใจ รอคนที่สอง ขึ้นแล้ว");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("ชูใจ");
        await page.KeepAsync("bookings-waiting");
        await page.GetByRole(AriaRole.Button, new() { Name = "นำออก มานี รอคนแรก" }).ClickAsync();
        await SaysAsync("นำ มานี รอคนแรก ออกจากรายชื่อสำรองแล้ว");
        await page.Locator("#undo").ClickAsync();
        await SaysAsync("ใส่ มานี รอคนแรก ในรายชื่อสำรองแล้ว");

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^จองแล้ว") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิกที่นั่ง มานะ นั่งก่อน" }).ClickAsync();
        await SaysAsync("ยกเลิกที่นั่งของ มานะ นั่งก่อน แล้ว");
        await Assertions.Expect(page.Locator("tbody tr")).ToContainTextAsync("ชูใจ รอคนที่สอง");
        await page.Locator("#undo").ClickAsync();
        await Assertions.Expect(page.Locator(".notice-danger")).ToContainTextAsync("ที่นั่งของรายการนี้เต็มแล้ว");
        await page.KeepAsync("bookings-undo-too-late");
        var (seated, waiting) = await app.SeatsInStepAsync(session.Id);
        Assert.Equal((people[2].Id, people[1].Id), (Assert.Single(seated), Assert.Single(waiting)));
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "ดาวน์โหลด Excel" }).ClickAsync());
        Assert.StartsWith($"seats-{e.Slug}-", file.SuggestedFilename, StringComparison.Ordinal);

        async Task FindAsync(string text, string button, string told)
        {
            await page.Locator("#find").FillAsync(text);
            await page.Locator("#find-button").ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
            await SaysAsync(told);
        }

        Task SaysAsync(string told) => Assertions.Expect(page.Locator(".notice-success")).ToContainTextAsync(told);
    }
}
