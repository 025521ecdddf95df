using System.Globalization;
using SummitManager.Agenda;
using SummitManager.Events;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Agenda;

/// <summary>Programmes for the rules: two days in November, rooms 2, 3 and 4 of 400, 400 and 300 seats, and 2-3 together.</summary>
internal sealed class Plans
{
    public static readonly Guid Two = Id(2), Three = Id(3), Four = Id(4), TwoAndThree = Id(23);
    private static readonly EventTime Clock = EventTime.In("Asia/Bangkok");
    private readonly List<Session> _sessions = [];
    private readonly List<Speaker> _speakers = [];
    private readonly List<RoomClosure> _closures = [];
    private readonly Dictionary<Guid, int> _taken = [];

    public AgendaPlan Plan { get; }

    public Plans()
    {
        RoomPart[] parts = [new() { RoomId = TwoAndThree, PartId = Two }, new() { RoomId = TwoAndThree, PartId = Three }];
        PlannedRoom Room(Guid id, string name, int seats) => new(id, new Label(name, name), seats, RoomBlocks.BlockedBy(id, parts));
        var e = Event.Draft("tlgs", DateTimeOffset.UnixEpoch);
        (e.StartsOn, e.EndsOn) = (new DateOnly(2017, 11, 22), new DateOnly(2017, 11, 23));
        Plan = new AgendaPlan
        {
            Event = e,
            Sessions = _sessions,
            Tracks = [],
            Speakers = _speakers,
            Rooms = [Room(Two, "2", 400), Room(Three, "3", 400), Room(Four, "4", 300), Room(TwoAndThree, "2-3", 900)],
            Closures = _closures,
            Taken = _taken,
        };
    }

    /// <param name="times">Such as <c>22 09:00-10:00</c>, or empty for the shelf.</param>
    public Session Add(string times, Guid? room, SessionFormat format = SessionFormat.Lecture, int setup = 0, int turnaround = 0, int? seats = null, params Speaker[] speakers)
    {
        var session = new Session { Id = Id(100 + _sessions.Count), TitleTh = $"รายการ {_sessions.Count}", Format = format, SetupMinutes = setup, TurnaroundMinutes = turnaround, Seats = seats };
        if (times.Length > 0)
        {
            var from = At(times[..8]);
            session.Put(new SessionSlot(from, (int)(At(times[..3] + times[9..]) - from).TotalMinutes, room));
        }
        session.Roles.AddRange(speakers.Select(s => new SessionRole { SessionId = session.Id, SpeakerId = s.Id }));
        _sessions.Add(session);
        return session;
    }

    public Speaker Somebody(bool isVip = false)
    {
        var speaker = new Speaker { Id = Id(1000 + _speakers.Count), Name = new PersonName { Given = $"วิทยากร {_speakers.Count}" }, IsVip = isVip };
        _speakers.Add(speaker);
        return speaker;
    }

    public void Close(Guid room, string times) => _closures.Add(new RoomClosure { Id = Id(2000 + _closures.Count), RoomId = room, From = At(times[..8]), Until = At(times[..3] + times[9..]) });

    public void Book(Session session, int seats) => _taken[session.Id] = seats;

    /// <summary>Such as <c>22 09:00</c>.</summary>
    public static DateTimeOffset At(string time) => Clock.Instant(new DateOnly(2017, 11, int.Parse(time[..2], CultureInfo.InvariantCulture)), TimeOnly.Parse(time[3..], CultureInfo.InvariantCulture));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
