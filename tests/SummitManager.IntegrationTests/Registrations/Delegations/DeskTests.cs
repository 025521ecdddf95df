using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Messaging;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.TestKit.Documents;

namespace SummitManager.IntegrationTests.Registrations.Delegations;

public sealed class DeskTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_colleague_gets_the_delegations_organisation_and_the_offices_mail(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var d = await host.NewDeskAsync(e);

        var r = await host.AddAsync(e, d, "สมศรี มีสุข");

        Assert.Equal((d.Id, d.OrganizationId, d.OrganizationName, d.OrganizationKind, d.ProvinceCode), (r.DelegationId, r.OrganizationId, r.OrganizationName, r.OrganizationKind, r.ProvinceCode));
        Assert.Equal(("office@local.example", PositionGroup.Council, RegistrationState.Confirmed), (r.Email, r.PositionGroup, r.State));
        Assert.Equal("office@local.example", Assert.Single(await host.MailsAsync(r.Id)).To);
        Assert.Equal((nameof(RegisterDelegate), "Coordinator"), Assert.Single((await host.AuditAsync(r.Id)).Select(a => (a.Action, a.ActorName))));
    }

    [DatabaseFact]
    public async Task Without_a_mail_address_the_offices_telephone_stands(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var d = await host.NewDeskAsync(e, email: null);

        var r = await host.AddAsync(e, d);

        Assert.Equal((null, "+6653123456"), (r.Email, r.Phone));
    }

    [DatabaseFact]
    public async Task Keeps_to_the_rules_of_the_public_form(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 1, HasWaitlist = true });
        var d = await host.NewDeskAsync(e);
        var hidden = await host.NewTypeAsync(e, "เฉพาะเจ้าหน้าที่");
        var academics = await host.NewTypeAsync(e, "นักวิชาการ");
        await using (var db = host.Open())
        {
            (await db.RegistrationTypes.SingleAsync(t => t.Id == hidden.Id)).IsPublic = false;
            (await db.RegistrationTypes.SingleAsync(t => t.Id == academics.Id)).AllowedKinds = [SummitManager.Organizations.OrganizationKind.Academic];
            await db.SaveChangesAsync();
        }

        (await host.TryAddAsync(d, Desks.Request(e, "ก ข") with { TypeId = hidden.Id })).ShouldRefuseWith<UnknownRegistrationType>();
        (await host.TryAddAsync(d, Desks.Request(e, "กา ขา") with { TypeId = academics.Id })).ShouldRefuseWith<KindNotAllowed>();
        (await host.TryAddAsync(d, Desks.Request(e, "กา ขา") with { Form = new DelegateForm { Email = "x" } })).ShouldFindBad("Given", "Required");
        var first = await host.AddAsync(e, d, "มานี มีนา");
        (await host.TryAddAsync(d, Desks.Request(e, "มานี มีนา", joinWaitlist: true))).ShouldRefuseWith<AlreadyRegistered>();
        Assert.True((await host.TryAddAsync(d, Desks.Request(e, "มานะ มีนา"))).ShouldRefuseWith<QuotaFull>().WaitlistOpen);
        Assert.Equal(RegistrationState.Waitlisted, (await host.TryAddAsync(d, Desks.Request(e, "มานะ มีนา", joinWaitlist: true))).ShouldBeOk().State);
        (await host.Get<RegisterDelegate>().RunAsync(Codes.Alphabet[..26], Desks.Request(e, "กา ขา"), default)).ShouldRefuseWith<NotFound>();
        Assert.Single((await host.DeskAsync(d)).Offers);
        Assert.Equal([first.Id], (await host.DeskAsync(d)).Living.Where(m => m.HasTicket).Select(m => m.Registration.Id));
        await using (var db = host.Open())
            await db.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.RegistrationClosesAt, host.Time.GetUtcNow().AddDays(-1)));
        (await host.TryAddAsync(d, Desks.Request(e, "สาย เกินไป"))).ShouldRefuseWith<RegistrationClosed>();
    }

    [DatabaseFact]
    public async Task The_invitations_limit_holds_and_a_form_sent_twice_is_once(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var d = await host.NewDeskAsync(e, limit: 2);
        var (one, two) = (Desks.Request(e, Registering.SomebodyNew()), Desks.Request(e, Registering.SomebodyNew()));

        var first = (await host.TryAddAsync(d, one)).ShouldBeOk();
        Assert.Equal(first.Id, (await host.TryAddAsync(d, one)).ShouldBeOk().Id);
        var second = (await host.TryAddAsync(d, two)).ShouldBeOk();
        Assert.Equal(second.Id, (await host.TryAddAsync(d, two)).ShouldBeOk().Id);
        Assert.Equal(2, (await host.TryAddAsync(d, Desks.Request(e, Registering.SomebodyNew()))).ShouldRefuseWith<DelegationFull>().Limit);
        Assert.Equal(0, (await host.DeskAsync(d)).Left);

        (await host.Get<CancelRegistration>().RunAsync(d.LinkCode, first.Id, default)).ShouldBeOk();
        (await host.TryAddAsync(d, Desks.Request(e, Registering.SomebodyNew()))).ShouldBeOk();
        Assert.Equal(2, await host.TakenAsync(e));
    }

    [DatabaseFact]
    public async Task Replaces_a_person_until_the_door_and_once_for_a_form_sent_twice(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var d = await host.NewDeskAsync(e);
        var r = await host.AddAsync(e, d, "เดิม ไม่มา");
        var request = new TransferRequest(Desks.Form("แทน มาเอง").For(d, Language.Thai), [], Version: r.Version);
        var transfer = host.Get<TransferRegistration>();

        var replaced = (await transfer.RunAsync(d.LinkCode, r.Id, request, default)).ShouldBeOk();
        var again = (await transfer.RunAsync(d.LinkCode, r.Id, request, default)).ShouldBeOk();

        Assert.Equal((r.Id, "แทน", d.Id), (replaced.Id, replaced.Name.Given, replaced.DelegationId));
        Assert.NotEqual(r.TicketCode, replaced.TicketCode);
        Assert.Equal(replaced.TicketCode, again.TicketCode);
        var late = new TransferRequest(Desks.Form("ช้า เกินไป").For(d, Language.Thai), [], Version: r.Version);
        (await transfer.RunAsync(d.LinkCode, r.Id, late, default)).ShouldRefuseWith<ChangedMeanwhile>();
        await host.ScanAsync(e, replaced.TicketCode);
        (await transfer.RunAsync(d.LinkCode, r.Id, late with { Version = null }, default)).ShouldRefuseWith<AlreadyAttended>();
        (await host.Get<CancelRegistration>().RunAsync(d.LinkCode, r.Id, default)).ShouldRefuseWith<AlreadyAttended>();
        Assert.True(Assert.Single((await host.DeskAsync(d)).Members).IsInside);
        Assert.Contains("Coordinator", (await host.AuditAsync(r.Id)).Where(a => a.Action == nameof(TransferRegistration)).Select(a => a.ActorName));
    }

    [DatabaseFact]
    public async Task Edits_what_it_asks_and_keeps_what_it_does_not_ask(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var d = await host.NewDeskAsync(e);
        var r = await host.AddAsync(e, d, "สมศรี มีสุข");
        var english = RegistrationForm.Of(r) with { GivenEn = "Somsri" };
        var before = (await host.Get<EditRegistration>().RunAsync(e.Registrar(), r.Id, new EditRequest(english, r.Version), default)).ShouldBeOk();

        var form = DelegateForm.Of(before, d) with { Family = "มีทรัพย์", Phone = "081 234 5678" };
        var after = (await host.Get<EditRegistration>().RunAsync(d.LinkCode, r.Id, new EditRequest(form.Over(before, d), before.Version), default)).ShouldBeOk();

        Assert.Equal(("Somsri", "มีทรัพย์", "+66812345678", "office@local.example"), (after.Name.GivenEn, after.Name.Family, after.Phone, after.Email));
        (await host.Get<EditRegistration>().RunAsync(d.LinkCode, r.Id, new EditRequest((form with { Given = "อื่น" }).Over(before, d), before.Version), default)).ShouldRefuseWith<ChangedMeanwhile>();
    }

    [DatabaseFact]
    public async Task Nobody_reaches_the_people_of_another_delegation(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var (mine, other) = (await host.NewDeskAsync(e), await host.NewDeskAsync(e));
        var r = await host.AddAsync(e, other);
        var alone = await host.RegisterAsync(e, Registering.SomebodyNew());

        foreach (var id in (Guid[])[r.Id, alone.Id])
        {
            foreach (var link in (string[])[mine.LinkCode, "", "-", r.LinkCode])
            {
                (await host.Get<EditRegistration>().RunAsync(link, id, new EditRequest(RegistrationForm.Of(r), r.Version), default)).ShouldRefuseWith<NotFound>();
                (await host.Get<TransferRegistration>().RunAsync(link, id, new TransferRequest(RegistrationForm.Of(r), []), default)).ShouldRefuseWith<NotFound>();
                (await host.Get<CancelRegistration>().RunAsync(link, id, default)).ShouldRefuseWith<NotFound>();
                (await host.Get<ResendTicket>().RunAsync(link, id, default)).ShouldRefuseWith<NotFound>();
            }
        }
        Assert.Null((await host.DeskAsync(mine)).Member(r.Id));
        Assert.Empty((await host.DeskAsync(mine)).Members);
    }

    [DatabaseFact]
    public async Task Sends_a_ticket_again_and_tells_whose_mail_failed(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var d = await host.NewDeskAsync(e);
        var (well, failed) = (await host.AddAsync(e, d), await host.AddAsync(e, d));
        await using (var db = host.Open())
            await db.OutboxMessages.Where(m => m.SubjectId == failed.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Failed));

        Assert.Equal([failed.Id], (await host.DeskAsync(d)).Members.Where(m => m.MailFailed).Select(m => m.Registration.Id));
        (await host.Get<ResendTicket>().RunAsync(d.LinkCode, failed.Id, default)).ShouldBeOk();
        (await host.Get<ResendTicket>().RunAsync(d.LinkCode, failed.Id, default)).ShouldRefuseWith<SentJustNow>();
        host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await host.MailsAsync(failed.Id)).Count);
        Assert.Single(await host.MailsAsync(well.Id));
    }

    [DatabaseFact]
    public async Task The_contact_changes_at_the_desk_but_never_the_organisation(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var d = await host.NewDeskAsync(e);
        var form = new DelegationForm { ContactName = "มานี ใหม่กว่า", ContactEmail = "New@Local.example", Organization = new() { NameTh = "บริษัทอื่น", Kind = SummitManager.Organizations.OrganizationKind.Company } };
        var edit = host.Get<EditDeskContact>();

        (await edit.RunAsync(d.LinkCode, form with { ContactName = " " }, d.Version, default)).ShouldFindBad("ContactName", "Required");
        var changed = (await edit.RunAsync(d.LinkCode, form, d.Version, default)).ShouldBeOk();
        (await edit.RunAsync(d.LinkCode, form, d.Version, default)).ShouldBeOk();
        (await edit.RunAsync(d.LinkCode, form with { ContactName = "อื่น" }, d.Version, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await edit.RunAsync("x", form, d.Version, default)).ShouldRefuseWith<NotFound>();

        Assert.Equal(("มานี ใหม่กว่า", "new@local.example", null, d.OrganizationName), (changed.ContactName, changed.ContactEmail, changed.ContactPhone, changed.OrganizationName));
        Assert.Single((await host.Get<DelegationQueries>().ListAsync(e.Id, "ใหม่กว่า", 1, 10, default)).Rows);
        Assert.Single((await host.Get<DelegationQueries>().ListAsync(e.Id, d.OrganizationName, 1, 10, default)).Rows);
        Assert.Empty((await host.Get<DelegationQueries>().ListAsync(e.Id, "ชูใจ", 1, 10, default)).Rows);
        Assert.Equal(1, (await host.AuditAsync(d.Id)).Count(a => a.Action == nameof(EditDeskContact)));
    }

    [DatabaseFact]
    public async Task The_desk_asks_the_same_number_of_questions_for_one_person_and_three(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var d = await host.NewDeskAsync(e);
        await host.AddAsync(e, d);
        var one = await host.Commands.DuringAsync(() => host.DeskAsync(d));
        await host.AddAsync(e, d);
        await host.AddAsync(e, d);

        Assert.Equal(one, await host.Commands.DuringAsync(() => host.DeskAsync(d)));
    }

    [DatabaseFact]
    public async Task All_tickets_come_two_on_a_sheet_with_codes_that_scan(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var d = await host.NewDeskAsync(e);
        Assert.Null(await host.Get<DelegationTickets>().MakeAsync(d.LinkCode, default));
        var people = new[] { await host.AddAsync(e, d, "กานดา รักงาน"), await host.AddAsync(e, d, "ขวัญใจ รักงาน"), await host.AddAsync(e, d, "คำนึง รักงาน") };
        await host.AddAsync(e, await host.NewDeskAsync(e));

        var file = (await host.Get<DelegationTickets>().MakeAsync(d.LinkCode, default))!;
        var names = (await host.Get<DelegationNames>().MakeAsync(d.LinkCode, Language.Thai, default))!;

        Assert.Null(await host.Get<DelegationTickets>().MakeAsync("x", default));
        Assert.Null(await host.Get<DelegationNames>().MakeAsync("", Language.Thai, default));
        if (PdfTools.Missing.Length > 0)
            return;
        Assert.Equal(people.Select(p => p.TicketCode).Order(StringComparer.Ordinal), PdfTools.Codes(file.Bytes).Order(StringComparer.Ordinal));
        Assert.Contains("Pages:           2", PdfTools.Info(file.Bytes), StringComparison.Ordinal);
        Assert.Empty(PdfTools.Faults(file.Bytes));
        var words = PdfTools.Text(names.Bytes);
        Assert.All((string[])["กานดา", "ขวัญใจ", "คำนึง", "ลายมือชื่อ", "ชูใจ เลิศล้ำ"], word => Assert.Contains(word, words, StringComparison.Ordinal));
    }
}
