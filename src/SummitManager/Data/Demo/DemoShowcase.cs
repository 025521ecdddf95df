using Microsoft.EntityFrameworkCore;
using SummitManager.Agenda;
using SummitManager.Contacts;
using SummitManager.Events;
using SummitManager.Press;
using SummitManager.Registrations;
using SummitManager.Showcase;
using SummitManager.Thai;

namespace SummitManager.Data.Demo;

/// <summary>News, case studies, pledges and an exchange of contacts at the demo event; authorities and persons are made up.</summary>
internal sealed class DemoShowcase(DemoEvent demo, DateTimeOffset now)
{
    private const string Organiser = "ผู้จัดงานตัวอย่าง";
    private const int CaseStudies = 3;
    private const int Cards = 40;
    /// <summary>Each third province pledged, so that every region has some of either kind.</summary>
    private const int EachProvince = 3;

    private static readonly (string Thai, string English)[] Pledges =
    [
        ("ลดขยะเปียกในครัวเรือนลงครึ่งหนึ่งภายในสามปี", "Halve organic household waste within three years"),
        ("เปิดข้อมูลงบประมาณของ อปท. ทุกแห่งให้ประชาชนตรวจสอบได้", "Open the budgets of all local authorities to the public"),
        ("ให้ผู้สูงอายุที่อยู่ลำพังทุกคนมีผู้ดูแลและช่องทางขอความช่วยเหลือ", "Give every elderly person who lives alone somebody to call"),
        ("จัดน้ำประปาที่ดื่มได้ให้โรงเรียนทุกแห่ง", "Bring drinking water to every school"),
    ];

    private static readonly (string Title, string TitleEn, string Summary, string SummaryEn, string Problem, string Result, int[] Goals)[] Studies =
    [
        ("ระบบข้อมูลตำบลบนแผนที่เดียว", "One map for the whole subdistrict", "รวมทะเบียนทรัพย์สิน ถนน ไฟส่องสว่าง และคำร้องของประชาชนไว้บนแผนที่เดียวที่ทุกกองใช้ร่วมกัน", "Property, roads, lamps and complaints on one map that all divisions share.",
            "ข้อมูลอยู่คนละแฟ้ม คำร้องเรื่องเดียวกันถูกส่งซ้ำ และไม่ทราบว่าใครกำลังดำเนินการ", "ซ่อมไฟส่องสว่างเฉลี่ยภายใน 3 วันจากเดิม 14 วัน และจัดเก็บภาษีที่ดินได้เพิ่มขึ้นร้อยละ 18", [9, 11]),
        ("สภาเด็กออกแบบสนามเด็กเล่น", "A playground designed by its children", "ให้เด็กในตำบลลงคะแนนและออกแบบพื้นที่เล่นเองผ่านการประชุมสามครั้ง", "Children vote and design their own playground in three meetings.",
            "สนามเดิมไม่มีผู้ใช้ เพราะร้อนและไกลจากโรงเรียน", "มีผู้ใช้วันละกว่า 120 คน ผู้ปกครองร่วมดูแลความสะอาดเอง", [3, 11, 16]),
        ("ธนาคารขยะที่จ่ายเป็นค่าน้ำ", "A waste bank that pays the water bill", "แลกขยะรีไซเคิลเป็นส่วนลดค่าน้ำประปาหมู่บ้าน", "Recyclables buy a discount on village water.",
            "ค่ากำจัดขยะสูงขึ้นทุกปี และไม่มีพื้นที่ฝังกลบ", "ขยะที่ต้องส่งกำจัดลดลงร้อยละ 41 ในสองปี", [6, 12]),
    ];

    public async Task AddAsync(SummitDb db, CancellationToken ct)
    {
        db.AddRange(News());
        await db.SaveChangesAsync(ct);
        var told = await db.Sessions.Where(s => s.EventId == demo.Event.Id && s.Format == SessionFormat.Presentation).Select(s => s.Id).FirstAsync(ct);
        var authorities = await db.Delegations.Where(d => d.EventId == demo.Event.Id && d.OrganizationId != null).OrderBy(d => d.Number).Select(d => d.OrganizationId!.Value).Take(CaseStudies).ToListAsync(ct);
        db.AddRange(authorities.Select((id, i) => Study(Studies[i], id, told)));
        db.Add(new ShowcaseSettings { EventId = demo.Event.Id, PledgesPublic = true });
        db.AddRange(Provinces.All.Where((_, i) => i % EachProvince == 0).Select((p, i) => Pledge(p, Pledges[i % Pledges.Length], told)));
        db.Add(new ContactExchange { EventId = demo.Event.Id, IsOn = true });
        db.AddRange(await CardsAsync(db, ct));
        await db.SaveChangesAsync(ct);
    }

