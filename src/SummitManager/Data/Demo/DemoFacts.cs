using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Data.Demo;

/// <summary>Titles, dates, hosts, objectives and half-days of the demo event.</summary>
internal static class DemoFacts
{
    private const int Days = 2;

    private static readonly (string Thai, string English)[] Objectives =
    [
        ("เสริมความรู้การเปลี่ยนผ่านสู่ดิจิทัล (Digital Transformation) ให้ผู้บริหารท้องถิ่น", "Teach local executives about digital transformation"),
        ("สร้างเครือข่ายความร่วมมือระหว่างองค์กรปกครองส่วนท้องถิ่น", "Build a network of cooperation among local authorities"),
        ("พัฒนาโครงสร้างพื้นฐานและบริการสาธารณะ", "Improve infrastructure and public services"),
        ("ขับเคลื่อนเป้าหมายการพัฒนาที่ยั่งยืน (SDGs) ในระดับตำบล", "Pursue the Sustainable Development Goals in the subdistricts"),
        ("ส่งเสริมการกระจายอำนาจสู่ท้องถิ่น", "Further decentralisation"),
    ];

    public static Event Describe(Event e, Programme programme, Venue venue, DateTimeOffset now)
    {
        var time = EventTime.In(e.TimeZone);
        e.TitleTh = "สัมมนาโครงการ การยกระดับท้องถิ่นสู่การเปลี่ยนแปลงในยุคดิจิทัล";
        e.TitleEn = "Seminar: Local Government Moving Up into the Digital Age";
        e.Theme = "ท้องถิ่นดิจิทัล บริการใกล้บ้าน Digital Local, Closer Service";
        e.SummaryTh = DemoTexts.SummaryTh;
        e.SummaryEn = DemoTexts.SummaryEn;
        e.ProgrammeId = programme.Id;
        e.Edition = 12;
        e.StartsOn = time.Date(now);
        e.EndsOn = e.StartsOn.AddDays(Days - 1);
        e.RegistrationOpensAt = time.Instant(e.StartsOn.AddDays(-75), new TimeOnly(8, 30));
        e.RegistrationClosesAt = time.Instant(e.EndsOn.AddDays(1), TimeOnly.MinValue).AddMinutes(-1);
        e.VenueId = venue.Id;
        e.ContactName = "ฝ่ายเลขานุการจัดงาน";
        e.ContactPhone = "0 2000 0000 ต่อ 12";
        e.ContactEmail = "contact@summit.example";
        e.ContactWeb = "https://summit.example";
        e.Hashtags = "#พูดแล้วทำ #บำบัดทุกข์บำรุงสุข";
        e.SdgGoals = [9, 11, 16, 17];
        e.Hosts.Add(Host(e, 1, HostRole.Host, "สมาคมองค์การบริหารส่วนตำบลแห่งประเทศไทย", "Association of Subdistrict Administrative Organizations of Thailand", now));
        e.Hosts.Add(Host(e, 2, HostRole.CoHost, "จังหวัดเชียงราย", "Chiang Rai Province", now));
        e.Hosts.Add(Host(e, 3, HostRole.Partner, "มหาวิทยาลัยราชภัฏเชียงราย", "Chiang Rai Rajabhat University", now));
        e.Objectives.AddRange(Objectives.Select((o, i) => new EventObjective { Id = Guid.CreateVersion7(now), EventId = e.Id, TextTh = o.Thai, TextEn = o.English, Order = i + 1 }));
        for (var date = e.StartsOn; date <= e.EndsOn; date = date.AddDays(1))
        {
            var noon = time.Instant(date, new TimeOnly(12, 30));
            e.HalfDays.Add(Half(e, date, DayHalf.Morning, time.Instant(date, TimeOnly.MinValue), noon.AddMilliseconds(-1)));
            e.HalfDays.Add(Half(e, date, DayHalf.Afternoon, noon, time.Instant(date.AddDays(1), TimeOnly.MinValue).AddMilliseconds(-1)));
        }
        e.Publish(now.AddDays(-80));
        return e;
    }

    private static EventHost Host(Event e, int order, HostRole role, string thai, string english, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), EventId = e.Id, NameTh = thai, NameEn = english, Role = role, Order = order };

    private static HalfDay Half(Event e, DateOnly date, DayHalf half, DateTimeOffset opens, DateTimeOffset closes) =>
        new() { Id = Guid.CreateVersion7(opens), EventId = e.Id, Date = date, Half = half, DoorsOpenAt = opens, DoorsCloseAt = closes };
}
