using SummitManager.Accounts;
using SummitManager.Agenda.Seats;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using SummitManager.Web;

namespace SummitManager.WebTests.Public;

/// <summary>A session's public page leads to a calendar and says where a seat is booked.</summary>
public sealed class SessionPageTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly SummitApp _app;

    public SessionPageTests() => _app = new SummitApp { Time = _time };

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task It_says_how_many_seats_are_left_and_that_the_ticket_books_them()
    {
        var e = await _app.NewEventAsync(new EventOptions { StartsInDays = 2 });
        var free = await _app.NewSessionAsync(e, "เข้าได้ทุกคน", null, "09:00-10:00");
        var session = await _app.NewWorkshopAsync(e, 1);

        var page = await SeeAsync();
        Assert.Contains($"href=\"{Links.SessionCalendar(e.Slug, session.Id)}\"", page, StringComparison.Ordinal);
        Assert.Contains("เหลือ 1 จาก 1 ที่นั่ง", page, StringComparison.Ordinal);
        Assert.Contains("เปิดลิงก์ในบัตรเข้างานของท่าน", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Links.Resend(e.Slug)}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"seats\"", await (await _app.Visitor().GetAsync(Links.Session(e.Slug, free.Id))).TextAsync(), StringComparison.Ordinal);

        var person = await _app.RegisterAsync(e, "ผู้จอง ใจดี");
        (await _app.Get<BookSession>().RunAsync(Actor.System, person.Id, session.Id, false, default)).ShouldBeOk();
        Assert.Contains("ที่นั่งเต็ม เข้ารายชื่อสำรองได้", await SeeAsync(), StringComparison.Ordinal);
        _time.Now = session.StartsAt!.Value;
        Assert.DoesNotContain("เข้ารายชื่อสำรองได้", await SeeAsync(), StringComparison.Ordinal);
        _time.Now = session.EndsAt!.Value;
        Assert.Contains("ปิดการจองแล้ว", await SeeAsync(), StringComparison.Ordinal);

        async Task<string> SeeAsync() => await (await _app.Visitor().GetAsync(Links.Session(e.Slug, session.Id))).TextAsync();
    }
}