    private IEnumerable<object> News()
    {
        var hosts = string.Join(" ", demo.Event.Hosts.Where(h => h.Role != HostRole.Partner).Select(h => h.NameTh));
        yield return new PressSettings { EventId = demo.Event.Id, CreditTh = demo.Event.Hosts[0].NameTh, CreditEn = demo.Event.Hosts[0].NameEn, PageCredit = "ท้องถิ่นดิจิทัลตัวอย่าง", ShareTextTh = "ติดตามข่าวและกำหนดการของงานได้ที่นี่", ShareTextEn = "News and programme of the event" };
        var published = new NewsItem { Id = Guid.CreateVersion7(now), EventId = demo.Event.Id };
        published.Write(new NewsText(
            $"{hosts} เตรียมจัด{demo.Event.TitleTh}", $"Chiang Rai to host {demo.Event.TitleEn}",
            $"{hosts} กำหนดจัด{demo.Event.TitleTh} ภายใต้แนวคิด “{demo.Event.Theme}” ระหว่างวันที่ {ThaiDate.Range(demo.Event.StartsOn, demo.Event.EndsOn, Shared.Language.Thai)} ณ {demo.Venue.NameTh}\n\nข่าวนี้เป็นตัวอย่าง บุคคลและหน่วยงานในรายชื่อเป็นสิ่งสมมติทั้งหมด",
            $"{demo.Event.TitleEn} will be held on {ThaiDate.Range(demo.Event.StartsOn, demo.Event.EndsOn, Shared.Language.English)} at {demo.Venue.NameEn}.\n\nThis is an example; every person and authority on the lists is fictional.",
            demo.Event.Hosts[0].NameTh, demo.Event.Hosts[0].NameEn, demo.Event.Hashtags), Organiser, now.AddDays(-10));
        published.Approve(Organiser, now.AddDays(-9));
        published.Publish(1, Organiser, now.AddDays(-9));
        yield return published;
        yield return new NumberSeries { Name = PublishNews.Series(demo.Event.Id), Last = 1 };
        var draft = new NewsItem { Id = Guid.CreateVersion7(now), EventId = demo.Event.Id };
        draft.Write(new NewsText($"สรุปผลวันแรกของ{demo.Event.TitleTh}", null, "ร่างสรุปผลวันแรก รอตัวเลขจากกระดานสดและภาพจากทีมช่างภาพ", null, demo.Event.Hosts[0].NameTh, null, demo.Event.Hashtags), Organiser, now);
        yield return draft;
    }

    private CaseStudy Study((string Title, string TitleEn, string Summary, string SummaryEn, string Problem, string Result, int[] Goals) s, Guid organizationId, Guid sessionId) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = demo.Event.Id,
        OrganizationId = organizationId,
        SessionId = sessionId,
        TitleTh = s.Title,
        TitleEn = s.TitleEn,
        SummaryTh = s.Summary,
        SummaryEn = s.SummaryEn,
        ProblemTh = s.Problem,
        ResultTh = s.Result,
        Links = "https://summit.example/cases",
        SdgGoals = [.. s.Goals],
        IsPublished = true,
    };

    private Pledge Pledge(Province province, (string Thai, string English) text, Guid sessionId) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = demo.Event.Id,
        ProvinceCode = province.Code,
        TextTh = text.Thai,
        TextEn = text.English,
        PledgedBy = $"ผู้แทน{province.FullName.Thai}",
        SessionId = sessionId,
    };

    /// <summary>Some of those who agreed when they registered, each showing something else.</summary>
    private async Task<IEnumerable<ContactCard>> CardsAsync(SummitDb db, CancellationToken ct)
    {
        var text = demo.Texts.Single(t => t.Kind == ConsentKind.Directory).Id;
        var people = await db.Registrations.Where(r => r.EventId == demo.Event.Id && r.State == RegistrationState.Confirmed && db.Consents.Any(c => c.RegistrationId == r.Id && c.TextId == text && c.Given))
            .OrderBy(r => r.TicketCode).Select(r => r.Id).Take(Cards).ToListAsync(ct);
        return people.Select((id, i) => new ContactCard
        {
            Id = Guid.CreateVersion7(now),
            RegistrationId = id,
            EventId = demo.Event.Id,
            ShowsPosition = i % 5 != 0,
            ShowsOrganization = i % 7 != 0,
            ShowsEmail = i % 2 == 0,
            ShowsPhone = i % 3 == 0,
            At = now,
        });
    }
}
