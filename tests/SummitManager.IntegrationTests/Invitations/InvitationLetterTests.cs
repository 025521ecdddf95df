using System.Text;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Layout;
using SummitManager.Files;
using SummitManager.Invitations;
using SummitManager.LongJobs;
using SummitManager.Organizations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.TestKit.Documents;

namespace SummitManager.IntegrationTests.Invitations;

public sealed class InvitationLetterTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly LetterFacts Facts = new("องค์การบริหารส่วนตำบลแม่สมมติ", OrganizationKind.Sao, 12, 5, null, "7K3M9QXW", "https://summit.example/d/0123456789ABCDEFGHJKMNPQRS");
    private static readonly LetterEvent Event = new("งานประชุมท้องถิ่นไทย 2569", new(2026, 12, 12), new(2026, 12, 13), "ศูนย์ประชุมตัวอย่าง", "summit.example/d", null, null);

    private static InvitationTemplate Template() => new()
    {
        EventId = Guid.Empty,
        LetterNumber = "มท 0808.4/ว 1234",
        Sender = "สมาคมตัวอย่างแห่งประเทศไทย\n99/9 ถนนสมมติ กรุงเทพฯ 10100",
        LetterDate = new(2026, 10, 1),
        SignerName = "นายตัวอย่าง ลงนามดี",
        SignerPosition = "นายกสมาคมตัวอย่าง",
        Contact = "ฝ่ายเลขานุการ\nโทร. 0 2123 4567",
        ReplyBy = new(2026, 11, 15),
    };

    [PdfToolsFact]
    public async Task Holds_all_the_official_form_asks_for_in_Thai_numerals_and_its_own_code()
    {
        var pages = InvitationLetter.Pages(Facts, Template(), Event);
        var pdf = await Pdfs.OfAsync(pages);
        var text = PdfTools.Text(pdf).ReplaceLineEndings("");

        Assert.Equal(2, pages.Count);
        Assert.Equal("", PdfTools.Faults(pdf));
        foreach (var part in (string[])["ที่ มท ๐๘๐๘.๔/ว ๑๒๓๔", "๙๙/๙ ถนนสมมติ", "๑ ตุลาคม ๒๕๖๙", "เรื่อง", "เรียน", "นายกองค์การบริหารส่วนตำบลแม่สมมติ", "สิ่งที่ส่งมาด้วย", "แบบตอบรับ", "๕ คน", "ขอแสดงความนับถือ",
            "(นายตัวอย่าง ลงนามดี)", "โทร. ๐ ๒๑๒๓ ๔๕๖๗", "summit.example/d", "7K3M-9QXW", "คณะที่ ๑๒"])
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Equal([Facts.Link, Facts.Link], PdfTools.Codes(pdf));
        Assert.All(pages, page => Assert.Empty(page.Warnings));
    }

    [PdfToolsFact]
    public async Task Keeps_Arabic_digits_and_one_page_when_the_organiser_wants_so()
    {
        var template = Template();
        (template.ThaiDigits, template.WithReplyForm) = (false, false);

        var pages = InvitationLetter.Pages(Facts, template, Event);

        Assert.Single(pages);
        var text = PdfTools.Text(await Pdfs.OfAsync(pages));
        Assert.Contains("มท 0808.4/ว 1234", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => c is >= '๐' and <= '๙');
    }

    [Fact]
    public void A_long_letter_gets_smaller_then_goes_on_and_its_signature_never_leaves_the_page()
    {
        var template = Template();
        template.WithReplyForm = false;
        template.Cause = string.Concat(Enumerable.Repeat("ด้วยหน่วยงานกำหนดจัดการประชุมเพื่อแลกเปลี่ยนความรู้ของท้องถิ่น ", 12));
        var smaller = InvitationLetter.Pages(Facts, template, Event);
        template.Cause = string.Concat(Enumerable.Repeat("ด้วยหน่วยงานกำหนดจัดการประชุมเพื่อแลกเปลี่ยนความรู้ของท้องถิ่น ", 46));

        var pages = InvitationLetter.Pages(Facts, template, Event);

        Assert.Single(smaller);
        Assert.Equal(2, pages.Count);
        Assert.All(pages.Concat(smaller), page => Assert.All(page.Marks.OfType<TextMark>(), mark => Assert.InRange(mark.Baseline, 0, Paper.A4.Height - Paper.Mm(10))));
        Assert.Contains(pages[1].Marks.OfType<TextMark>(), mark => mark.Text.Contains("ลงนามดี", StringComparison.Ordinal));
        Assert.DoesNotContain(pages[0].Marks.OfType<TextMark>(), mark => mark.Text.Contains("ลงนามดี", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("องค์การบริหารส่วนตำบลแม่สมมติ", OrganizationKind.Sao, "นายกองค์การบริหารส่วนตำบลแม่สมมติ")]
    [InlineData("เทศบาลนครสมมติ", OrganizationKind.CityMunicipality, "นายกเทศมนตรีนครสมมติ")]
    [InlineData("เมืองพัทยา", OrganizationKind.Pattaya, "นายกเมืองพัทยา")]
    [InlineData("กรมสมมติ", OrganizationKind.CentralGovernment, "ผู้บริหารกรมสมมติ")]
    public void Addresses_the_head_of_the_body(string name, OrganizationKind kind, string head)
    {
        var template = Template();

        var page = InvitationLetter.Pages(Facts with { Organization = name, Kind = kind }, template, Event)[0];

        Assert.Contains(page.Marks.OfType<TextMark>(), mark => mark.Text == head);
    }

    [DatabaseFact]
    public async Task The_template_is_kept_named_in_the_audit_and_not_saved_over(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 0);
        var organiser = Staffing.Actor(EventRole.Organiser, s.Event.Id);
        var save = s.Db.Get<SaveInvitationTemplate>();
        var form = InvitationTemplateForm.Of(await s.Db.Get<InvitationLetterQueries>().TemplateAsync(s.Event.Id, default), Language.Thai) with { ReplyBy = "15 พ.ย. 2569", Subject = "ขอเชิญร่วม{event}" };

        (await save.RunAsync(organiser, s.Event.Id, form, default)).ShouldBeOk();

        var kept = await s.Db.Get<InvitationLetterQueries>().TemplateAsync(s.Event.Id, default);
        Assert.Equal((new DateOnly(2026, 11, 15), "ขอเชิญร่วม{event}", 1), (kept.ReplyBy, kept.Subject, kept.Version));
        (await save.RunAsync(organiser, s.Event.Id, form, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await save.RunAsync(organiser, s.Event.Id, form with { Version = 1, Subject = " " }, default)).ShouldFindBad("Subject", "Required");
        Assert.IsType<InvitationPictureGone>(Assert.Single((await save.RunAsync(organiser, s.Event.Id, form with { Version = 1, EmblemFileId = Registering.NewId() }, default)).ShouldRefuseWith<BadFields>().All));
        (await save.RunAsync(s.Registrar, s.Event.Id, form, default)).ShouldRefuseWith<NotAllowed>();
        await using var read = s.Db.Open();
        Assert.Contains("ReplyBy", (await read.AuditEntries.SingleAsync(a => a.EventId == s.Event.Id && a.Action == nameof(SaveInvitationTemplate))).Details, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task An_emblem_is_kept_with_the_template_and_drawn_three_centimetres_high(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 1);
        await s.InviteAsync();
        var organiser = Staffing.Actor(EventRole.Organiser, s.Event.Id);
        var file = (await s.Db.Get<UploadInvitationPicture>().RunAsync(organiser, s.Event.Id, "emblem.png", TinyPng.Plain(20, 20, 9, 9, 9), default)).ShouldBeOk();
        var queries = s.Db.Get<InvitationLetterQueries>();
        var form = InvitationTemplateForm.Of(await queries.TemplateAsync(s.Event.Id, default), Language.Thai) with { EmblemFileId = file.Id };
        (await s.Db.Get<SaveInvitationTemplate>().RunAsync(organiser, s.Event.Id, form, default)).ShouldBeOk();

        var template = await queries.TemplateAsync(s.Event.Id, default);
        var e = (await queries.EventAsync(template, default))!;
        var emblem = Assert.Single(InvitationLetter.Pages((await queries.SamplesAsync(s.Event.Id, default))[0], template, e)[0].Marks.OfType<PictureMark>());

        Assert.Equal(Paper.Mm(30), emblem.Box.Height, 3);
        Assert.Null((await s.Db.Get<FileStore>().FindAsync(file.Id, default))!.LapsesAt);
        (await s.Db.Get<UploadInvitationPicture>().RunAsync(s.Registrar, s.Event.Id, "x.png", [], default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task A_preview_shows_nobodys_code_or_link(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 1);
        var queries = s.Db.Get<InvitationLetterQueries>();
        Assert.Equal("องค์การบริหารส่วนตำบลตัวอย่าง", Assert.Single(await queries.SamplesAsync(s.Event.Id, default)).Organization);
        await s.InviteAsync();
        var delegation = await s.DelegationAsync(s.Organizations[0]);

        var sample = Assert.Single(await queries.SamplesAsync(s.Event.Id, default));

        Assert.Equal(delegation.OrganizationName, sample.Organization);
        Assert.DoesNotContain(delegation.Code, sample.Code, StringComparison.Ordinal);
        Assert.DoesNotContain(delegation.LinkCode, sample.Link, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task One_letter_or_all_in_one_file_each_with_its_own_link(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 4);
        await s.InviteAsync();
        (await s.Db.Get<RecordReply>().RunAsync(s.Registrar, s.Event.Id, "2", new ReplyForm { State = ReplyState.NotComing }, default)).ShouldBeOk();
        var print = s.Db.Get<PrintInvitation>();
        var row = (await s.RowsAsync())[0];

        var one = (await print.RunAsync(s.Registrar, s.Event.Id, row.Id, default)).ShouldBeOk();
        var job = (await s.Db.Get<StartLongJob>().RunAsync(s.Registrar, new LongJobRequest(Registering.NewId(), s.Event.Id, InvitationLettersPrint.KindName, new LettersOrder { Reply = ReplyState.NoReply }, Language.Thai), default)).ShouldBeOk();
        await s.Db.Get<RunLongJobs>().RunAsync(default);

        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(one, 0, 4), StringComparison.Ordinal);
        var done = (await s.Db.Get<LongJobQueries>().FindAsync(s.Registrar, job, default)).ShouldBeOk();
        Assert.Equal((LongJobState.Done, 3, 3), (done.State, done.Done, done.Total));
        var file = (await s.Db.Get<FetchLongJobResult>().RunAsync(s.Registrar, s.Event.Id, job, default)).ShouldBeOk();
        var bytes = (await s.Db.Get<FileStore>().ReadAsync(file.Id, default))!;
        if (PdfTools.Missing.Length == 0)
        {
            Assert.Contains("Pages:           6", PdfTools.Info(bytes), StringComparison.Ordinal);
            Assert.Contains((await s.DelegationAsync(s.Organizations[3])).LinkCode, string.Join(' ', PdfTools.Codes(bytes)), StringComparison.Ordinal);
        }
        (await print.RunAsync(Staffing.Actor(EventRole.Viewer, s.Event.Id), s.Event.Id, row.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await print.RunAsync(s.Registrar, s.Event.Id, Registering.NewId(), default)).ShouldRefuseWith<NotFound>();
    }
}
