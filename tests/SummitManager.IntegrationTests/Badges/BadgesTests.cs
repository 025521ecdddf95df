using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Badges;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Files;
using SummitManager.IntegrationTests.Races;
using SummitManager.LongJobs;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.TestKit.Documents;

namespace SummitManager.IntegrationTests.Badges;

public sealed class BadgesTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_template_is_kept_changed_and_named_in_the_audit(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var actor = Staffing.Actor(EventRole.Organiser, e.Id);
        var form = BadgeTemplateForm.Of(await db.Get<BadgeQueries>().TemplateAsync(e.Id, default));
        (form.Format, form.ShowProvince, form.ColourCodes[2]) = (BadgeFormat.A6, false, "#abcdef");

        (await db.Get<SaveBadgeTemplate>().RunAsync(actor, e.Id, form, default)).ShouldBeOk();

        var kept = await db.Get<BadgeQueries>().TemplateAsync(e.Id, default);
        Assert.Equal((BadgeFormat.A6, false, "#ABCDEF"), (kept.Format, kept.ShowProvince, kept.ColourCodes[2]));
        await using var read = db.Open();
        var audit = await read.AuditEntries.SingleAsync(a => a.EventId == e.Id && a.Action == nameof(SaveBadgeTemplate));
        Assert.Contains("Format: EightOnA4 → A6", audit.Details, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_save_over_somebody_elses_is_refused_the_first_one_too(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var actor = Staffing.Actor(EventRole.Owner, e.Id);
        var first = BadgeTemplateForm.Of(BadgeTemplate.Usual(e.Id));

        var saved = await Race.RunAsync(8, _ => db.Get<SaveBadgeTemplate>().RunAsync(actor, e.Id, first.Copy(), default));

        Assert.Single(saved, result => result.IsOk);
        Assert.All(saved.Where(result => !result.IsOk), result => result.ShouldRefuseWith<ChangedMeanwhile>());
    }

    [DatabaseFact]
    public async Task A_colour_that_is_none_is_told_beside_its_field(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var form = BadgeTemplateForm.Of(BadgeTemplate.Usual(e.Id));
        form.ColourCodes[1] = "แดง";

        var refused = await db.Get<SaveBadgeTemplate>().RunAsync(Staffing.Actor(EventRole.Owner, e.Id), e.Id, form, default);

        Assert.Equal("Colour-1", Assert.Single(Assert.IsType<BadFields>(refused.Refusal).All).Field);
    }

    [DatabaseFact]
    public async Task Badges_come_delegation_by_delegation_and_only_of_the_confirmed(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var (alone, first, gone, second) = (await db.RegisterAsync(e, "กมล คนเดียว"), await db.RegisterAsync(e, "ขวัญ คณะ"), await db.RegisterAsync(e, "คงศักดิ์ ยกเลิก"), await db.RegisterAsync(e, "งาม คณะ"));
        var delegationId = await DelegationAsync(db, e, second.Id, first.Id);
        await using (var open = db.Open())
        {
            (await open.Registrations.SingleAsync(r => r.Id == gone.Id)).End(RegistrationState.Cancelled, null, db.Time.GetUtcNow());
            await open.SaveChangesAsync();
        }

        var all = await NamesAsync(db, new RegistrationFilter(e.Id));

        Assert.Equal(["ขวัญ", "งาม", "กมล"], all);
        Assert.Equal(["ขวัญ", "งาม"], await NamesAsync(db, new RegistrationFilter(e.Id) { DelegationId = delegationId }));
        Assert.Equal(["กมล"], await NamesAsync(db, new RegistrationFilter(e.Id) { Ids = [alone.Id, gone.Id] }));
        Assert.Equal(3, await db.Get<BadgeQueries>().CountAsync(new RegistrationFilter(e.Id), default));
        Assert.Null(await db.Get<BadgeQueries>().OneAsync(e.Id, gone.Id, default));
    }

    [DatabaseFact]
    public async Task Reading_badges_takes_as_many_queries_for_three_people_as_for_one(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (one, three) = (await db.NewEventAsync(), await db.NewEventAsync());
        await db.RegisterAsync(one, "กมล หนึ่ง");
        foreach (var name in (string[])["กมล หนึ่ง", "ขวัญ สอง", "งาม สาม"])
            await db.RegisterAsync(three, name);

        var forOne = await db.Commands.DuringAsync(() => NamesAsync(db, new RegistrationFilter(one.Id)));
        var forThree = await db.Commands.DuringAsync(() => NamesAsync(db, new RegistrationFilter(three.Id)));

        Assert.Equal(forOne, forThree);
        Assert.Equal(await db.Commands.DuringAsync(() => db.Get<BadgeQueries>().SamplesAsync(one.Id, default)), await db.Commands.DuringAsync(() => db.Get<BadgeQueries>().SamplesAsync(three.Id, default)));
    }

    [DatabaseFact]
    public async Task The_preview_shows_the_longest_name_the_shortest_and_one_without_a_title(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        foreach (var (title, name) in new (string?, string)[] { ("นาย", "กมล ปานกลางคน"), ("พลตำรวจเอก", "วรรณประภาศิริกุล ศักดิ์สิทธิ์วิวัฒน์ไพศาล"), (null, "ญาณี ฎีกา"), ("นาง", "ก ข") })
        {
            var request = Registering.Request(e, name);
            (await db.Get<RegisterAttendee>().RunAsync(request with { Form = request.Form with { Title = title } }, default)).ShouldBeOk();
        }

        var samples = await db.Get<BadgeQueries>().SamplesAsync(e.Id, default);

        Assert.Equal(["วรรณประภาศิริกุล", "ก", "ญาณี"], samples.Select(s => s.Name.Given));
        Assert.Empty(await db.Get<BadgeQueries>().SamplesAsync((await db.NewEventAsync()).Id, default));
    }

    [DatabaseFact]
    public async Task A_job_prints_everybody_once_with_warnings_that_name_them(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        for (var i = 0; i < 9; i++)
            await db.RegisterAsync(e, $"ผู้เข้าร่วม ลำดับ{i}");
        await db.RegisterAsync(e, "สมชาย 王");
        var actor = Staffing.Actor(EventRole.Registrar, e.Id);

        var (job, pdf) = await PrintAsync(db, actor, e, new RegistrationFilter(e.Id));

        Assert.Equal((LongJobState.Done, 10, 10), (job.State, job.Done, job.Total));
        Assert.Equal(("NoLetter", true), (Assert.Single(job.WarningList).Key, job.WarningList[0].Subject!.Contains('王', StringComparison.Ordinal)));
        Assert.StartsWith("%PDF-1.7", System.Text.Encoding.Latin1.GetString(pdf!, 0, 8), StringComparison.Ordinal);
    }

    [PdfToolsFact]
    public async Task The_printed_file_holds_each_code_once()
    {
        var db = await databases.OpenAsync(DatabaseProvider.Sqlite);
        var e = await db.NewEventAsync();
        var codes = new List<string>();
        for (var i = 0; i < 11; i++)
            codes.Add((await db.RegisterAsync(e, $"ผู้เข้าร่วม ลำดับ{i}")).TicketCode);

        var (_, pdf) = await PrintAsync(db, Staffing.Actor(EventRole.Registrar, e.Id), e, new RegistrationFilter(e.Id));

        Assert.Equal(codes.Order(StringComparer.Ordinal), PdfTools.Codes(pdf!).Order(StringComparer.Ordinal));
        Assert.Empty(PdfTools.Faults(pdf!));
    }

    [DatabaseFact]
    public async Task Who_only_looks_prints_no_thousand_tickets(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var request = new LongJobRequest(Registering.NewId(), e.Id, BadgesPrint.KindName, new RegistrationFilter(e.Id), Language.Thai);

        (await db.Get<StartLongJob>().RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), request, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task Nobody_to_print_is_said_in_words(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();

        var (job, _) = await PrintAsync(db, Staffing.Actor(EventRole.Owner, e.Id), e, new RegistrationFilter(e.Id));

        Assert.Equal((LongJobState.Failed, nameof(NobodyToPrint)), (job.State, job.Error));
    }

    [DatabaseFact]
    public async Task One_badge_is_printed_at_once_in_a_format_of_its_own(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, other) = (await db.NewEventAsync(), await db.NewEventAsync());
        var person = await db.RegisterAsync(e, "สมชาย ใจดี");

        var pdf = (await db.Get<PrintBadge>().RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), e.Id, person.Id, default)).ShouldBeOk();

        Assert.Contains("/MediaBox [0 0 255.12 184.25]", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        (await db.Get<PrintBadge>().RunAsync(Staffing.Actor(EventRole.Owner, other.Id), other.Id, person.Id, default)).ShouldRefuseWith<NobodyToPrint>();
        (await db.Get<PrintBadge>().RunAsync(Staffing.Actor(EventRole.Owner, other.Id), e.Id, person.Id, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task The_next_edition_has_the_same_look(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var owner = await db.HireOwnerAsync();
        var form = BadgeTemplateForm.Of(BadgeTemplate.Usual(e.Id));
        form.Format = BadgeFormat.Label62;
        (await db.Get<SaveBadgeTemplate>().RunAsync(owner, e.Id, form, default)).ShouldBeOk();

        var next = (await db.Get<CloneEvent>().RunAsync(owner, e.Id, new NewEventForm { TitleTh = "ครั้งถัดไป", Slug = $"next-{e.Id:N}"[..20], StartsOn = "2027-03-02" }, default)).ShouldBeOk();

        Assert.Equal(BadgeFormat.Label62, (await db.Get<BadgeQueries>().TemplateAsync(next.Id, default)).Format);
    }

    private static async Task<(LongJob Job, byte[]? File)> PrintAsync(TestDatabase db, Actor actor, TestEvent e, RegistrationFilter filter)
    {
        var id = (await db.Get<StartLongJob>().RunAsync(actor, new LongJobRequest(Registering.NewId(), e.Id, BadgesPrint.KindName, filter, Language.Thai), default)).ShouldBeOk();
        await db.Get<RunLongJobs>().RunAsync(default);
        var job = (await db.Get<LongJobQueries>().FindAsync(actor, id, default)).ShouldBeOk();
        return (job, job.ResultFileId is { } file ? await db.Get<FileStore>().ReadAsync(file, default) : null);
    }

    private static async Task<List<string>> NamesAsync(TestDatabase db, RegistrationFilter filter)
    {
        var names = new List<string>();
        await foreach (var badge in db.Get<BadgeQueries>().AllAsync(filter, default))
            names.Add(badge.Name.Given);
        return names;
    }

    private static async Task<Guid> DelegationAsync(TestDatabase db, TestEvent e, params Guid[] members)
    {
        var now = db.Time.GetUtcNow();
        var delegation = Delegation.Create(e.Id, 1, $"{Registering.NewId():N}"[..8], $"{Registering.NewId():N}"[..16], $"{Registering.NewId():N}"[..26], now);
        await using var open = db.Open();
        open.Add(delegation);
        foreach (var member in await open.Registrations.Where(r => members.Contains(r.Id)).ToListAsync())
            member.JoinDelegation(delegation.Id, now);
        await open.SaveChangesAsync();
        return delegation.Id;
    }
}
