using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>An organiser builds a day with the mouse and with the keyboard alone, publishes, moves a room; attendees see what is published.</summary>
public sealed class PlannerTests(Playwrights playwrights) : IClassFixture<Playwrights>
{
    [BrowserFact]
    public async Task A_day_is_built_with_mouse_and_keyboard_published_and_changed_and_who_booked_hears_of_it()
    {
        using var app = new SummitApp { Time = new ManualTime() };
        var (page, e) = await OpenAsync(app, "th-TH");
        await using var context = page.Context;
        await AddAsync(page, "พิธีเปิด", "09.00", "10.00", "2-3");
        await AddAsync(page, "บรรยาย เมืองอัจฉริยะ", null, null, null);
        var lecture = await SessionAsync(app, "บรรยาย เมืองอัจฉริยะ");

        // By mouse from the shelf into room 3 at half past nine, where the hall is in use: the conflict names both, its button mends it.
        await DragAsync(page, lecture.Id, column: 1, minute: 9 * 60 + 30);
        await Assertions.Expect(page.Locator("#conflicts li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#conflicts")).ToContainTextAsync("พิธีเปิด");
        await page.KeepAsync("planner-conflict-th");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("#conflicts button").ClickAsync();
        await Assertions.Expect(page.Locator("#conflicts")).ToHaveCountAsync(0);
        Assert.Equal("4", await RoomOfAsync(app, lecture.Id));
        await page.Locator("#undo").ClickAsync();
        await Assertions.Expect(page.Locator("#conflicts li")).ToHaveCountAsync(1);

        // By keyboard alone: an hour later, ten minutes longer, to the shelf and back by undo.
        await page.Locator($"#s-{lecture.Id}").FocusAsync();
        for (var i = 0; i < 6; i++)
        {
            await page.Keyboard.PressAsync("Shift+ArrowDown");
            await MovedToAsync(page, lecture.Id, 9 * 60 + 35 + 5 * i);
        }
        await Assertions.Expect(page.Locator("#conflicts")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator($"#s-{lecture.Id}")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("+");
        await Assertions.Expect(page.Locator($"#s-{lecture.Id}")).ToHaveAttributeAsync("data-minutes", "65");
        await page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(page.Locator(".plan-shelf .chip")).ToHaveCountAsync(1);
        await page.Locator("#undo").ClickAsync();
        await Assertions.Expect(page.Locator($"#s-{lecture.Id}")).ToBeVisibleAsync();

        await PublishAsync(page);
        var slug = e.Event.Slug;
        var visitor = await (await playwrights.Browser.NewContextAsync(Browser.Phone(app.ClientOptions.BaseAddress))).NewPageAsync();
        await visitor.GotoAsync($"/e/{slug}/agenda");
        await Assertions.Expect(visitor.Locator(".session").Nth(1)).ToContainTextAsync("10.00-11.05");
        var holder = await app.RegisterAsync(e, "ผู้จอง ใจดี");
        await using (var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
        {
            db.Add(new SessionBooking { SessionId = lecture.Id, RegistrationId = holder.Id, At = app.Time!.Now });
            await db.SaveChangesAsync();
        }

        await page.Locator($"#s-{lecture.Id}").FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Assertions.Expect(page.Locator($"#s-{lecture.Id}")).ToHaveAttributeAsync("data-column", "0");
        app.Time!.Advance(PublishedAgendas.Freshness);
        await visitor.ReloadAsync();
        await Assertions.Expect(visitor.Locator(".session").Nth(1)).ToContainTextAsync("3");
        await PublishAsync(page);
        app.Time.Advance(PublishedAgendas.Freshness);
        await visitor.ReloadAsync();
        await Assertions.Expect(visitor.Locator(".session").Nth(1).Locator("p").First).ToContainTextAsync("· 2");

        await using var after = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Contains("บรรยาย เมืองอัจฉริยะ", (await after.OutboxMessages.SingleAsync(m => m.SubjectId == holder.Id && m.DedupKey.StartsWith("agenda:"))).TextBody, StringComparison.Ordinal);
        Assert.Equal(2, await after.AgendaVersions.CountAsync());
    }

    private static async Task AddAsync(IPage page, string title, string? from, string? until, string? room)
    {
        await page.Locator("#new-session").Or(page.Locator(".empty .btn-primary")).First.ClickAsync();
        await page.Locator("#TitleTh").FillAsync(title);
        if (from is null)
        {
            await page.Locator("#Date").SelectOptionAsync("");
        }
        else
        {
            await page.Locator("#RoomId").SelectOptionAsync(new SelectOptionValue { Label = room });
            await page.Locator("#Starts").FillAsync(from);
            await page.Locator("#Ends").FillAsync(until!);
        }
        await page.Locator(".action-bar .btn-primary").ClickAsync();
        await Assertions.Expect(page.Locator("[data-session]", new() { HasTextString = title })).ToBeVisibleAsync();
    }

    private static async Task DragAsync(IPage page, Guid session, int column, int minute)
    {
        var item = page.Locator($"[data-session='{session}']");
        await item.ScrollIntoViewIfNeededAsync();
        var from = (await item.BoundingBoxAsync())!;
        var room = (await page.Locator($".plan-room[data-column='{column}']").BoundingBoxAsync())!;
        var body = (await page.Locator(".plan-body").BoundingBoxAsync())!;
        var hours = await page.Locator("[data-plan]").EvaluateAsync<double>("plan => Number(getComputedStyle(plan).getPropertyValue('--hours'))");
        var first = int.Parse((await page.Locator("[data-plan]").GetAttributeAsync("data-first"))!, System.Globalization.CultureInfo.InvariantCulture);
        await page.Mouse.MoveAsync(from.X + from.Width / 2, from.Y + from.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(room.X + room.Width / 2, body.Y + 40);
        await page.Mouse.MoveAsync(room.X + room.Width / 2, (float)(body.Y + body.Height / (60 * hours) * (minute - first)));
        await page.Mouse.UpAsync();
        await MovedToAsync(page, session, minute);
    }

    private static Task MovedToAsync(IPage page, Guid session, int minute) =>
        Assertions.Expect(page.Locator($"#s-{session}")).ToHaveAttributeAsync("data-from", minute.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static async Task PublishAsync(IPage page)
    {
        await page.Locator("#publish").ClickAsync();
        await page.KeepAsync("planner-publish-th");
        await page.Locator("#publish-now").ClickAsync();
        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#publish")).ToBeDisabledAsync();
    }

    private static async Task<Session> SessionAsync(SummitApp app, string title)
    {
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.Sessions.SingleAsync(s => s.TitleTh == title);
    }

    private static async Task<string?> RoomOfAsync(SummitApp app, Guid id)
    {
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.Sessions.Where(s => s.Id == id).Select(s => db.Rooms.Where(r => r.Id == s.RoomId).Select(r => r.NameTh).FirstOrDefault()).SingleAsync();
    }

    private async Task<(IPage, TestEvent)> OpenAsync(SummitApp app, string locale)
    {
        var site = app.OnRealPort();
        var e = await app.NewEventAsync();
        await BuildRoomsAsync(app, e);
        var context = await playwrights.Browser.NewContextAsync(Browser.Desk(site, locale));
        var page = await context.NewPageAsync();
        var staff = await app.HireAsync(EventRole.Organiser, e.Id);
        await page.GotoAsync($"/test/sign-in?user={staff.UserId}");
        await page.GotoAsync($"/manage/{e.Id}/agenda");
        await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        return (page, e);
    }

    /// <summary>Rooms 2 and 3, both together, and 4.</summary>
    private static async Task BuildRoomsAsync(SummitApp app, TestEvent e)
    {
        var venue = new Venue { Id = Registering.NewId(), NameTh = "ศูนย์ประชุมสมมติ" };
        var building = new Building { Id = Registering.NewId(), VenueId = venue.Id, NameTh = "อาคารสมมติ", Order = 1 };
        foreach (var name in new[] { "2", "3", "2-3", "4" })
            building.Rooms.Add(new Room { Id = Registering.NewId(), BuildingId = building.Id, NameTh = name, Capacity = 400, Order = building.Rooms.Count });
        foreach (var part in new[] { 0, 1 })
            building.Rooms[2].Parts.Add(new RoomPart { RoomId = building.Rooms[2].Id, PartId = building.Rooms[part].Id });
        venue.Buildings.Add(building);
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        db.Add(venue);
        await db.SaveChangesAsync();
        await db.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.VenueId, venue.Id));
    }
}
