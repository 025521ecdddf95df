using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.CheckIns;

public sealed class DeskQueriesTests
{
    [DatabaseFact]
    public async Task A_code_finds_its_person_the_holder_of_a_newer_ticket_or_its_delegation_of_this_event_only(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var (e, other) = (await host.NewEventAsync(), await host.NewEventAsync());
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var old = person.TicketCode;
        var renewed = (await host.Get<ReissueTicket>().RunAsync(Actor.System, person.Id, default)).ShouldBeOk();
        var delegation = await DelegationAsync(host, e);
        var desk = host.Get<DeskQueries>();
        var registrar = Staffing.Actor(EventRole.Registrar, e.Id);

        Assert.Equal(new DeskFind(person.Id, null, Replaced: false), (await desk.CodeAsync(registrar, e.Id, Codes.Grouped(renewed.TicketCode), default)).ShouldBeOk());
        Assert.Equal(new DeskFind(person.Id, null, Replaced: true), (await desk.CodeAsync(registrar, e.Id, old, default)).ShouldBeOk());
        Assert.Equal(new DeskFind(null, delegation.Id, Replaced: false), (await desk.CodeAsync(registrar, e.Id, delegation.DoorCode, default)).ShouldBeOk());
        Assert.Null((await desk.CodeAsync(Actor.System, other.Id, renewed.TicketCode, default)).ShouldBeOk());
        Assert.Null((await desk.CodeAsync(registrar, e.Id, "สมชาย", default)).ShouldBeOk());
        (await desk.CodeAsync(Staffing.Actor(EventRole.Door, e.Id), e.Id, old, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task A_group_is_found_by_number_and_name_and_shows_who_may_come_in(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var delegation = await DelegationAsync(host, e);
        var people = new[] { await host.RegisterAsync(e, "กมล ใจดี"), await host.RegisterAsync(e, "ขวัญ ใจดี"), await host.RegisterAsync(e, "คำ ใจดี") };
        await host.Get<AddToDelegation>().RunAsync(Actor.System, delegation.Id, [.. people.Select(p => p.Id)], default);
        await host.ScanAsync(e, people[1].TicketCode);
        (await host.Get<CancelRegistration>().RunAsync(people[2].LinkCode, default)).ShouldBeOk();
        var desk = host.Get<DeskQueries>();
        var registrar = Staffing.Actor(EventRole.Registrar, e.Id);

        var byNumber = (await desk.DelegationsAsync(registrar, e.Id, "๑", default)).ShouldBeOk();
        var byName = (await desk.DelegationsAsync(registrar, e.Id, "ท่าข้าม", default)).ShouldBeOk();
        var group = (await desk.GroupAsync(registrar, e.Checkpoint.Id, delegation.Id, default)).ShouldBeOk();

        Assert.Equal([delegation.Id], byNumber.Select(d => d.Id));
        Assert.Equal([2], byName.Select(d => d.Coming));
        Assert.Equal([ScanOutcome.Admitted, ScanOutcome.AlreadyIn], group.Members.Select(m => m.Hit.Would));
        (await desk.GroupAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, delegation.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await desk.GroupAsync(registrar, e.Checkpoint.Id, Guid.Empty, default)).ShouldRefuseWith<NotFound>();
    }

    [DatabaseFact]
    public async Task A_letter_settles_what_is_owed_and_nothing_else(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Price = Money.FromBaht(2500) });
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var letter = host.Get<AcceptLetter>();
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);

        (await letter.RunAsync(Staffing.Actor(EventRole.Door, e.Id), person.Id, "ชร 1/2569", default)).ShouldRefuseWith<NotAllowed>();
        (await letter.RunAsync(supervisor, person.Id, "  ", default)).ShouldRefuseWith<BadField>();
        var settled = (await letter.RunAsync(supervisor, person.Id, " ชร 1/2569 ", default)).ShouldBeOk();
        (await letter.RunAsync(supervisor, person.Id, "ชร 1/2569", default)).ShouldRefuseWith<NothingOwed>();

        Assert.Equal(PaymentState.ConfirmedByLetter, settled.Payment);
        await using var db = host.Open();
        Assert.Contains("ชร 1/2569", (await db.AuditEntries.SingleAsync(a => a.Action == nameof(AcceptLetter))).Details, StringComparison.Ordinal);
    }

    private static async Task<Delegation> DelegationAsync(TestDatabase host, TestEvent e) =>
        (await host.Get<CreateDelegation>().RunAsync(Actor.System, e.Id, new DelegationForm
        {
            Organization = new OrganizationForm { NameTh = "องค์การบริหารส่วนตำบลท่าข้าม", Kind = OrganizationKind.Sao, ProvinceCode = "57" },
            ContactName = "ชูใจ เลิศล้ำ",
            ContactPhone = "053 123 456",
        }, default)).ShouldBeOk();
}
