using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Speakers;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>The screens of an event on the morning of its first day: what they show, by their clock, with a network and without one.</summary>
public sealed class ScreensTests : IClassFixture<Playwrights>, IDisposable
{
    private static readonly DateTimeOffset HalfPastNine = ManualTime.ThaiNoon.AddHours(-2.5);
    private static readonly (int Width, int Height, string Name)[] Sizes = [(1920, 1080, "tv"), (3840, 2160, "4k"), (1080, 1920, "standing"), (360, 740, "phone")];

    private readonly Playwrights _playwrights;
    private readonly ManualTime _time = new(HalfPastNine);
    private readonly SummitApp _app;

    public ScreensTests(Playwrights playwrights) => (_playwrights, _app) = (playwrights, new SummitApp { Time = _time });

    public void Dispose() => _app.Dispose();

    [BrowserFact]
    public async Task A_door_goes_on_by_the_clock_without_a_network_and_sees_what_changed_when_it_is_back()
    {
        var site = _app.OnRealPort();
        var e = await _app.NewEventAsync();
        var rooms = await _app.NewRoomsAsync(e);
        await _app.NewSessionInAsync(e, "พิธีเปิด", "09:00-10:00", rooms["2-3"]);
        var waste = await _app.NewSessionInAsync(e, "ขยะเป็นศูนย์", "10:00-11:00", rooms["2"], f => f.Seats = "40");
        var water = await _app.NewSessionInAsync(e, "น้ำประปาหมู่บ้าน", "13:00-14:00", rooms["2"]);
        await _app.PublishAgendaAsync(e);
        await using var context = await NewContextAsync(site, 1920, 1080);
        var page = await context.NewPageAsync();
        await page.Clock.InstallAsync(new() { TimeDate = new DateTime(2031, 7, 1, 1, 2, 3, DateTimeKind.Utc) }); // Its own clock is wrong.

        await page.GotoAsync($"/e/{e.Slug}/screen/room/{rooms["2"]}");
        await Assertions.Expect(page.Locator(".screen-now .screen-title")).ToContainTextAsync("พิธีเปิด");
        await Assertions.Expect(page.Locator(".screen-now")).ToContainTextAsync("จัดใน ห้อง 2-3");
        await Assertions.Expect(page.Locator("#clock")).ToHaveTextAsync("09.30 น.");
        await Assertions.Expect(page.Locator(".screen-next")).ToContainTextAsync("ขยะเป็นศูนย์");
        await Assertions.Expect(page.Locator(".screen-next")).ToContainTextAsync("เหลือ 40 จาก 40 ที่นั่ง");
        await page.KeepAsync("screen-door-tv");
        await page.UntilAsync("navigator.serviceWorker.controller !== null");

        await context.SetOfflineAsync(true);
        await page.Clock.FastForwardAsync(45 * 60_000);
        await Assertions.Expect(page.Locator(".screen-now .screen-title")).ToContainTextAsync("ขยะเป็นศูนย์");
        await Assertions.Expect(page.Locator(".screen-next")).ToContainTextAsync("น้ำประปาหมู่บ้าน");
        await Assertions.Expect(page.Locator("#stale")).ToContainTextAsync("ข้อมูลเมื่อ 09.30 น.");
        await page.KeepAsync("screen-door-offline");

        // The power fails as well: the page comes from the television itself, and what it knew.
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".screen-now .screen-title")).ToContainTextAsync("ขยะเป็นศูนย์");
        await Assertions.Expect(page.Locator("#stale")).ToContainTextAsync("ข้อมูลเมื่อ");

        // Meanwhile another room was found for the afternoon.
        _time.Advance(TimeSpan.FromMinutes(50));
        await _app.MoveSessionAsync(e, water, new SessionSlot(water.StartsAt!.Value, 60, rooms["4"]));
        await _app.PublishAgendaAsync(e);
        _time.Advance(ScreensFreshness);
        await context.SetOfflineAsync(false);
        await page.Clock.FastForwardAsync(61_000);
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("ย้ายห้อง “น้ำประปาหมู่บ้าน” ไปที่ ห้อง 4");
        await Assertions.Expect(page.Locator(".screen-next")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#stale")).ToBeEmptyAsync();
        await Assertions.Expect(page.Locator(".screen-now .screen-title")).ToContainTextAsync(waste.TitleTh);
        await page.KeepAsync("screen-door-moved");
    }

    [BrowserFact]
    public async Task The_hall_shows_every_room_page_by_page_on_any_screen()
    {
        var site = _app.OnRealPort();
        var e = await _app.NewEventAsync();
        var rooms = await BusyMorningAsync(e);
        await using var context = await NewContextAsync(site, 1920, 1080);
        var page = await context.NewPageAsync();
        foreach (var (width, height, name) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.GotoAsync($"/e/{e.Slug}/screen/hall");
            await Assertions.Expect(page.Locator(".screen-tile").First).ToBeVisibleAsync();
            await page.KeepAsync($"screen-hall-{name}");
            await page.ShouldFitAsync();
            await page.ShouldBeAccessibleAsync();
            await page.GotoAsync($"/e/{e.Slug}/screen/room/{rooms["2"]}");
            await Assertions.Expect(page.Locator(".screen-next")).ToBeVisibleAsync();
            await page.KeepAsync($"screen-room-{name}");
            await page.ShouldFitAsync();
            await page.ShouldBeAccessibleAsync();
        }

        // On a television nothing is scrolled.
        await page.SetViewportSizeAsync(1920, 1080);
        foreach (var address in new[] { "hall", "hall?lang=en", "hall?lang=th", $"room/{rooms["2"]}", $"room/{rooms["3"]}?lang=en", $"room/{rooms["4"]}" })
        {
            await page.GotoAsync($"/e/{e.Slug}/screen/{address}");
            await Assertions.Expect(page.Locator("#clock")).Not.ToBeEmptyAsync();
            await page.KeepAsync($"screen-{(address.StartsWith("room", StringComparison.Ordinal) ? address[..5] + rooms.Single(r => address.Contains(r.Value.ToString(), StringComparison.Ordinal)).Key + address[41..] : address).Replace('?', '-').Replace('/', '-')}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight + 1 && [...document.querySelectorAll('.screen-tile, .screen-state')].every(t => t.scrollHeight <= t.clientHeight + 2)"), address);
        }
    }

    [BrowserFact]
    public async Task What_a_door_says_when_its_day_is_over_or_its_room_closed_fits_every_screen()
    {
        var site = _app.OnRealPort();
        var e = await _app.NewEventAsync();
        var rooms = await _app.NewRoomsAsync(e);
        var day = e.Event.StartsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await _app.NewSessionInAsync(e, "พิธีเปิด", "09:00-10:00", rooms["2"]);
        await _app.NewSessionInAsync(e, "พรุ่งนี้", "09:00-10:00", rooms["2"], f => f.Date = e.Event.EndsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        (await _app.Get<CloseRoom>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, new ClosureForm { RoomId = rooms["4"].ToString(), Date = day, From = "12:00", Until = "20:00" }, default)).ShouldBeOk();
        await _app.PublishAgendaAsync(e);
        _time.Now = ManualTime.ThaiNoon.AddHours(6);
        await using var context = await NewContextAsync(site, 1920, 1080);
        var page = await context.NewPageAsync();
        foreach (var (width, height, name) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var (room, state) in new[] { ("2", "done"), ("4", "closed") })
            {
                await page.GotoAsync($"/e/{e.Slug}/screen/room/{rooms[room]}");
                await Assertions.Expect(page.Locator(".screen-now .screen-word-l")).ToBeVisibleAsync();
                await page.KeepAsync($"screen-{state}-{name}");
                await page.ShouldFitAsync();
                await page.ShouldBeAccessibleAsync();
            }
        }
    }

    /// <summary>The rule itself, asked in the browser that runs it, at fixed instants.</summary>
    [BrowserFact]
    public async Task Now_and_next_follow_the_rule()
    {
        var site = _app.OnRealPort();
        var e = await _app.NewEventAsync();
        var rooms = await _app.NewRoomsAsync(e);
        await _app.NewSessionInAsync(e, "รวม", "09:00-10:00", rooms["2-3"]);
        await _app.NewSessionInAsync(e, "สอง", "10:00-11:00", rooms["2"]);
        await _app.NewSessionInAsync(e, "อาหารกลางวัน", "12:00-13:00", null, f => f.Format = SessionFormat.Meal);
        await _app.NewSessionInAsync(e, "บ่าย", "13:00-14:00", rooms["2"]);
        await _app.NewSessionInAsync(e, "พรุ่งนี้", "09:00-10:00", rooms["2"], f => f.Date = e.Event.EndsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        (await _app.Get<CloseRoom>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, new ClosureForm { RoomId = rooms["2-3"].ToString(), Date = e.Event.StartsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), From = "11:15", Until = "11:45" }, default)).ShouldBeOk();
        await _app.PublishAgendaAsync(e);
        await using var context = await NewContextAsync(site, 1920, 1080);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/e/{e.Slug}/screen/hall");

        // Room 2: state, what is on, what comes today.
        foreach (var (at, expected) in new[]
        {
            ("08:30", "before||รวม"), ("09:00", "on|รวม|สอง"), ("09:59", "on|รวม|สอง"), ("10:00", "on|สอง|บ่าย"), ("11:00", "before||บ่าย"), ("11:15", "closed||บ่าย"), ("11:45", "before||บ่าย"),
            ("12:30", "on|อาหารกลางวัน|บ่าย"), ("13:59", "on|บ่าย|"), ("14:00", "done||"), ("23:59", "done||"),
        })
            Assert.Equal((at, expected), (at, await AskAsync("2", at)));
        Assert.Equal("on|รวม|", await AskAsync("3", "09:30"));
        Assert.Equal("done||", await AskAsync("3", "10:30"));
        Assert.Equal("closed||", await AskAsync("3", "11:20"));
        Assert.Equal("on|รวม|", await AskAsync("2-3", "09:30"));
        Assert.Equal("done||", await AskAsync("2-3", "10:30"));
        Assert.Equal("done||", await AskAsync("4", "09:30"));

        // The hall: rooms with something on or to come; a room whose combination is in use says so.
        Assert.Equal("rows: |อาหารกลางวัน, ห้อง 2|สอง+ห้อง 2-3, ห้อง 2-3รวม|", await HallAsync("09:30"));
        Assert.Equal("rows: อาหารกลางวัน|, ห้อง 2|บ่าย", await HallAsync("12:30"));
        Assert.Equal("over: ", await HallAsync("14:00"));

        Task<string> AskAsync(string room, string at) => page.EvaluateAsync<string>("""
            async ([room, at]) => {
              const rule = await import('/screen/rule.js');
              const board = rule.read(await (await fetch(location.pathname.replace('hall', 'data.json'))).json());
              const door = rule.atDoor(board, room, Date.parse(at));
              return `${door.state}|${door.on?.title.thai ?? ''}|${door.next?.title.thai ?? ''}`;
            }
            """, new[] { rooms[room].ToString(), Instant(e, at) });

        Task<string> HallAsync(string at) => page.EvaluateAsync<string>("""
            async at => {
              const rule = await import('/screen/rule.js');
              const board = rule.read(await (await fetch(location.pathname.replace('hall', 'data.json'))).json());
              const hall = rule.inHall(board, Date.parse(at));
              return `${hall.state}: ${hall.rows.map(r => `${r.room.name?.thai ?? ''}${r.on?.title.thai ?? ''}|${r.next?.title.thai ?? ''}${r.joined ? '+' + r.joined.name.thai : ''}`).join(', ')}`;
            }
            """, Instant(e, at));
    }

    private static readonly TimeSpan ScreensFreshness = TimeSpan.FromSeconds(2);

    private static string Instant(TestEvent e, string time) => FormattableString.Invariant($"{e.Event.StartsOn:yyyy-MM-dd}T{time}:00+07:00");

    private Task<IBrowserContext> NewContextAsync(Uri site, int width, int height) => _playwrights.Browser.NewContextAsync(new BrowserNewContextOptions
    {
        BaseURL = site.ToString(),
        Locale = "en-US", // A television of any make.
        TimezoneId = "UTC",
        ViewportSize = new ViewportSize { Width = width, Height = height },
    });

    /// <summary>Seven rooms' worth of sessions with titles as long as they come, one moved, one cancelled.</summary>
    private async Task<IReadOnlyDictionary<string, Guid>> BusyMorningAsync(TestEvent e)
    {
        var rooms = await _app.NewRoomsAsync(e);
        var people = new List<Speaker>();
        foreach (var (given, position) in new[] { ("ประจักษ์พงศ์", "รองนายกรัฐมนตรี"), ("กฤษณะพงศ์พิพัฒน์ชัยสิทธิ์", "ผู้ช่วยศาสตราจารย์ ประจำคณะสถาปัตยกรรมศาสตร์ ผังเมืองและนฤมิตศิลป์"), ("สมหญิง", "นายกองค์การบริหารส่วนตำบลท่าข้าม"), ("มานี", "ปลัดเทศบาล"), ("วีระ", "ผู้อำนวยการกอง") })
            people.Add((await _app.Get<SaveSpeaker>().RunAsync(Actor.System, e.Id, new SpeakerForm { Title = "นาย", Given = given, Family = "สมมติ", TitleEn = "Mr.", GivenEn = "Somebody", FamilyEn = "Sommut", Position = position, Organization = "องค์การบริหารส่วนตำบลสมมติ" }, default)).ShouldBeOk());
        await _app.NewSessionInAsync(e, "พิธีเปิดการประชุมสัมมนาวิชาการและนิทรรศการแสดงนวัตกรรมและเทคโนโลยีดิจิทัลเพื่อการพัฒนาท้องถิ่นอย่างยั่งยืน", "09:00-10:00", rooms["2"], f =>
        {
            f.TitleEn = "Opening of the academic seminar and exhibition of innovation and digital technology for sustainable local development";
            f.Format = SessionFormat.Opening;
            f.Roles = [.. people.Select(p => new RoleRow { SpeakerId = p.Id.ToString() })];
        });
        await _app.NewSessionInAsync(e, string.Concat(Enumerable.Repeat("การพัฒนาท้องถิ่นอย่างยั่งยืน", 10)), "10:00-11:30", rooms["2"], f => { f.TitleEn = string.Concat(Enumerable.Repeat("Sustainable local development ", 9)).Trim(); f.Seats = "40"; });
        await _app.NewSessionInAsync(e, "เมืองที่เป็นมิตรกับผู้สูงอายุ", "09:15-10:30", rooms["3"], f => f.Seats = "60");
        await _app.NewSessionInAsync(e, "พลังงานแสงอาทิตย์บนหลังคาโรงเรียน", "11:00-12:00", rooms["3"]);
        await _app.NewSessionInAsync(e, "มอบรางวัล", "11:00-12:00", rooms["2-3"]);
        await _app.NewSessionInAsync(e, "นิทรรศการ", "08:30-16:30", null, f => f.Format = SessionFormat.Exhibition);
        var moved = await _app.NewSessionInAsync(e, "น้ำประปาหมู่บ้านที่ดื่มได้", "10:00-11:00", rooms["4"]);
        var cancelled = await _app.NewSessionInAsync(e, "รถไฟฟ้าในชนบท", "11:00-12:00", rooms["4"]);
        await _app.PublishAgendaAsync(e);
        await _app.MoveSessionAsync(e, moved, new SessionSlot(moved.StartsAt!.Value.AddMinutes(30), 60, rooms["4"]));
        await _app.MoveSessionAsync(e, cancelled, null);
        await _app.PublishAgendaAsync(e);
        return rooms;
    }
}
