using System.Text;
using SummitManager.Agenda.Seats;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

public sealed class AgendaCalendarTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    /// <summary>300 characters, Thai with marks, and everything that the format gives a meaning to.</summary>
    private static readonly string Longest = string.Concat(Enumerable.Repeat("ผู้สูงอายุกับท้องถิ่น; น้ำ, ป่า\\ดิน: “ยั่งยืน” 🌱 ", 5)) + new string('ก', 50);

    [DatabaseFact]
    public async Task A_persons_feed_holds_what_is_open_to_all_and_what_they_booked_and_an_independent_reader_reads_it(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { StartsInDays = 30 });
        var open = await db.NewSessionAsync(e, Longest, null, "09:00-10:00");
        var booked = await db.NewSessionAsync(e, "ห้องย่อย 2", 5, "13:00-14:00");
        var other = await db.NewSessionAsync(e, "ห้องย่อย 3", 5, "13:00-14:00");
        await db.PublishAgendaAsync(e);
        var person = await db.RegisterAsync(e, Registering.SomebodyNew());
        (await db.Get<BookSession>().RunAsync(person.LinkCode, booked.Id, false, default)).ShouldBeOk();

        var entries = CalendarReader.Read(await FeedAsync(db, person.LinkCode));

        Assert.Equal([Longest, "ห้องย่อย 2"], entries.Select(x => x["SUMMARY"]));
        Assert.Equal(300, entries[0]["SUMMARY"].Length);
        Assert.Equal(["20260401T020000Z", "20260401T060000Z"], entries.Select(x => x["DTSTART"]));
        Assert.Equal("1", entries[0]["SEQUENCE"]);
        var one = (await db.Get<SeatQueries>().SessionAsync(e.Id, booked.Id, default))!.Value;
        var file = CalendarReader.Read(Encoding.UTF8.GetBytes(AgendaCalendar.Of(e.Event, one.Session, one.Agenda.Number, one.PublishedAt, Language.English, "https://summit.example/x")));
        Assert.Equal(entries[1]["UID"], Assert.Single(file)["UID"]);

        // The same version is the same file; a newer one keeps the ids, and says that it is newer.
        db.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(entries[0]["DTSTAMP"], CalendarReader.Read(await FeedAsync(db, person.LinkCode))[0]["DTSTAMP"]);
        await db.NewSessionAsync(e, "เพิ่มใหม่", null, "15:00-16:00");
        await db.PublishAgendaAsync(e);
        db.Time.Advance(TimeSpan.FromMinutes(5));
        var later = CalendarReader.Read(await FeedAsync(db, person.LinkCode));
        Assert.Equal(3, later.Count);
        Assert.Equal(entries.Select(x => x["UID"]), later.Take(2).Select(x => x["UID"]));
        Assert.Equal("2", later[0]["SEQUENCE"]);
        Assert.NotEqual(entries[0]["DTSTAMP"], later[0]["DTSTAMP"]);
        Assert.DoesNotContain(later, x => x["UID"].Contains(other.Id.ToString("N"), StringComparison.Ordinal));
        Assert.Contains(open.Id.ToString("N"), later[0]["UID"], StringComparison.Ordinal);
    }

    /// <summary>Our own strict reader knows the rules as we understood them; a library of others knows them as the world does.</summary>
    [CalendarFact]
    public async Task A_library_that_others_wrote_reads_each_entry_as_it_is()
    {
        var db = await databases.OpenAsync(DatabaseProvider.Sqlite);
        var e = await db.NewEventAsync(new EventOptions { StartsInDays = 30 });
        var open = await db.NewSessionAsync(e, Longest, null, "09:00-10:00");
        await db.PublishAgendaAsync(e);
        var person = await db.RegisterAsync(e, Registering.SomebodyNew());

        var read = await OthersCalendar.ReadAsync(await FeedAsync(db, person.LinkCode));

        Assert.Empty(read.Errors);
        Assert.Equal("2.0", read.Version);
        var entry = Assert.Single(read.Entries);
        Assert.Equal(Longest, entry.Summary);
        Assert.Equal((open.StartsAt, open.EndsAt), (entry.Starts, entry.Ends));
        Assert.Contains(open.Id.ToString("N"), entry.Uid, StringComparison.Ordinal);
    }

    private static async Task<byte[]> FeedAsync(TestDatabase db, string link) =>
        Encoding.UTF8.GetBytes(AgendaCalendar.Of((await db.Get<SeatQueries>().MineAsync(link, default))!, Language.Thai, s => $"https://summit.example/e/test/sessions/{s.Id}"));
}
