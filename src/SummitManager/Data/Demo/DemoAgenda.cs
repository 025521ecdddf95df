using SummitManager.Agenda;
using SummitManager.Events;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.Data.Demo;

/// <summary>
/// The demo's programme: an opening with guests in order of protocol, lectures in the hall, breakouts with seats to book, one session that
/// still lies on the shelf. Published once, and one session moved since, so that there is something to publish.
/// </summary>
internal sealed class DemoAgenda(DemoEvent demo, DateTimeOffset now)
{
    private readonly DemoDice _links = new(seed: 6);
    private readonly Event _event = demo.Event;
    private readonly EventTime _time = EventTime.In(demo.Event.TimeZone);
    private readonly List<Session> _sessions = [];
    private readonly List<Speaker> _speakers = [];

    private Room Hall => demo.Venue.Buildings[0].Rooms[0];
    private Room Relay1 => demo.Venue.Buildings[0].Rooms[1];
    private Room Relay2 => demo.Venue.Buildings[0].Rooms[2];

    /// <summary>Everything in the order of its keys, after event and venue.</summary>
    public IEnumerable<object> Make()
    {
        Track[] tracks =
        [
            Track(1, "บริการดิจิทัล", "Digital services", "#17458F"),
            Track(2, "การคลังท้องถิ่น", "Local finance", "#7D3414"),
            Track(3, "เมืองน่าอยู่", "Liveable towns", "#2B7D84"),
        ];
        var chair = Speaker("นาย", "ประเสริฐ", "สมมติสุข", "Prasert", "Sommutsuk", "รัฐมนตรีช่วยว่าการ", "Deputy Minister", "กระทรวงสมมติ", "Ministry of Examples", isVip: true);
        var governor = Speaker("นาย", "วิชัย", "ดอยตัวอย่าง", "Wichai", "Doituayang", "ผู้ว่าราชการจังหวัด", "Governor", "จังหวัดสมมติ", "Example Province", isVip: true);
        var president = Speaker("รองศาสตราจารย์ ดร.", "วีระ", "นามสมมุติ", "Weera", "Namsommut", "นายกสมาคม", "President", "สมาคมตัวอย่างเพื่อการปกครองท้องถิ่น", "Sample Association for Local Government", isVip: true);
        var digital = Speaker("ดร.", "น้ำทิพย์", "ข้อมูลเปิด", "Namthip", "Khomunpoet", "ผู้อำนวยการ", "Director", "สำนักงานดิจิทัลสมมติ", "Office of Digital Examples");
        var finance = Speaker("นางสาว", "กานดา", "บัญชีชัด", "Kanda", "Banchichat", "ผู้เชี่ยวชาญการคลังท้องถิ่น", "Expert in local finance", "กรมสมมติ", "Department of Examples");
        var mayor = Speaker("นาย", "สมชาย", "บ้านน่าอยู่", "Somchai", "Bannayu", "นายกเทศมนตรี", "Mayor", "เทศบาลตำบลดอนตัวอย่าง", "Don Tuayang Subdistrict Municipality");
        var host = Speaker("นาง", "มาลี", "ชวนคุย", "Malee", "Chuankhui", "ผู้สื่อข่าวอาวุโส", "Senior reporter", "สำนักข่าวสมมติ 1", "Example News 1");

        var (first, second) = (_event.StartsOn, _event.EndsOn);
        Add(first, "07:00-09:00", Hall, SessionFormat.Registration, "ลงทะเบียน รับเอกสารและป้ายชื่อ", "Registration, documents and badges");
        Add(first, "09:00-10:00", Hall, SessionFormat.Opening, "พิธีเปิดการสัมมนา", "Opening ceremony", null, null, (chair, SpeakerRole.Chair), (president, SpeakerRole.Report), (governor, SpeakerRole.Welcome));
        Add(first, "10:00-10:30", null, SessionFormat.Break, "พักรับประทานอาหารว่าง", "Coffee break");
        Add(first, "10:30-12:00", Hall, SessionFormat.Keynote, "ปาฐกถาพิเศษ ท้องถิ่นไทยกับการเปลี่ยนแปลงในยุคดิจิทัล", "Keynote: local government in the digital age", null, null, (chair, SpeakerRole.Speaker));
        Add(first, "12:00-13:00", null, SessionFormat.Meal, "พักรับประทานอาหารกลางวัน", "Lunch");
        Add(first, "13:00-14:30", Hall, SessionFormat.Lecture, "บริการประชาชนแบบจุดเดียวเบ็ดเสร็จ: ลงมือทำได้ใน 90 วัน", "One-stop public service: doing it in 90 days", tracks[0], null, (digital, SpeakerRole.Speaker));
        Add(first, "13:00-14:30", Relay1, SessionFormat.Workshop, "ห้องปฏิบัติการ แผนที่ภาษีและทรัพย์สิน", "Workshop: tax map and property", tracks[1], 40, (finance, SpeakerRole.Speaker));
        Add(first, "13:00-14:30", Relay2, SessionFormat.Workshop, "ห้องปฏิบัติการ จัดการขยะชุมชนด้วยข้อมูล", "Workshop: managing waste with data", tracks[2], 3, (mayor, SpeakerRole.Speaker));
        Add(first, "14:30-14:45", null, SessionFormat.Break, "พักรับประทานอาหารว่าง", "Coffee break");
        Add(first, "14:45-16:00", Hall, SessionFormat.Panel, "อภิปราย เมืองน่าอยู่เริ่มที่ตำบล", "Panel: liveable towns begin in the subdistrict", tracks[2], null, (host, SpeakerRole.Moderator), (mayor, SpeakerRole.Panellist), (digital, SpeakerRole.Panellist), (finance, SpeakerRole.Panellist));
        Add(second, "08:30-10:00", Hall, SessionFormat.Lecture, "ระเบียบการเงินการคลังที่ผู้บริหารต้องรู้", "Rules of finance that executives must know", tracks[1], null, (finance, SpeakerRole.Speaker));
        Add(second, "10:00-10:15", null, SessionFormat.Break, "พักรับประทานอาหารว่าง", "Coffee break");
        Add(second, "10:15-12:00", Hall, SessionFormat.Presentation, "นำเสนอผลงาน ตำบลต้นแบบดิจิทัล 6 แห่ง", "Six model subdistricts present their work", tracks[0], null, (host, SpeakerRole.Moderator));
        Add(second, "12:00-13:00", null, SessionFormat.Meal, "พักรับประทานอาหารกลางวัน", "Lunch");
        Add(second, "13:00-14:30", Hall, SessionFormat.Award, "มอบเกียรติบัตรและโล่เชิดชูเกียรติ", "Certificates and awards", null, null, (president, SpeakerRole.Chair));
        Add(second, "14:30-15:00", Hall, SessionFormat.Closing, "พิธีปิดการสัมมนา", "Closing ceremony", null, null, (governor, SpeakerRole.Chair));
        Add(second, "", null, SessionFormat.Lecture, "ถาม-ตอบ กฎหมายคุ้มครองข้อมูลส่วนบุคคลสำหรับท้องถิ่น", "Questions and answers on data protection");

        foreach (var row in tracks.Concat<object>(_speakers).Concat(_sessions))
            yield return row;
        foreach (var session in _sessions.Where(s => s.Seats is not null))
            yield return SessionSeats.Of(session.Id, session.Seats!.Value);
        yield return Published(tracks);
        yield return new NumberSeries { Name = PublishAgenda.Series(_event.Id), Last = 1 };
        // Decided after publishing: the planner has something to show.
        var moved = _sessions[9];
        moved.Put(new SessionSlot(moved.StartsAt!.Value.AddMinutes(15), moved.Minutes, moved.RoomId));
    }

