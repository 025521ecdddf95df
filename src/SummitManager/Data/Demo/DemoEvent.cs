using SummitManager.CheckIns;
using SummitManager.Events;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Data.Demo;

/// <summary>
/// The demo event without its people, modelled on a seminar of 6,000 local officials in one hall. It starts on the day it is
/// loaded and lasts two days; its doors are open around the clock, so that the door works whenever somebody tries it.
/// </summary>
internal sealed record DemoEvent
{
    public required Event Event { get; init; }
    public required Venue Venue { get; init; }
    public required Programme Programme { get; init; }
    public required Quota Hall { get; init; }
    public required Quota Observing { get; init; }
    public required Quota Reporting { get; init; }
    public required RegistrationType Delegate { get; init; }
    public required RegistrationType Observer { get; init; }
    public required RegistrationType Press { get; init; }
    public required RegistrationType Guest { get; init; }
    public required IReadOnlyList<Checkpoint> Checkpoints { get; init; }
    public required IReadOnlyList<ConsentText> Texts { get; init; }

    public const int ObserverPlaces = 12;
    private const int PressPlaces = 60;
    private static readonly OrganizationKind[] LocalAuthorities = [.. OrganizationKinds.All.Where(k => OrganizationKinds.IsLocalAuthority(k.Kind)).Select(k => k.Kind)];

    public static DemoEvent Build(string slug, int hallPlaces, DateTimeOffset now)
    {
        var programme = new Programme { Id = Guid.CreateVersion7(now), TitleTh = "โครงการยกระดับท้องถิ่นดิจิทัล", TitleEn = "Digital Local Government Programme" };
        var venue = DemoVenue.Build(now);
        var e = DemoFacts.Describe(Event.Draft(slug, now.AddDays(-90)), programme, venue, now);
        var hall = Quota.Of(e.Id, "ที่นั่งทั้งหมด", "All seats", hallPlaces, now);
        var observing = Quota.Of(e.Id, "ผู้สังเกตการณ์", "Observers", ObserverPlaces, now);
        var reporting = Quota.Of(e.Id, "สื่อมวลชน", "Press", PressPlaces, now);

        var guest = Type(e, 4, 4, "แขกรับเชิญ", "Invited guest", Money.Zero, now, hall);
        guest.IsPublic = false;
        var delegates = Type(e, 1, 1, "ผู้เข้าร่วมสัมมนา (องค์กรปกครองส่วนท้องถิ่น)", "Delegate of a local authority", Money.FromBaht(3500), now, hall);
        delegates.AllowedKinds = [.. LocalAuthorities];
        delegates.DescriptionTh = "ค่าลงทะเบียนรวมเอกสาร อาหารกลางวัน และอาหารว่าง เบิกจ่ายจากต้นสังกัดได้ตามระเบียบ";
        delegates.DescriptionEn = "Includes documents, lunch and refreshments; may be paid by the authority.";
        var observers = Type(e, 2, 2, "ผู้สังเกตการณ์", "Observer", Money.Zero, now, hall, observing);
        observers.HasWaitlist = true;
        observers.DescriptionTh = "สำหรับหน่วยงานอื่นและผู้สนใจ ที่นั่งจำกัด เมื่อเต็มเข้ารายชื่อสำรองได้";
        observers.DescriptionEn = "For other bodies and the interested public. Few seats; a waiting list opens when they are gone.";
        var press = Type(e, 3, 3, "สื่อมวลชน", "Press", Money.Zero, now, hall, reporting);
        press.RequiresApproval = true;
        press.AllowedKinds = [OrganizationKind.Media];

        return new DemoEvent
        {
            Event = e,
            Venue = venue,
            Programme = programme,
            Hall = hall,
            Observing = observing,
            Reporting = reporting,
            Delegate = delegates,
            Observer = observers,
            Press = press,
            Guest = guest,
            Checkpoints =
            [
                new Checkpoint { Id = Guid.CreateVersion7(now), EventId = e.Id, NameTh = "ประตูหลัก หอประชุมใหญ่", NameEn = "Main entrance, Grand Hall", TracksExits = true, RequiresPayment = false, Order = 1 },
                new Checkpoint { Id = Guid.CreateVersion7(now), EventId = e.Id, NameTh = "โต๊ะรับเอกสารและป้ายชื่อ", NameEn = "Documents and badges", RequiresPayment = true, Order = 2 },
                new Checkpoint { Id = Guid.CreateVersion7(now), EventId = e.Id, NameTh = "ห้องรับรองแขกผู้มีเกียรติ", NameEn = "Guests' lounge", TracksExits = true, RequiresPayment = false, AllowedTypeIds = [guest.Id], Order = 3 },
            ],
            Texts =
            [
                Text(e, ConsentKind.PrivacyNotice, DemoTexts.PrivacyTh, DemoTexts.PrivacyEn, now),
                Text(e, ConsentKind.Photos, DemoTexts.PhotosTh, DemoTexts.PhotosEn, now),
                Text(e, ConsentKind.Directory, DemoTexts.DirectoryTh, DemoTexts.DirectoryEn, now),
                Text(e, ConsentKind.Marketing, DemoTexts.MarketingTh, DemoTexts.MarketingEn, now),
            ],
        };
    }

    private static RegistrationType Type(Event e, int order, int color, string thai, string english, Money price, DateTimeOffset now, params Quota[] quotas)
    {
        var type = new RegistrationType { Id = Guid.CreateVersion7(now), EventId = e.Id, NameTh = thai, NameEn = english, Price = price, BadgeColor = color, Order = order };
        type.Quotas.AddRange(quotas.Select(q => new TypeQuota { TypeId = type.Id, QuotaId = q.Id }));
        return type;
    }

    private static ConsentText Text(Event e, ConsentKind kind, string thai, string english, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), EventId = e.Id, Kind = kind, Number = 1, TextTh = thai, TextEn = english, PublishedAt = now.AddDays(-90) };
}
