using System.Security.Cryptography;
using System.Text.Json;
using SummitManager.Agenda;
using SummitManager.Agenda.Screens;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Shared;
using SummitManager.Thai;
using SummitManager.Web.Door;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Public.Screens;

/// <summary>What screens are told, as JSON, with a tag that changes when anything in it does.</summary>
/// <param name="Rooms">Those that have a door.</param>
public sealed record ScreenAnswer(byte[] Body, string Tag, IReadOnlySet<Guid> Rooms);

/// <summary>Made once a second at most, however many screens ask. Every word that a screen says travels along, so it needs no second answer.</summary>
public sealed class ScreenFeed(ScreenQueries queries, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private const int MostPeople = 6;

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Words = Languages.All.ToDictionary(l => l.Tag(), l => Texts.AllOf("Screens", l), StringComparer.Ordinal);

    private readonly KeptAMoment<Guid, ScreenAnswer> _known = new(clock, Freshness);

    public async Task<ScreenAnswer> OfAsync(Event e, CancellationToken ct) => (await _known.OfAsync(e.Id, async () =>
    {
        var board = await queries.OfAsync(e, ct);
        var body = JsonSerializer.SerializeToUtf8Bytes(Tell(board, EventTime.In(e.TimeZone), clock.GetUtcNow()), DoorBody.Json);
        return new ScreenAnswer(body, $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"", board.Rooms.Select(r => r.Id).ToHashSet());
    }))!;

    private static object Tell(ScreenBoard board, EventTime time, DateTimeOffset now) => new
    {
        title = new Label(board.Event.Title(thai: true), board.Event.Title(thai: false)),
        timeZone = board.Event.TimeZone,
        words = Words,
        // The days in words, so that no browser need know the Buddhist era.
        days = Days(board, time, now).Select(d => new { date = d, name = new Label(ThaiDate.FullWithWeekday(d, Language.Thai), ThaiDate.FullWithWeekday(d, Language.English)) }),
        rooms = board.Rooms.Select(r => new { r.Id, r.Name, r.Doors, closed = r.Closed.Select(c => new { from = c.From, until = c.Until }) }),
        sessions = board.Agenda.Sessions.Select(s => new
        {
            s.Id,
            day = time.Date(s.StartsAt),
            s.Title,
            format = Format(s.Format),
            isPause = s.Format.IsPause(),
            s.StartsAt,
            s.EndsAt,
            s.RoomId,
            colour = s.Track?.Colour,
            s.Seats,
            left = s.Seats is null ? (int?)null : board.Left.TryGetValue(s.Id, out var left) ? left : s.Seats,
            people = s.People.Take(MostPeople).Select(p => new { p.Name, p.Office }),
            others = Math.Max(0, s.People.Count - MostPeople),
        }),
        changes = board.Changes.Select(c => new { kind = c.Kind, title = c.Session.Title, before = Slot(c.Before, time), after = Slot(c.After, time) }),
    };

    /// <summary>Those of the event and of the programme, and the next week: a screen is often put up before.</summary>
    private static IEnumerable<DateOnly> Days(ScreenBoard board, EventTime time, DateTimeOffset now) =>
        Enumerable.Range(-1, 8).Select(time.Date(now).AddDays).Concat(board.Agenda.Sessions.Select(s => time.Date(s.StartsAt))).Distinct().Order();

    private static object? Slot(PublishedSession? s, EventTime time) => s is null ? null : new { day = time.Date(s.StartsAt), s.StartsAt, s.EndsAt, s.RoomId, s.Room };

    private static Label Format(SessionFormat format) => new(Texts.Find($"Agenda.Format{format}", Language.Thai), Texts.Find($"Agenda.Format{format}", Language.English));
}
