using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Doors;
using SummitManager.Agenda.Materials;
using SummitManager.Agenda.Seats;
using SummitManager.Agenda.Speakers;
using SummitManager.Contacts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Exhibition.Sponsors;
using SummitManager.Invitations;
using SummitManager.Organizations;
using SummitManager.Payments;
using SummitManager.Press;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>The site with its demo event on a real port, and one browser, for tests that only look.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private const string Password = "demo pass phrase 2567";
    private readonly SummitApp _app;
    private readonly Playwrights _browsers = new();
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private Uri _site = default!;
    private string? _state;

    public DemoSite() : this(jobs: false) { }

    /// <param name="jobs">Long work is done, and mail sent.</param>
    /// <param name="size">As in <c>Demo:Size</c>.</param>
    internal DemoSite(bool jobs, string size = "small") =>
        _app = new SummitApp { Jobs = jobs }.With("Demo:Load", "true").With("Demo:Password", Password).With("Demo:Size", size);

    public async Task InitializeAsync()
    {
        if (Browser.SkipReason is not null)
            return;
        await _browsers.InitializeAsync();
        _site = _app.OnRealPort();
        await using var db = await DbAsync();
        var e = await db.Events.SingleAsync();
        var person = await db.Registrations.Where(r => r.State == RegistrationState.Confirmed).OrderByDescending(r => r.OrganizationName.Length).ThenBy(r => r.Id).FirstAsync();
        var checkpoint = await db.Checkpoints.OrderBy(c => c.Order).FirstAsync();
        // For the wall's screen and the page behind its code; the demo has it off, as every event does.
        await db.Checkpoints.Where(c => c.Id == checkpoint.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.SelfCheckIn, true));
        _words["{slug}"] = e.Slug;
        _words["{event}"] = e.Id.ToString();
        _words["{person}"] = person.Id.ToString();
        _words["{link}"] = person.LinkCode;
        _words["{delegation}"] = (await db.Delegations.OrderBy(d => d.Number).FirstAsync()).Id.ToString();
        var member = await db.Registrations.Where(r => r.DelegationId != null && r.State == RegistrationState.Confirmed).OrderByDescending(r => r.Name.Given.Length).ThenBy(r => r.Id).FirstAsync();
        _words["{desk}"] = await db.Delegations.Where(d => d.Id == member.DelegationId).Select(d => d.LinkCode).SingleAsync();
        _words["{member}"] = member.Id.ToString();
        _words["{checkpoint}"] = checkpoint.Id.ToString();
        _words["{venue}"] = e.VenueId.ToString()!;
        _words["{organization}"] = (await db.Organizations.OrderByDescending(o => o.NameTh.Length).ThenBy(o => o.Id).FirstAsync()).Id.ToString();
        _words["{session}"] = (await db.Sessions.OrderByDescending(x => x.Format == SessionFormat.Panel).ThenBy(x => x.Id).FirstAsync()).Id.ToString();
        await AddMoneyWordsAsync(db, e.Id);
        await AskAsync(e.Id, person);
        await InviteSomeAsync(db, e.Id);
        await AddProgrammeAsync(e, person, member);
        await AddSpeakersAsync(db, e, person);
        await AddNewsAsync(db, e, person, member);
        var invitation = new StaffInvitation(e.Id, "newcomer@summit.example", "ผู้มาใหม่ ใจดี", [EventRole.Registrar, EventRole.Supervisor], Language.Thai);
        var invited = (await _app.Get<InviteStaff>().RunAsync(Actor.System, invitation, CancellationToken.None)).Value;
        var letter = await db.OutboxMessages.SingleAsync(m => m.SubjectId == invited.UserId);
        _words["{activation}"] = letter.TextBody.Split("/account/activate/")[1][..Codes.LinkLength];
    }

    /// <summary>News with the longest words, one that was withdrawn, a case study, and somebody who takes part in the exchange of contacts beside one who does not.</summary>
    private async Task AddNewsAsync(SummitDb db, Event e, Registration person, Registration member)
    {
        var draft = (await _app.Get<DraftNews>().RunAsync(Actor.System, e.Id, CancellationToken.None)).ShouldBeOk();
        async Task<NewsItem> PublishAsync()
        {
            var saved = (await _app.Get<SaveNews>().RunAsync(Actor.System, e.Id, draft, CancellationToken.None)).ShouldBeOk();
            var approved = (await _app.Get<ApproveNews>().RunAsync(Actor.System, new NewsKey(e.Id, saved.Id, saved.Version), CancellationToken.None)).ShouldBeOk();
            return (await _app.Get<PublishNews>().RunAsync(Actor.System, new NewsKey(e.Id, approved.Id, approved.Version), CancellationToken.None)).ShouldBeOk();
        }
        var (news, withdrawn) = (await PublishAsync(), await PublishAsync());
        (await _app.Get<WithdrawNews>().RunAsync(Actor.System, new NewsKey(e.Id, withdrawn.Id, withdrawn.Version), CancellationToken.None)).ShouldBeOk();
        _words["{newsPublic}"] = news.Id.ToString();
        _words["{news}"] = news.Number!.Value.ToString(CultureInfo.InvariantCulture);
        _words["{withdrawn}"] = withdrawn.Number!.Value.ToString(CultureInfo.InvariantCulture);
        _words["{newsDraft}"] = (await db.NewsItems.OrderBy(n => n.Id).FirstAsync(n => n.State == NewsState.Draft)).Id.ToString();
        _words["{case}"] = (await db.CaseStudies.OrderByDescending(c => c.SummaryTh.Length).ThenBy(c => c.Id).FirstAsync()).Id.ToString();
        var text = await db.ConsentTexts.OrderByDescending(t => t.Number).FirstAsync(t => t.Kind == ConsentKind.Directory);
        (await _app.Get<ShareContact>().RunAsync(person.LinkCode, new ContactChoice(text.Id, true, true, true, true, true), CancellationToken.None)).ShouldBeOk();
        var newcomer = member.Id == person.Id ? await AnybodyButAsync(person) : member;
        (await _app.Get<HideContact>().RunAsync(newcomer.LinkCode, CancellationToken.None)).ShouldBeOk();
        _words["{newcomer}"] = newcomer.LinkCode;
    }

    /// <summary>An invoice that waits, a payment, a receipt, and a delegation that asks for its invoice.</summary>
    private async Task AddMoneyWordsAsync(SummitDb db, Guid eventId)
    {
        var invoice = await db.Invoices.Where(i => i.DelegationId != null).OrderBy(i => i.Standing == InvoiceStanding.Paid).ThenByDescending(i => i.Payer.Name.Length).ThenBy(i => i.Id).FirstAsync();
        _words["{invoice}"] = invoice.Id.ToString();
        _words["{payment}"] = (await db.Payments.OrderBy(p => p.Id).FirstAsync()).Id.ToString();
        _words["{receipt}"] = (await db.Receipts.OrderBy(r => r.Number).FirstAsync()).CheckCode;
        _words["{payDesk}"] = await db.Delegations.Where(d => d.Id == invoice.DelegationId).Select(d => d.LinkCode).SingleAsync();
        var contact = new DelegationForm { ContactName = "ผู้ประสาน งานดี", ContactEmail = "saraban@office.example", Organization = new() { NameTh = "องค์การบริหารส่วนตำบลที่ยังไม่ได้ขอใบแจ้งชำระเงิน", Kind = OrganizationKind.Sao, ProvinceCode = "57" } };
        var delegation = (await _app.Get<CreateDelegation>().RunAsync(Actor.System, eventId, contact, CancellationToken.None)).Value;
        var type = await db.RegistrationTypes.OrderBy(t => t.Order).FirstAsync();
        foreach (var name in new[] { "สมหญิง รอชำระ", "กฤษณะพงศ์พิพัฒน์ชัยสิทธิ์ วงศ์สุวรรณภูมิพิทักษ์ไพศาลกุล" })
        {
            (await _app.Get<RegisterByStaff>().RunAsync(Actor.System, new StaffRegisterRequest
            {
                EventId = eventId,
                TypeId = type.Id,
                RequestId = Registering.NewId(),
                DelegationId = delegation.Id,
                Form = Registering.Form(name) with { OrganizationKind = OrganizationKind.Sao },
            }, CancellationToken.None)).ShouldBeOk();
        }
        _words["{unbilled}"] = delegation.Id.ToString();
        _words["{unbilledDesk}"] = delegation.LinkCode;
    }

    /// <summary>The ready-made questions, a choice with places, and answers of one person and one delegation.</summary>
    private async Task AskAsync(Guid eventId, Registration person)
    {
        foreach (var template in Enum.GetValues<QuestionTemplate>())
            (await _app.Get<AddQuestionTemplate>().RunAsync(Actor.System, eventId, template, CancellationToken.None)).ShouldBeOk();
        var food = (await _app.Get<QuestionQueries>().FormAsync(eventId, AskedOf.Person, CancellationToken.None)).Sections[0];
        (await _app.Get<SaveQuestion>().RunAsync(Actor.System, eventId, new QuestionForm
        {
            SectionId = food.Section.Id,
            Kind = QuestionKind.OneOf,
            TextTh = "ร่วมศึกษาดูงานนอกสถานที่",
            TextEn = "Which study visit will you join?",
            Choices = [new() { TextTh = "โรงไฟฟ้าขยะชุมชน", TextEn = "Community waste-to-energy plant", Places = "1" }, new() { TextTh = "ศูนย์ดูแลผู้สูงอายุ", TextEn = "Elderly care centre", Places = "40" }],
        }, CancellationToken.None)).ShouldBeOk();
        var form = await _app.Get<QuestionQueries>().FormAsync(eventId, AskedOf.Person, CancellationToken.None);
        var answers = form.Questions.Where(q => q.Choices.Count > 0).Select(q => (q.Question, q.Choices[0].Value)).ToList();
        answers.AddRange(form.Questions.Where(q => q.Question.Kind is QuestionKind.ShortText or QuestionKind.LongText).Select(q => (q.Question, "ถั่วลิสง และอาหารทะเลมีเปลือกทุกชนิด")));
        (await _app.Get<SaveAnswers>().RunAsync(Actor.System, person.Id, Asking.Typed([.. answers]), CancellationToken.None)).ShouldBeOk();
        await using var db = await DbAsync();
        var link = _words["{desk}"];
        var delegation = await db.Delegations.SingleAsync(d => d.LinkCode == link);
        var desk = await _app.Get<QuestionQueries>().FormAsync(eventId, AskedOf.Delegation, CancellationToken.None);
        var bus = desk.Questions.First(q => q.Choices.Count > 0);
        (await _app.Get<SaveAnswers>().RunAsync(Actor.System, new DelegationKey(delegation.Id), Asking.Typed((bus.Question, bus.Choices[0].Value)), CancellationToken.None)).ShouldBeOk();
    }

    /// <summary>Guests of honour with long names and offices, an opening that is published, and one who has come.</summary>
    private async Task AddSpeakersAsync(SummitDb db, Event e, Registration person)
    {
        var photo = (await _app.Get<UploadSpeakerPhoto>().RunAsync(Actor.System, e.Id, "photo.png", Pictures.Png, CancellationToken.None)).ShouldBeOk().Id;
        var saved = new List<Speaker>();
        foreach (var form in new SpeakerForm[]
        {
            new() { Title = "พลอากาศเอก ดร.", Given = "ประจักษ์พงศ์", Family = "จั่นตองสมมติ", TitleEn = "Air Chief Marshal Dr.", GivenEn = "Prachakphong", FamilyEn = "Chantong-Sommut", Position = "รองนายกรัฐมนตรี", PositionEn = "Deputy Prime Minister", Entourage = "12", IsVip = true, PhotoFileId = photo, Email = "guest@office.example" },
            new() { Title = "นาย", Given = "รังสรรค์", Family = "วันดีสมมติ", Position = "รองเลขาธิการนายกรัฐมนตรีฝ่ายการเมือง", Organization = "สำนักเลขาธิการนายกรัฐมนตรี", IsVip = true, Entourage = "3" },
            new() { Title = "นาวาอากาศเอก", Given = "สมศักดิ์", Family = "ขาวสุวรรณ์สมมติ", Position = "รองปลัดกระทรวง", Organization = "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม", Representing = "ผู้แทนรัฐมนตรีว่าการกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม", IsVip = true, TicketCode = person.TicketCode },
            new() { Title = "นาย", Given = "ภาสกร", Family = "ประถมสมมติ", Position = "ผู้ว่าราชการจังหวัดเชียงราย", PositionEn = "Governor of Chiang Rai", IsVip = true, Answer = SpeakerAnswer.Declined },
            new() { Title = "Mr.", Given = "Kazuya", Family = "Suzuki", NameOrder = SummitManager.People.NameOrder.FamilyFirst, Position = "หัวหน้าผู้แทน", PositionEn = "Chief Representative", Organization = "องค์กรความร่วมมือระหว่างประเทศสมมติ" },
        })
            saved.Add((await _app.Get<SaveSpeaker>().RunAsync(Actor.System, e.Id, form, CancellationToken.None)).ShouldBeOk());
        (await _app.Get<AnswerAsSpeaker>().RunAsync(saved[0].LinkCode, SpeakerAnswer.Confirmed, CancellationToken.None)).ShouldBeOk();
        var room = await db.Rooms.OrderBy(r => r.Order).FirstAsync();
        _words["{room}"] = room.Id.ToString();
        var day = e.StartsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var opening = (await _app.Get<SaveSession>().RunAsync(Actor.System, e.Id, new SessionForm
        {
            TitleTh = "พิธีเปิดการประชุมสัมมนาวิชาการและนิทรรศการแสดงนวัตกรรมและเทคโนโลยีดิจิทัล",
            TitleEn = "Opening ceremony",
            Format = SessionFormat.Opening,
            Date = day,
            Starts = "09:00",
            Ends = "09:40",
            RoomId = room.Id.ToString(),
            Roles = [new() { SpeakerId = saved[0].Id.ToString(), Role = SpeakerRole.Chair }, new() { SpeakerId = saved[2].Id.ToString(), Role = SpeakerRole.Report }, new() { SpeakerId = saved[1].Id.ToString(), Role = SpeakerRole.Welcome }],
        }, CancellationToken.None)).ShouldBeOk();
        var keynote = (await _app.Get<SaveSession>().RunAsync(Actor.System, e.Id, new SessionForm
        {
            TitleTh = "ปาฐกถาพิเศษ เรื่อง เมืองอัจฉริยะในท้องถิ่น",
            TitleEn = "Keynote: smart cities",
            Format = SessionFormat.Keynote,
            Date = day,
            Starts = "10:00",
            Ends = "11:00",
            Roles = [new() { SpeakerId = saved[0].Id.ToString(), Role = SpeakerRole.Speaker }, new() { SpeakerId = saved[4].Id.ToString(), Role = SpeakerRole.Panellist }],
        }, CancellationToken.None)).ShouldBeOk();
        (await _app.Get<PublishAgenda>().RunAsync(Actor.System, e.Id, null, CancellationToken.None)).ShouldBeOk();
        foreach (var session in new[] { opening, keynote })
        {
            var sent = (await _app.Get<SendMaterial>().RunAsync(saved[0].LinkCode, session.Id, $"สไลด์ประกอบการบรรยายพิเศษเรื่องเมืองอัจฉริยะในท้องถิ่นฉบับแก้ไขครั้งสุดท้ายจริง ๆ {session.Id:N}.pdf", new MemoryStream(Slides.Pdf), CancellationToken.None)).ShouldBeOk();
            (await _app.Get<ShowMaterial>().RunAsync(Actor.System, e.Id, sent.Id, session == opening, CancellationToken.None)).ShouldBeOk();
        }
        _words["{slides}"] = opening.Id.ToString();
        await AddSponsorsAsync(e);
        _words["{speaker}"] = saved[0].LinkCode;
        _words["{guest}"] = saved[0].Id.ToString();
    }

    /// <summary>Fictional, with every form of a legal name: long, public, an agency, one that is not shown, one that looks unfinished.</summary>
    private async Task AddSponsorsAsync(Event e)
    {
        async Task<SponsorTier> TierAsync(string thai, string english, LogoSize logo) =>
            (await _app.Get<SaveSponsorTier>().RunAsync(Actor.System, e.Id, new SponsorTierForm { NameTh = thai, NameEn = english, Logo = logo, Booths = "2", Passes = "10", Sessions = "1", BenefitsTh = "กล่าวขอบคุณในพิธีเปิด", BenefitsEn = "Thanked at the opening" }, CancellationToken.None)).ShouldBeOk();
        async Task AddAsync(SponsorTier tier, string thai, string? english, bool shown = true, bool logo = false)
        {
            var picture = logo ? (await _app.Get<UploadSponsorLogo>().RunAsync(Actor.System, e.Id, "logo.png", Pictures.Png, CancellationToken.None)).ShouldBeOk().Id : (Guid?)null;
            var sponsor = (await _app.Get<SaveSponsor>().RunAsync(Actor.System, e.Id, new SponsorForm { TierId = tier.Id.ToString(), NameTh = thai, NameEn = english, Url = "https://sponsor.example", IsShown = shown, LogoFileId = picture }, CancellationToken.None)).ShouldBeOk();
            _words["{sponsor}"] = sponsor.Id.ToString();
        }
        var main = await TierAsync("ผู้สนับสนุนหลัก", "Main sponsors", LogoSize.Large);
        await AddAsync(main, "สำนักงานพัฒนารัฐบาลสมมติแห่งชาติ (องค์การมหาชน)", "Fictional Government Development Agency (Public Organization)", logo: true);
        await AddAsync(main, "บริษัท ระบบสารสนเทศและโครงข่ายโทรคมนาคมเพื่อองค์กรปกครองส่วนท้องถิ่นสมมติแห่งประเทศไทย จำกัด (มหาชน)", "Fictional Information Systems and Telecommunication Networks for Local Authorities of Thailand Public Company Limited");
        var gold = await TierAsync("ผู้สนับสนุนระดับทอง", "Gold", LogoSize.Small);
        await AddAsync(gold, "บจก. ตัวอย่างชื่อย่อ", null, shown: false);
        await AddAsync(gold, "บริษัท สมมติภัณฑ์ จำกัด", "Sommut Products Company Limited", logo: true);
        _words["{tier}"] = gold.Id.ToString();
    }

    /// <summary>Bodies that have delegations already: nothing else on the site changes by it.</summary>
    private async Task InviteSomeAsync(SummitDb db, Guid eventId)
    {
        var some = await db.Delegations.Where(d => d.EventId == eventId && d.OrganizationId != null).OrderBy(d => d.Number).Select(d => d.OrganizationId!.Value).Distinct().Take(12).ToListAsync();
        await _app.Get<InviteOrganizations>().RunAsync(Actor.System, eventId, new InviteForm { OrganizationIds = some, People = "8" }, null, CancellationToken.None);
        foreach (var (number, state) in new[] { ("1", ReplyState.Coming), ("2", ReplyState.NotComing) })
            await _app.Get<RecordReply>().RunAsync(Actor.System, eventId, number, new ReplyForm { State = state, People = "6", Note = "ได้รับหนังสือตอบรับทางโทรสาร" }, CancellationToken.None);
        var invited = await db.Invitations.OrderBy(i => i.Id).FirstAsync();
        _words["{invitation}"] = invited.Id.ToString();
        _words["{invitedDesk}"] = (await db.Delegations.AsNoTracking().SingleAsync(d => d.Id == invited.DelegationId)).LinkCode;
    }

    /// <summary>A published programme with seats: one booked and one waited for by the person, one that is full, one at the same time.</summary>
    private async Task AddProgrammeAsync(Event e, Registration person, Registration member)
    {
        // Later than the demo's own day, which has begun: seats are booked before.
        var day = e.EndsOn.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        async Task<Session> AddAsync(string title, string english, string times, string? seats = null, SessionFormat format = SessionFormat.Lecture) =>
            (await _app.Get<SaveSession>().RunAsync(Actor.System, e.Id, new SessionForm { TitleTh = title, TitleEn = english, Date = day, Starts = times[..5], Ends = times[6..], Seats = seats, Format = format }, CancellationToken.None)).ShouldBeOk();

        await AddAsync("พิธีเปิดการสัมมนา และปาฐกถาพิเศษเรื่อง “ท้องถิ่นไทยก้าวไกลอย่างยั่งยืนด้วยเป้าหมายการพัฒนาที่ยั่งยืน 17 ประการ”", "Opening ceremony and keynote", "08:30-10:00", format: SessionFormat.Opening);
        var waste = await AddAsync("ขยะเป็นศูนย์: จากครัวเรือนถึงโรงไฟฟ้า", "Zero waste: from the household to the power plant", "10:30-12:00", "1", SessionFormat.Workshop);
        await AddAsync("พักรับประทานอาหารกลางวัน", "Lunch", "12:00-13:00", format: SessionFormat.Meal);
        var water = await AddAsync("น้ำประปาหมู่บ้านที่ดื่มได้", "Village water that can be drunk", "13:00-14:30", "40", SessionFormat.Workshop);
        var doorless = await AddAsync("เมืองที่เป็นมิตรกับผู้สูงอายุและคนทุกวัย", "Cities for old and young", "13:30-15:00", "25", SessionFormat.Workshop);
        var energy = await AddAsync("พลังงานแสงอาทิตย์บนหลังคาโรงเรียน", "Solar power on school roofs", "15:00-16:30", "1", SessionFormat.Workshop);
        var buses = await AddAsync("รถโดยสารไฟฟ้าในเมืองเล็ก และการจัดซื้อร่วมกันของหลายองค์กรปกครองส่วนท้องถิ่น", "Electric buses in small towns", "16:30-17:30", "1", SessionFormat.Workshop);
        (await _app.Get<PublishAgenda>().RunAsync(Actor.System, e.Id, null, CancellationToken.None)).ShouldBeOk();
        (await _app.Get<BookSession>().RunAsync(Actor.System, person.Id, water.Id, false, CancellationToken.None)).ShouldBeOk();
        _words["{doorless}"] = doorless.Id.ToString();
        (await _app.Get<OpenSessionDoor>().RunAsync(Actor.System, e.Id, water.Id, bookedOnly: true, CancellationToken.None)).ShouldBeOk();
        var other = member.Id == person.Id ? await AnybodyButAsync(person) : member;
        (await _app.Get<BookSession>().RunAsync(Actor.System, other.Id, waste.Id, false, CancellationToken.None)).ShouldBeOk();
        (await _app.Get<BookSession>().RunAsync(Actor.System, other.Id, energy.Id, false, CancellationToken.None)).ShouldBeOk();
        (await _app.Get<JoinSessionWait>().RunAsync(Actor.System, person.Id, energy.Id, false, null, CancellationToken.None)).ShouldBeOk();
        _words["{session}"] = water.Id.ToString();
        await OfferAsync(e, person, other, buses, energy);
    }

    /// <summary>From here on freed seats are offered: one is to the person, and one is waited for.</summary>
    private async Task OfferAsync(Event e, Registration person, Registration other, Session offered, Session waited)
    {
        (await _app.Get<BookSession>().RunAsync(Actor.System, other.Id, offered.Id, true, CancellationToken.None)).ShouldBeOk();
        (await _app.Get<JoinSessionWait>().RunAsync(Actor.System, person.Id, offered.Id, true, null, CancellationToken.None)).ShouldBeOk();
        (await _app.Get<SaveSeatSettings>().RunAsync(Actor.System, e.Id, new SeatSettingsForm { Reminds = true, RemindMinutes = "60", Offers = true, OfferHours = "12" }, CancellationToken.None)).ShouldBeOk();
        (await _app.Get<CancelSeat>().RunAsync(Actor.System, other.Id, offered.Id, CancellationToken.None)).ShouldBeOk();
        _words["{offered}"] = offered.Id.ToString();
        _words["{waited}"] = waited.Id.ToString();
    }

    private async Task<Registration> AnybodyButAsync(Registration person)
    {
        await using var db = await DbAsync();
        return await db.Registrations.AsNoTracking().Where(r => r.State == RegistrationState.Confirmed && r.Id != person.Id).OrderBy(r => r.Id).FirstAsync();
    }

    /// <summary>Puts the demo's own keys into an address: {event}, {slug}, {person}, {link}, {delegation}, {desk}, {member}, {invitation} and those that the methods above add.</summary>
    public string Address(string pattern) => _words.Aggregate(pattern, (address, word) => address.Replace(word.Key, word.Value, StringComparison.Ordinal));

    /// <summary>The demo's event.</summary>
    public Guid EventId => Guid.Parse(_words["{event}"]);

    /// <summary>The demo's database, to compare a page with.</summary>
    public Task<SummitDb> DbAsync() => _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();

    public T Get<T>() where T : notnull => _app.Get<T>();

    /// <summary>A browser in which the demo's owner is signed in.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        options.StorageState = _state ??= await SignInAsync();
        var context = await _browsers.Browser.NewContextAsync(options);
        // The account follows the browser's language, not a cookie left by the sign-in.
        await context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "language" });
        return context;
    }

    public BrowserNewContextOptions Phone(string locale) => Browser.Phone(_site, locale);

    public BrowserNewContextOptions Desk(string locale) => Browser.Desk(_site, locale);

    private async Task<string> SignInAsync()
    {
        await using var context = await _browsers.Browser.NewContextAsync(Browser.Desk(_site));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.Locator("#Email").FillAsync("demo@summit.example");
        await page.Locator("#Password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldComeToAsync(new Regex("/manage$"));
        return await context.StorageStateAsync();
    }

    public async Task DisposeAsync()
    {
        await _browsers.DisposeAsync();
        _app.Dispose();
    }
}
