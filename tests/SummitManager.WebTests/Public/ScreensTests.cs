using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Seats;
using SummitManager.Agenda.Speakers;
using SummitManager.Data;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using SummitManager.Web;

namespace SummitManager.WebTests.Public;

/// <summary>What screens are told over HTTP: what is published and nothing else, and again only when something changed.</summary>
public sealed partial class ScreensTests : IDisposable
{
    private readonly ManualTime _time = new(ManualTime.ThaiNoon.AddHours(-3));
    private readonly SummitApp _app;

    public ScreensTests() => _app = new SummitApp { Time = _time };

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_published_programme_is_told_with_seats_and_closed_rooms_and_no_draft_or_note()
    {
        var e = await _app.NewEventAsync(new EventOptions { StartsInDays = 1 });
        var rooms = await _app.NewRoomsAsync(e);
        var somebody = (await _app.Get<SaveSpeaker>().RunAsync(Actor.System, e.Id, new SpeakerForm { Given = "วิทยา", Family = "สมมติ", Position = "ปลัด", Email = "secret@office.example", Phone = "0812345678" }, default)).ShouldBeOk();
        var shown = await _app.NewSessionInAsync(e, "ขยะเป็นศูนย์", "10:00-11:00", rooms["2-3"], f => { f.Seats = "2"; f.Roles = [new() { SpeakerId = somebody.Id.ToString() }]; });
        (await _app.Get<CloseRoom>().RunAsync(Actor.System, e.Id, new ClosureForm { RoomId = rooms["3"].ToString(), Date = FormattableString.Invariant($"{e.Event.StartsOn:yyyy-MM-dd}"), From = "12:00", Until = "13:00", Reason = "เหตุลับของผู้จัด" }, default)).ShouldBeOk();
        await _app.PublishAgendaAsync(e);
        await _app.NewSessionInAsync(e, "ยังเป็นร่าง", "13:00-14:00", rooms["2"]);
        await _app.MoveSessionAsync(e, shown, new SessionSlot(shown.StartsAt!.Value.AddHours(4), 60, rooms["4"]));
        var person = await _app.RegisterAsync(e, "ผู้จอง ใจดี");
        (await _app.Get<BookSession>().RunAsync(Actor.System, person.Id, shown.Id, false, default)).ShouldBeOk();

        var text = await _app.Visitor().GetStringAsync(Links.ScreenData(e.Slug));
        var board = JsonNode.Parse(text)!;

        var session = Assert.Single(board["sessions"]!.AsArray())!;
        Assert.Equal(("ขยะเป็นศูนย์", rooms["2-3"].ToString(), 1, 2), (session["title"]!["thai"]!.GetValue<string>(), session["roomId"]!.GetValue<string>(), session["left"]!.GetValue<int>(), session["seats"]!.GetValue<int>()));
        Assert.Equal(shown.StartsAt, session["startsAt"]!.GetValue<DateTimeOffset>());
        Assert.Equal("วิทยา สมมติ", session["people"]![0]!["name"]!["thai"]!.GetValue<string>());
        Assert.Equal(["ห้อง 2", "ห้อง 3", "ห้อง 2-3", "ห้อง 4"], board["rooms"]!.AsArray().Select(r => r!["name"]!["thai"]!.GetValue<string>()));
        Assert.Equal([0, 1, 1, 0], board["rooms"]!.AsArray().Select(r => r!["closed"]!.AsArray().Count));
        Assert.Contains(board["days"]!.AsArray(), d => d!["name"]!["thai"]!.GetValue<string>() == "วันอังคารที่ 3 มีนาคม 2569");
        foreach (var hidden in new[] { "ยังเป็นร่าง", "เหตุลับ", "secret@", "0812345678", "ผู้จอง" })
            Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_new_is_told_in_a_word_with_the_time_until_something_changes()
    {
        var e = await _app.NewEventAsync(new EventOptions { StartsInDays = 1 });
        var session = await _app.NewWorkshopAsync(e, 5);
        var first = await _app.Visitor().GetAsync(Links.ScreenData(e.Slug));
        var tag = first.Headers.ETag!;
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        Assert.Equal("noindex", first.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal(_time.Now.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), first.Headers.GetValues("X-Time").Single());

        _time.Advance(TimeSpan.FromMinutes(1));
        using var again = await AskAsync();
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(_time.Now.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), again.Headers.GetValues("X-Time").Single());

        var person = await _app.RegisterAsync(e, "ผู้จอง ใจดี");
        (await _app.Get<BookSession>().RunAsync(Actor.System, person.Id, session.Id, false, default)).ShouldBeOk();
        _time.Advance(TimeSpan.FromMinutes(1));
        using var changed = await AskAsync();
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);

