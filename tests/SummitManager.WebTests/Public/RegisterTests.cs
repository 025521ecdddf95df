using System.Net;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Public;

public sealed class RegisterTests(SummitApp app) : IClassFixture<SummitApp>
{
    private readonly SummitApp _app = app;

    [Fact]
    public async Task A_visitor_registers_and_holds_a_ticket_with_a_QR_code()
    {
        var e = await _app.NewEventAsync();
        var visitor = _app.Visitor();

        var ticket = (await visitor.RegisterAsync(e.Slug, VisitorForm.Filled())).TicketAddress();

        var page = await (await visitor.GetAsync(ticket)).WordsAsync();
        Assert.Contains("นางสาวสมหญิง ทองแท้", page, StringComparison.Ordinal);
        var qr = await visitor.GetAsync(ticket + "/qr.svg");
        Assert.Equal("image/svg+xml", qr.Content.Headers.ContentType!.MediaType);
        var calendar = await visitor.GetStringAsync(ticket + "/calendar.ics");
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        var letter = Assert.Single(await OutboxAsync(e));
        Assert.Equal("somying@example.go.th", letter.To);
        Assert.Contains(Codes.Grouped((await OneAsync(e)).TicketCode), letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_pages_carry_no_script_of_a_circuit_and_no_cookie()
    {
        var e = await _app.NewEventAsync();
        foreach (var address in new[] { "/", $"/e/{e.Slug}", $"/e/{e.Slug}/register", $"/e/{e.Slug}/privacy", $"/e/{e.Slug}/find-ticket" })
        {
            var response = await _app.Visitor().GetAsync(address);
            var html = await response.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("blazor.web.js", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Component-State", html, StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Set-Cookie"), address);
            Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sending_the_same_form_twice_registers_once_and_leads_to_the_same_ticket()
    {
        var e = await _app.NewEventAsync();
        var visitor = _app.Visitor();
        var fields = HtmlForms.Hidden(await visitor.GetStringAsync($"/e/{e.Slug}/register"), "register");
        foreach (var (name, value) in VisitorForm.Filled())
            fields[name] = value;

        var first = await visitor.PostAsync($"/e/{e.Slug}/register", new FormUrlEncodedContent(fields));
        var second = await visitor.PostAsync($"/e/{e.Slug}/register", new FormUrlEncodedContent(fields));

        Assert.Equal(first.TicketAddress(), second.TicketAddress());
        Assert.Equal(1, await CountAsync(e));
    }

    [Fact]
    public async Task Going_back_and_typing_a_colleague_into_the_same_form_is_another_registration()
    {
        var e = await _app.NewEventAsync();
        var visitor = _app.Visitor();
        var hidden = HtmlForms.Hidden(await visitor.GetStringAsync($"/e/{e.Slug}/register"), "register");

        var first = await visitor.PostAsync($"/e/{e.Slug}/register", new FormUrlEncodedContent(VisitorForm.Filled().Concat(hidden)));
        var second = await visitor.PostAsync($"/e/{e.Slug}/register", new FormUrlEncodedContent(VisitorForm.Filled(given: "สมชาย").Concat(hidden)));

        Assert.NotEqual(first.TicketAddress(), second.TicketAddress());
    }

    [Fact]
    public async Task Two_people_may_share_the_mail_address_of_their_office_but_one_person_registers_once()
    {
        var e = await _app.NewEventAsync();
        (await _app.Visitor().RegisterAsync(e.Slug, VisitorForm.Filled())).TicketAddress();
        (await _app.Visitor().RegisterAsync(e.Slug, VisitorForm.Filled(given: "สมชาย"))).TicketAddress();

        // The same person as people retype it: doubled vowel, other title, a stray space.
        var again = VisitorForm.Filled(given: " สมหญิง ");
        again["Input.Title"] = "น.ส.";
        var answer = await (await _app.Visitor().RegisterAsync(e.Slug, again)).TextAsync();

        Assert.Contains("ลงทะเบียนไว้แล้ว", answer, StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync(e));
    }

    public static TheoryData<string, string, string> BadInputs => new()
    {
        { "Input.Given", new string('ก', 101), "ไม่เกิน 100" },
        { "Input.Given", "", "โปรดกรอก" },
        { "Input.Given", "\u0001\u001f", "โปรดกรอก" },
        { "Input.Given", "\u200b\u00a0", "โปรดกรอก" },
        { "Input.Family", string.Concat(Enumerable.Repeat("👩‍👩‍👧", 60)), "ไม่เกิน 100" },
        { "Input.OrganizationName", new string('x', 301), "ไม่เกิน 300" },
        { "Input.OrganizationKind", "Nonsense", "โปรดเลือก" },
        { "Input.OrganizationKind", "3", "โปรดเลือก" },
        { "Input.PositionGroup", "-1", "โปรดเลือก" },
        { "Input.ProvinceCode", "99", "โปรดเลือก" },
        { "Input.Email", "not a mail", "อีเมลไม่ถูกต้อง" },
        { "Input.Email", "a@b.c\r\nBcc: x@example.com", "อีเมลไม่ถูกต้อง" },
        { "Input.Phone", "12", "หมายเลขโทรศัพท์ไม่ถูกต้อง" },
        { "Input.TypeId", "00000000-0000-0000-0000-000000000001", "ปิดไปแล้ว" },
    };

    [Theory]
    [MemberData(nameof(BadInputs))]
    public async Task Bad_input_gets_its_sentence_and_everything_typed_is_kept(string field, string value, string sentence)
    {
        var e = await _app.NewEventAsync();
        var typed = VisitorForm.Filled();
        typed[field] = value;

        var response = await _app.Visitor().RegisterAsync(e.Slug, typed);

        var page = await response.TextAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        foreach (var kept in new[] { "ทองแท้", "องค์การบริหารส่วนตำบลบ้านทดสอบ", "นายกองค์การบริหารส่วนตำบล" }.Where(k => typed.ContainsValue(k)))
            Assert.Contains(kept, page, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(e));
    }

    [Fact]
    public async Task What_people_type_is_mended_quietly()
    {
        var e = await _app.NewEventAsync();
        var typed = VisitorForm.Filled(given: "เเม่\u00a0หญิง", family: "ชื่น😀ใจ\u0007");
        typed["Input.Phone"] = "๐๘๑ ๒๓๔ ๕๖๗๘";

        (await _app.Visitor().RegisterAsync(e.Slug, typed)).TicketAddress();

        var stored = await OneAsync(e);
        Assert.Equal("แม่ หญิง", stored.Name.Given);
        Assert.Equal("ชื่น😀ใจ", stored.Name.Family);
        Assert.Equal("+66812345678", stored.Phone);
    }

    [Theory]
    [InlineData("Input.RequestId", "x")]
    [InlineData("Input.TypeId", "not-a-guid")]
    [InlineData("Input.OrganizationId", "'; drop table--")]
    [InlineData("Input.Consents", "abc")]
    [InlineData("Input.NameOrder", "7")]
    [InlineData("Input.JoinWaitlist", "\u0001")]
    public async Task A_form_that_somebody_has_tampered_with_never_breaks_the_page(string field, string value)
    {
        var e = await _app.NewEventAsync();
        var typed = VisitorForm.Filled();
        typed[field] = value;

        var response = await _app.Visitor().RegisterAsync(e.Slug, typed);

        Assert.True((int)response.StatusCode < 400, $"{response.StatusCode}");
    }

    [Theory]
    [InlineData('ก', 5_000_000)]
    [InlineData('\0', 1)]
    public async Task A_form_that_no_person_types_is_refused_in_words_without_an_error_page(char letter, int times)
    {
        var e = await _app.NewEventAsync();
        var typed = VisitorForm.Filled();
        typed["Input.Position"] = new string(letter, times);

        var response = await _app.Visitor().RegisterAsync(e.Slug, typed);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("กดย้อนกลับ", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_closed_while_the_form_was_open_is_said_so_and_nothing_typed_is_lost()
    {
        var e = await _app.NewEventAsync();
        var visitor = _app.Visitor();
        var fields = HtmlForms.Hidden(await visitor.GetStringAsync($"/e/{e.Slug}/register"), "register");
        await using (var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
            await db.RegistrationTypes.Where(t => t.EventId == e.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.ClosesAt, DateTimeOffset.UtcNow.AddMinutes(-1)));

        var response = await visitor.PostAsync($"/e/{e.Slug}/register", new FormUrlEncodedContent(VisitorForm.Filled().Concat(fields)));

        var page = await response.TextAsync();
        Assert.Contains("ปิดรับลงทะเบียนแล้วเมื่อ", page, StringComparison.Ordinal);
        Assert.Contains("สมหญิง", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_place_gone_offers_the_waiting_list_and_joining_it_keeps_the_order()
    {
        var e = await _app.NewEventAsync(new EventOptions { Capacity = 1, HasWaitlist = true });
        (await _app.Visitor().RegisterAsync(e.Slug, VisitorForm.Filled(given: "หนึ่ง"))).TicketAddress();

        var full = await (await _app.Visitor().RegisterAsync(e.Slug, VisitorForm.Filled(given: "สอง"))).TextAsync();
        Assert.Contains("เข้ารายชื่อสำรอง", full, StringComparison.Ordinal);

        var joining = VisitorForm.Filled(given: "สอง");
        joining["Input.JoinWaitlist"] = "true";
        var visitor = _app.Visitor();
        var place = (await visitor.RegisterAsync(e.Slug, joining)).TicketAddress();
        Assert.Contains("มีผู้รออยู่ก่อนหน้า 0 คน", await (await visitor.GetAsync(place)).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_can_be_changed_in_the_middle_of_the_form()
    {
        var e = await _app.NewEventAsync();
        var visitor = _app.Visitor();
        var typed = VisitorForm.Filled();
        typed["switch-language"] = "en";

        var page = await (await visitor.RegisterAsync(e.Slug, typed)).TextAsync();

        Assert.Contains("Complete registration", page, StringComparison.Ordinal);
        foreach (var kept in new[] { "สมหญิง", "ทองแท้", "องค์การบริหารส่วนตำบลบ้านทดสอบ", "somying@example.go.th", "08 1234 5678" })
            Assert.Contains(kept, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Please correct", page, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(e));
        Assert.Contains("Doors open", await (await visitor.GetAsync((await visitor.RegisterAsync(e.Slug, VisitorForm.Filled())).TicketAddress())).TextAsync(), StringComparison.Ordinal);
    }

    private async Task<int> CountAsync(TestEvent e)
    {
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.Registrations.CountAsync(r => r.EventId == e.Id);
    }

    private async Task<Registration> OneAsync(TestEvent e)
    {
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.Registrations.SingleAsync(r => r.EventId == e.Id);
    }

    private async Task<List<SummitManager.Messaging.OutboxMessage>> OutboxAsync(TestEvent e)
    {
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.OutboxMessages.Where(m => m.EventId == e.Id).ToListAsync();
    }
}
