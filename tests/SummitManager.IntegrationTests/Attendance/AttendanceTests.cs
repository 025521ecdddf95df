using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Attendance;
using SummitManager.Data;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Pictures;
using SummitManager.Events;
using SummitManager.LongJobs;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.TestKit.Documents;

namespace SummitManager.IntegrationTests.Attendance;

/// <summary>Sign-in sheets and the certificate's template.</summary>
public sealed class AttendanceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_sheet_is_in_dictionary_order_of_province_organisation_and_name(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        foreach (var (name, organization, province) in new[] { ("เอก ก", "อบต.ไผ่", "57"), ("กมล ข", "อบต.ไผ่", "57"), ("ขวัญ ค", "อบต.เกาะ", "57"), ("งาม ง", "อบต.ใหม่", "81"), ("จริง จ", "สำนักกลาง", null) })
        {
            var request = Registering.Request(e, name);
            (await db.Get<RegisterAttendee>().RunAsync(request with { Form = request.Form with { OrganizationName = organization, ProvinceCode = province, OrganizationKind = province is null ? SummitManager.Organizations.OrganizationKind.CentralGovernment : request.Form.OrganizationKind } }, default)).ShouldBeOk();
        }

        var lines = await db.Get<SignInQueries>().LinesAsync(e.Id, Language.Thai, default);

        Assert.Equal(["งาม", "ขวัญ", "กมล", "เอก", "จริง"], lines.Select(l => l.Name.Given));
    }

    [DatabaseFact]
    public async Task A_day_has_a_column_for_each_half_and_a_half_has_one(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var queries = db.Get<SignInQueries>();

        Assert.Equal(["ช่วงเช้า", "ช่วงบ่าย"], (await queries.HeadAsync(e.Id, e.Event.StartsOn, null, Language.Thai, false, default))!.Columns.Select(c => c.Thai));
        Assert.Equal(["Afternoon"], (await queries.HeadAsync(e.Id, e.Event.StartsOn, DayHalf.Afternoon, Language.English, false, default))!.Columns.Select(c => c.English));
        Assert.Null(await queries.HeadAsync(e.Id, e.Event.StartsOn.AddDays(40), null, Language.Thai, false, default));
    }

    [DatabaseFact]
    public async Task The_job_prints_all_pages_and_a_day_that_is_gone_is_said_in_words(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        for (var i = 0; i < 45; i++)
            await db.RegisterAsync(e, $"ผู้เข้าร่วม ลำดับ{i}");
        var order = new SignInOrder(e.Event.StartsOn, DayHalf.Morning, Language.Thai, true, new SignInLayout { LinesPerPage = 20 });

        var done = await PrintAsync(db, e, order);
        var gone = await PrintAsync(db, e, order with { Date = order.Date.AddDays(99) });

        Assert.Equal((LongJobState.Done, 3, 3), (done.State, done.Done, done.Total));
        Assert.Equal((LongJobState.Failed, nameof(NotFound)), (gone.State, gone.Error));
    }

    [PdfToolsFact]
    public async Task A_sheets_text_reads_as_it_is_printed_with_thai_numerals()
    {
        var head = new SignInHead { EventTitle = "สัมมนาทดสอบ", Date = new DateOnly(2026, 12, 12), Columns = [new Label("ช่วงเช้า", "Morning")], Language = Language.Thai, ThaiDigits = true };
        var lines = Enumerable.Range(1, 45).Select(i => new SignInLine(new People.PersonName { Title = "นาย", Given = "สมชาย", Family = $"ใจดี{i}" }, "ปลัด", "อบต.ดอนสมมติ", "57")).ToList();

        var pdf = await Pdfs.OfAsync(SignInSheet.Pages(head, lines, new SignInLayout { BlankRows = 0 }));
        var text = PdfTools.Text(pdf);

        Assert.Contains("วันเสาร์ที่ ๑๒ ธันวาคม ๒๕๖๙ · ช่วงเช้า\n", text, StringComparison.Ordinal);
        Assert.Contains("หน้า ๑ / ๒\n", text, StringComparison.Ordinal);
        Assert.Contains("จังหวัดเชียงราย\n", text, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Contains(line.Name.Full(Language.Thai), text, StringComparison.Ordinal));
        Assert.Empty(PdfTools.Faults(pdf));
    }

    [DatabaseFact]
    public async Task A_certificates_template_keeps_its_pictures_and_lets_go_of_the_old(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var actor = Staffing.Actor(EventRole.Organiser, e.Id);
        var (first, second) = (await UploadAsync(db, actor, e.Id), await UploadAsync(db, actor, e.Id));
        var form = CertificateTemplateForm.Of(CertificateTemplate.Usual(e.Id));
        form.BackgroundFileId = first;
        form.Signatures.Add(new SignatureRow { Name = "นายสมชาย ใจดี", Position = "นายกสมาคม\nแห่งการทดสอบ" });
        form.Signatures.Add(new SignatureRow());

        var saved = (await db.Get<SaveCertificateTemplate>().RunAsync(actor, e.Id, form, default)).ShouldBeOk();
        Assert.Null(await LapsesAsync(db, first));
        var again = CertificateTemplateForm.Of(await db.Get<CertificateQueries>().TemplateAsync(e.Id, default));
        Assert.Equal("นายสมชาย ใจดี", Assert.Single(again.Signatures).Name);
        again.BackgroundFileId = second;
        (await db.Get<SaveCertificateTemplate>().RunAsync(actor, e.Id, again, default)).ShouldBeOk();

        Assert.NotNull(await LapsesAsync(db, first));
        Assert.Null(await LapsesAsync(db, second));
        Assert.Equal(e.Id, saved.EventId);
    }

    [DatabaseFact]
    public async Task A_picture_of_another_event_is_not_taken(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, other) = (await db.NewEventAsync(), await db.NewEventAsync());
        var foreign = await UploadAsync(db, Staffing.Actor(EventRole.Owner, other.Id), other.Id);
        var form = CertificateTemplateForm.Of(CertificateTemplate.Usual(e.Id));
        form.BackgroundFileId = foreign;

        var refused = await db.Get<SaveCertificateTemplate>().RunAsync(Staffing.Actor(EventRole.Owner, e.Id), e.Id, form, default);

        Assert.Equal(new CertificatePictureGone("Background"), Assert.Single(Assert.IsType<BadFields>(refused.Refusal).All));
        Assert.Equal(CertificateTemplate.Usual(e.Id).BackgroundFileId, (await db.Get<CertificateQueries>().TemplateAsync(e.Id, default)).BackgroundFileId);
    }

    [DatabaseFact]
    public async Task Empty_wording_and_a_fourth_signature_are_told_beside_their_fields(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var form = CertificateTemplateForm.Of(CertificateTemplate.Usual(e.Id));
        form.HeadingTh = " ";
        for (var i = 0; i < 4; i++)
            form.Signatures.Add(new SignatureRow { Name = $"ผู้ลงนาม {i}" });

        var refused = await db.Get<SaveCertificateTemplate>().RunAsync(Staffing.Actor(EventRole.Owner, e.Id), e.Id, form, default);

        Assert.Equal(["HeadingTh", "Signatures-3-Name"], Assert.IsType<BadFields>(refused.Refusal).All.Select(f => f.Field));
    }

    [PdfToolsFact]
    public async Task A_certificate_says_what_it_should_in_thai_numerals_and_breaks_where_the_organiser_broke()
    {
        var template = CertificateTemplate.Usual(Guid.Empty);
        template.Signatures.Add(new CertificateSignature { Name = "รองศาสตราจารย์ ดร.วีระ สมมติ", Position = "นายกสมาคม\nแห่งการทดสอบ" });
        var facts = new CertificateFacts(new People.PersonName { Title = "นาย", Given = "กิตติศักดิ์", Family = "ศรีสุริยะธาดา" }, "ปลัด", "องค์การบริหารส่วนตำบลดอนสมมติ", Language.Thai, "12/2569", "https://summit.example/c/1");
        var e = new CertificateEvent(new Label("การสัมมนา 4.0", "Seminar 4.0"), new DateOnly(2026, 12, 12), new DateOnly(2026, 12, 13), new DateOnly(2026, 12, 13), new Label("", ""), [], Picture.Read(TinyPng.Plain(30, 20, 250, 250, 240)).Value, []);

        var pdf = await Pdfs.OfAsync(new Certificate(template, e).For(facts));
        var text = PdfTools.Text(pdf);

        Assert.Contains("ได้เข้าร่วมการสัมมนา 4.0\nระหว่างวันที่ ๑๒-๑๓ ธันวาคม ๒๕๖๙\n", text, StringComparison.Ordinal);
        Assert.Contains("ให้ไว้ ณ วันที่ ๑๓ ธันวาคม พุทธศักราช ๒๕๖๙\n", text, StringComparison.Ordinal);
        Assert.Contains("เลขที่ ๑๒/๒๕๖๙\n", text, StringComparison.Ordinal);
        Assert.Contains("นายกิตติศักดิ์ ศรีสุริยะธาดา\n", text, StringComparison.Ordinal);
        Assert.Equal(["https://summit.example/c/1"], PdfTools.Codes(pdf));
        Assert.Empty(PdfTools.Faults(pdf));
    }

    [Fact]
    public void A_person_without_a_title_has_no_blank_before_the_name()
    {
        var facts = new CertificateFacts(new People.PersonName { Given = "ญาณี", Family = "ฎีกาฐานทัพ" }, null, "อบต.ดอนสมมติ", Language.Thai, null, null);
        var e = new CertificateEvent(new Label("การสัมมนา", "Seminar"), new DateOnly(2026, 12, 12), new DateOnly(2026, 12, 12), new DateOnly(2026, 12, 12), new Label("", ""), [], null, []);

        var texts = new Certificate(CertificateTemplate.Usual(Guid.Empty), e).For(facts).Marks.OfType<TextMark>().Select(m => m.Text).ToList();

        Assert.Contains("ญาณี ฎีกาฐานทัพ", texts);
        Assert.Contains("อบต.ดอนสมมติ", texts);
    }

    [Fact]
    public void Of_two_people_each_has_the_words_of_their_language_in_reading_order_and_nothing_of_the_other()
    {
        var one = new CertificateFacts(new People.PersonName { Given = "ญาณี", Family = "ฎีกาฐานทัพ" }, null, "อบต.ดอนสมมติ", Language.Thai, "1/2569", null);
        var other = new CertificateFacts(new People.PersonName { Given = "ชูใจ", Family = "เลิศล้ำ", GivenEn = "Chujai", FamilyEn = "Loetlam" }, null, "Council of Examples", Language.English, "2/2569", null);
        var e = new CertificateEvent(new Label("การสัมมนา", "Seminar"), new DateOnly(2026, 12, 12), new DateOnly(2026, 12, 12), new DateOnly(2026, 12, 12), new Label("", ""), [], null, []);
        var certificate = new Certificate(CertificateTemplate.Usual(Guid.Empty), e);

        var pages = new[] { one, other, one }.Select(person => string.Join('|', certificate.For(person).Marks.OfType<TextMark>().Select(m => m.Text))).ToList();

        Assert.Equal(pages[0], pages[2]);
        Assert.Matches("^เกียรติบัตร\\|ให้ไว้เพื่อแสดงว่า\\|ญาณี ฎีกาฐานทัพ\\|อบต.ดอนสมมติ\\|.*๒๕๖๙", pages[0]);
        Assert.Matches("^Certificate\\|This is to certify that\\|Chujai Loetlam\\|Council of Examples\\|.*2026", pages[1]);
        Assert.DoesNotContain("ญาณี", pages[1], StringComparison.Ordinal);
    }

    private static async Task<LongJob> PrintAsync(TestDatabase db, TestEvent e, SignInOrder order)
    {
        var actor = Staffing.Actor(EventRole.Registrar, e.Id);
        var id = (await db.Get<StartLongJob>().RunAsync(actor, new LongJobRequest(Registering.NewId(), e.Id, SignInSheetPrint.KindName, order, Language.Thai), default)).ShouldBeOk();
        await db.Get<RunLongJobs>().RunAsync(default);
        return (await db.Get<LongJobQueries>().FindAsync(actor, id, default)).ShouldBeOk();
    }

    private static async Task<Guid> UploadAsync(TestDatabase db, Actor actor, Guid eventId) =>
        (await db.Get<UploadCertificatePicture>().RunAsync(actor, eventId, "พื้นหลัง.png", TinyPng.Plain(20, 10, 200, 200, 255), default)).ShouldBeOk().Id;

    private static async Task<DateTimeOffset?> LapsesAsync(TestDatabase db, Guid file)
    {
        await using var read = db.Open();
        return await read.StoredFiles.Where(f => f.Id == file).Select(f => f.LapsesAt).SingleAsync();
    }
}