        async Task<HttpResponseMessage> AskAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Links.ScreenData(e.Slug));
            request.Headers.IfNoneMatch.Add(tag);
            return await _app.Visitor().SendAsync(request);
        }
    }

    [Fact]
    public async Task What_changed_is_told_against_the_programme_that_was_in_force_when_the_day_began()
    {
        var e = await _app.NewEventAsync();
        var rooms = await _app.NewRoomsAsync(e);
        var (one, two, three) = (await _app.NewSessionInAsync(e, "หนึ่ง", "13:00-14:00", rooms["2"]), await _app.NewSessionInAsync(e, "สอง", "14:00-15:00", rooms["2"]), await _app.NewSessionInAsync(e, "สาม", "15:00-16:00", rooms["2"]));
        await _app.PublishAgendaAsync(e);
        await using (var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
            await db.AgendaVersions.ExecuteUpdateAsync(v => v.SetProperty(x => x.PublishedAt, _time.Now.AddDays(-1)));

        await _app.MoveSessionAsync(e, one, new SessionSlot(one.StartsAt!.Value, 60, rooms["4"]));
        await _app.PublishAgendaAsync(e);
        await _app.MoveSessionAsync(e, two, null);
        await _app.NewSessionInAsync(e, "ใหม่", "16:00-17:00", rooms["2"]);
        await _app.PublishAgendaAsync(e);
        await _app.MoveSessionAsync(e, three, new SessionSlot(three.StartsAt!.Value.AddMinutes(30), 60, rooms["2"]));
        await _app.PublishAgendaAsync(e);

        var changes = JsonNode.Parse(await _app.Visitor().GetStringAsync(Links.ScreenData(e.Slug)))!["changes"]!.AsArray();
        Assert.Equal(["OtherRoom หนึ่ง", "Removed สอง", "Moved สาม"], changes.Select(c => $"{c!["kind"]} {c["title"]!["thai"]}"));
        Assert.Equal(rooms["4"].ToString(), changes[0]!["after"]!["roomId"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_unknown_event_a_draft_and_an_unknown_room_are_not_there()
    {
        var (e, draft) = (await _app.NewEventAsync(), await _app.NewEventAsync(new EventOptions { Published = false }));
        var rooms = await _app.NewRoomsAsync(e);
        var visitor = _app.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Links.HallScreen(e.Slug))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Links.RoomScreen(e.Slug, rooms["4"]))).StatusCode);
        foreach (var address in new[] { Links.HallScreen("none"), Links.HallScreen(draft.Slug), Links.ScreenData("none"), Links.ScreenData(draft.Slug), "/e/none/screen/sw.js", Links.RoomScreen(e.Slug, e.Id), Links.RoomScreen(draft.Slug, rooms["4"]), $"/e/{e.Slug}/screen/room/x" })
            Assert.True((await visitor.GetAsync(address)).StatusCode == HttpStatusCode.NotFound, address);
        // A screen believes nobody else that its event is gone.
        Assert.True((await visitor.GetAsync(Links.ScreenData("none"))).Headers.Contains("X-Time"));
    }

    /// <summary>A file that the page asks for and the worker does not keep would leave a television dark where there is no network.</summary>
    [Fact]
    public async Task Every_file_of_a_screen_is_there_and_kept()
    {
        var e = await _app.NewEventAsync();
        var visitor = _app.Visitor();
        var worker = await visitor.GetStringAsync($"/e/{e.Slug}/screen/sw.js");
        var shell = JsonNode.Parse(Shell().Match(worker).Groups[1].Value)!;
        var files = shell["files"]!.AsArray().Select(f => f!.GetValue<string>()).ToList();
        foreach (var file in files)
            Assert.True((await visitor.GetAsync(file)).StatusCode == HttpStatusCode.OK, file);
        Assert.Matches(shell["pages"]!.GetValue<string>(), Links.HallScreen(e.Slug));
        Assert.Matches(shell["pages"]!.GetValue<string>(), Links.RoomScreen(e.Slug, e.Id));
        Assert.DoesNotMatch(shell["pages"]!.GetValue<string>(), Links.Agenda(e.Slug));

        var page = await visitor.GetStringAsync(Links.HallScreen(e.Slug));
        Assert.Equal(page, await visitor.GetStringAsync(shell["page"]!.GetValue<string>()));
        var asked = new Queue<string>(Asked().Matches(page).Select(m => m.Groups[1].Value));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (asked.TryDequeue(out var file))
        {
            if (!seen.Add(file))
                continue;
            Assert.Contains(file, files);
            foreach (Match import in Import().Matches(file.EndsWith(".js", StringComparison.Ordinal) ? await visitor.GetStringAsync(file) : ""))
                asked.Enqueue(import.Groups[1].Value is "./" ? "/screen/" + import.Groups[2].Value : import.Groups[1].Value + import.Groups[2].Value);
        }
        Assert.True(seen.Count > 10);
    }

    [GeneratedRegex(@"^self\.shell = (\{.*\});$", RegexOptions.Multiline)]
    private static partial Regex Shell();

    [GeneratedRegex("(?:src|href)=\"(/[^\"]+)\"")]
    private static partial Regex Asked();

    [GeneratedRegex(@"from '(\./|/door/)([\w-]+\.js)'")]
    private static partial Regex Import();
}
