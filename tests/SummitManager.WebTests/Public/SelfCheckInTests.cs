using System.Net;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using SummitManager.Web.Public.SelfCheckIns;

namespace SummitManager.WebTests.Public;

public sealed class SelfCheckInTests : IDisposable
{
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    [Fact]
    public async Task Who_stands_before_the_wall_checks_in_with_the_typed_code_once()
    {
        var e = await OpenAsync();
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var phone = _app.Visitor();
        var form = HtmlForms.Hidden(await phone.GetStringAsync(Fresh(e)), "typed");
        form["code"] = Codes.Grouped(person.TicketCode).ToLowerInvariant();

        var first = await SendAsync(phone, e, form);
        _app.Time!.Advance(TimeSpan.FromMinutes(1));
        var again = await SendAsync(phone, e, form);

        Assert.Contains("เช็กอินแล้ว", first, StringComparison.Ordinal);
        Assert.Contains("สมชาย", first, StringComparison.Ordinal);
        Assert.Contains("เชิญเข้างาน", again, StringComparison.Ordinal); // the same answer, never "already in"
        await using var db = await DbAsync();
        var scan = await db.Scans.SingleAsync();
        Assert.Equal((ScanMeans.Kiosk, ScanOutcome.Admitted, person.Id), (scan.Means, scan.Outcome, scan.RegistrationId));
        Assert.Equal(1, await db.CheckIns.CountAsync());
    }

    [Fact]
    public async Task Whoever_staff_took_out_again_is_sent_to_the_desk_when_the_page_is_sent_again()
    {
        var e = await OpenAsync();
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var phone = _app.Visitor();
        var form = HtmlForms.Hidden(await phone.GetStringAsync(Fresh(e)), "typed");
        form["code"] = person.TicketCode;
        await SendAsync(phone, e, form);
        await using var db = await DbAsync();
        (await _app.Get<UndoCheckIn>().RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), (await db.Scans.SingleAsync()).Id, "ผิดคน", default)).ShouldBeOk();

        var again = await SendAsync(phone, e, form);

        Assert.DoesNotContain("เชิญเข้างาน", again, StringComparison.Ordinal);
        Assert.Contains("โต๊ะช่วยเหลือ", again, StringComparison.Ordinal);
        Assert.Equal((1, 0), (await db.Scans.CountAsync(), await db.CheckIns.CountAsync()));
    }

    [Fact]
    public async Task A_code_of_the_wall_counts_for_a_minute_at_its_own_door_and_who_read_it_has_three()
    {
        var e = await OpenAsync();
        var other = await OpenAsync();
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var phone = _app.Visitor();
        var address = Fresh(e);
        var form = HtmlForms.Hidden(await phone.GetStringAsync(address), "typed");
        form["code"] = person.TicketCode;

        _app.Time!.Advance(TimeSpan.FromSeconds(61));
        Assert.DoesNotContain("name=\"entry\"", await phone.GetStringAsync(address), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"entry\"", await phone.GetStringAsync($"/in/{e.Checkpoint.Id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"entry\"", await phone.GetStringAsync(Fresh(other).Replace(other.Checkpoint.Id.ToString(), e.Checkpoint.Id.ToString(), StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"entry\"", await SendAsync(phone, other, form), StringComparison.Ordinal);
        _app.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("ส่องรหัสบนจอ", await SendAsync(phone, e, form), StringComparison.Ordinal);

        await using var db = await DbAsync();
        Assert.Equal(0, await db.Scans.CountAsync());
    }

    [Fact]
    public async Task A_ticket_opened_in_this_browser_is_offered_by_name_until_it_is_forgotten()
    {
        var e = await OpenAsync();
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var phone = _app.Visitor();
        var opened = await phone.GetAsync($"/t/{person.LinkCode}");

        var cookie = Assert.Single(opened.Headers.GetValues("Set-Cookie"), c => c.StartsWith("tickets=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(person.LinkCode, cookie, StringComparison.Ordinal);
        Assert.Contains("จำบัตรไว้ 30 วัน", await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var page = await phone.GetStringAsync(Fresh(e));
        Assert.Contains("สมชาย", page, StringComparison.Ordinal);
        Assert.DoesNotContain("สมชาย", await _app.Visitor().GetStringAsync(Fresh(e)), StringComparison.Ordinal);

        var form = HtmlForms.Hidden(page, "own");
        form["code"] = person.TicketCode;
        Assert.Contains("เชิญเข้างาน", await SendAsync(phone, e, form), StringComparison.Ordinal);
        await SendAsync(phone, e, HtmlForms.Hidden(page, "forget"));
        Assert.DoesNotContain("สมชาย", await phone.GetStringAsync(Fresh(e)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_not_switched_on_there_is_no_page_no_cookie_and_no_code()
    {
        var e = await _app.NewEventAsync();
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var staff = await _app.SignInAsync(EventRole.Organiser, e.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visitor().GetAsync(Fresh(e))).StatusCode);
        Assert.False((await _app.Visitor().GetAsync($"/t/{person.LinkCode}")).Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/door/wall/{e.Checkpoint.Id}/code")).StatusCode);
        (await _app.Get<CheckInOneself>().RunAsync(new OwnCheckIn(e.Checkpoint.Id, Guid.Empty, person.TicketCode), default)).ShouldRefuseWith<SelfCheckInOff>();
    }

    [Fact]
    public async Task The_walls_code_is_for_staff_of_the_event_and_changes_each_half_minute()
    {
        var e = await OpenAsync();
        var address = $"/door/wall/{e.Checkpoint.Id}/code";
        var staff = await _app.SignInAsync(EventRole.Door, e.Id);

        var first = await staff.GetStringAsync(address);
        _app.Time!.Advance(TimeSpan.FromSeconds(30));

        Assert.NotEqual(first, await staff.GetStringAsync(address));
        Assert.NotEqual(HttpStatusCode.OK, (await _app.Visitor().GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _app.SignInAsync(EventRole.Door, (await _app.NewEventAsync()).Id)).GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Nobody_passes_whom_the_rule_turns_away()
    {
        var e = await OpenAsync(new EventOptions { Price = Money.FromBaht(2500) });
        var person = await _app.RegisterAsync(e, "สมชาย ใจดี");
        var phone = _app.Visitor(Language.English);
        var form = HtmlForms.Hidden(await phone.GetStringAsync(Fresh(e)), "typed");
        form["code"] = person.TicketCode;

        Assert.Contains("cashier", await SendAsync(phone, e, form), StringComparison.Ordinal);
        form["code"] = "7K3M";
        Assert.Contains("16 digits and letters", await SendAsync(phone, e, form), StringComparison.Ordinal);
        await using var db = await DbAsync();
        Assert.Equal(0, await db.CheckIns.CountAsync());
    }

    private async Task<TestEvent> OpenAsync(EventOptions? options = null)
    {
        var e = await _app.NewEventAsync(options);
        await using var db = await DbAsync();
        await db.Checkpoints.Where(c => c.EventId == e.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.SelfCheckIn, true));
        return e;
    }

    private string Fresh(TestEvent e) => $"/in/{e.Checkpoint.Id}?t={_app.Get<WallCodes>().Now(e.Checkpoint.Id).Token}";

    private static async Task<string> SendAsync(HttpClient phone, TestEvent e, Dictionary<string, string> form) =>
        await (await phone.PostAsync($"/in/{e.Checkpoint.Id}", new FormUrlEncodedContent(form))).Content.ReadAsStringAsync();

    private Task<SummitDb> DbAsync() => _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();

    public void Dispose() => _app.Dispose();
}