    private AgendaVersion Published(IReadOnlyList<Track> tracks)
    {
        var plan = new AgendaPlan
        {
            Event = _event,
            Sessions = _sessions,
            Tracks = tracks,
            Speakers = _speakers,
            Rooms = [.. demo.Venue.Buildings[0].Rooms.Select(r => new PlannedRoom(r.Id, new Label(r.NameTh, r.NameEn!), r.Capacity, new HashSet<Guid> { r.Id }))],
            Closures = [],
            Taken = new Dictionary<Guid, int>(),
        };
        return new AgendaVersion { Id = Guid.CreateVersion7(now), EventId = _event.Id, Number = 1, PublishedAt = now.AddDays(-14), PublishedBy = "ผู้จัดงานตัวอย่าง", Content = PublishedAgenda.Of(plan, 1).ToContent() };
    }

    private Track Track(int order, string thai, string english, string colour) =>
        new() { Id = Guid.CreateVersion7(now), EventId = _event.Id, NameTh = thai, NameEn = english, Colour = colour, Order = order };

    private Speaker Speaker(string title, string given, string family, string givenEn, string familyEn, string position, string positionEn, string organization, string organizationEn, bool isVip = false)
    {
        var speaker = new Speaker
        {
            Id = Guid.CreateVersion7(now),
            EventId = _event.Id,
            Name = new PersonName { Title = title, Given = given, Family = family, GivenEn = givenEn, FamilyEn = familyEn },
            Position = position,
            PositionEn = positionEn,
            Organization = organization,
            OrganizationEn = organizationEn,
            Precedence = _speakers.Count + 1,
            IsVip = isVip,
            LinkCode = _links.NewLinkCode(),
            Email = $"speaker{_speakers.Count + 1}@summit.example",
            Answer = _speakers.Count < 5 ? SpeakerAnswer.Confirmed : SpeakerAnswer.NoAnswer,
            AnsweredAt = _speakers.Count < 5 ? now.AddDays(-20) : null,
        };
        _speakers.Add(speaker);
        return speaker;
    }

    /// <param name="times">Such as <c>09:00-10:00</c>; empty for the shelf.</param>
    private void Add(DateOnly day, string times, Room? room, SessionFormat format, string thai, string english, Track? track = null, int? seats = null, params (Speaker Speaker, SpeakerRole Role)[] people)
    {
        var session = new Session { Id = Guid.CreateVersion7(now), EventId = _event.Id, TitleTh = thai, TitleEn = english, Format = format, TrackId = track?.Id, Seats = seats };
        if (times.Length > 0)
        {
            var (from, until) = (At(day, times[..5]), At(day, times[6..]));
            session.Put(new SessionSlot(from, (int)(until - from).TotalMinutes, room?.Id));
        }
        session.Roles.AddRange(people.Select((p, i) => new SessionRole { SessionId = session.Id, SpeakerId = p.Speaker.Id, Role = p.Role, Order = i }));
        _sessions.Add(session);
    }

    private DateTimeOffset At(DateOnly day, string time) => _time.Instant(day, TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
