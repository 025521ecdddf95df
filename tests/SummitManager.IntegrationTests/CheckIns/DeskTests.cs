using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.CheckIns;

/// <summary>Everything at the door that is not a plain scan: search, desk, a supervisor's word, walk-ins.</summary>
public sealed class DeskTests
{
    [DatabaseFact]
    public async Task A_supervisor_admits_who_has_not_paid_and_the_reason_stays(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Price = Money.FromBaht(500) });
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        Assert.Equal(ScanOutcome.Unpaid, (await host.ScanAsync(e, person.TicketCode)).Outcome);
        var request = new AdmitRequest(Registering.NewId(), person.Id, host.Time.Now, "มีหนังสือรับรอง");
        var admit = host.Get<AdmitAnyway>();

        (await admit.RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, request, default)).ShouldRefuseWith<NotAllowed>();
        (await admit.RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), e.Checkpoint.Id, request with { Reason = "" }, default)).ShouldRefuseWith<ReasonNeeded>();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => admit.RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), e.Checkpoint.Id, request, default)));

        Assert.All(answers, a => Assert.Equal(ScanOutcome.Admitted, a.ShouldBeOk().Outcome));
        await using var db = host.Open();
        Assert.Equal("มีหนังสือรับรอง", (await db.Scans.SingleAsync(s => s.Outcome == ScanOutcome.Admitted)).Note);
        Assert.Equal("Unpaid → Admitted at " + e.Checkpoint.Id, (await db.AuditEntries.SingleAsync(a => a.Action == nameof(AdmitAnyway))).Details);
    }

    [DatabaseFact]
    public async Task Nobody_admits_a_cancelled_ticket(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        (await host.Get<CancelRegistration>().RunAsync(person.LinkCode, default)).ShouldBeOk();

        var answer = await host.Get<AdmitAnyway>().RunAsync(Actor.System, e.Checkpoint.Id, new AdmitRequest(Registering.NewId(), person.Id, host.Time.Now, "รู้จักกัน"), default);

        Assert.Equal(ScanOutcome.Cancelled, answer.ShouldBeOk().Outcome);
    }

    [DatabaseFact]
    public async Task Who_was_admitted_cannot_cancel_but_staff_can(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        await host.ScanAsync(e, person.TicketCode);
        var cancel = host.Get<CancelRegistration>();

        (await cancel.RunAsync(person.LinkCode, default)).ShouldRefuseWith<AlreadyAttended>();
        await using (var db = host.Open())
            Assert.Equal(RegistrationState.Confirmed, (await db.Registrations.SingleAsync()).State);
        (await cancel.RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), person.Id, "ผิดคน", default)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Finds_people_by_any_fragments_and_spelling_and_checks_them_in(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = (await host.Get<RegisterAttendee>().RunAsync(Registering.Request(e, "แก้วกานต์ น้ำใจงาม") with { Form = Registering.Form("แก้วกานต์ น้ำใจงาม") with { Phone = "081 234 5678" } }, default)).ShouldBeOk();
        await host.RegisterAsync(e, "สมชาย ใจดี");
        var door = Staffing.Actor(EventRole.Supervisor, e.Id);

        foreach (var query in (string[])["แก้ว", "เเกวกานต นำใจ", "น้ํา แก้ว", "ดอนสมมติ แก้ว", "081 234 5678", "0812345678", "1234567", Codes.Grouped(person.TicketCode), person.TicketCode[..6].ToLowerInvariant()])
            Assert.Equal(person.Id, Assert.Single(await FindAsync(host, e, door, query)).Person.RegistrationId);
        Assert.Equal(2, (await FindAsync(host, e, door, "อบต")).Count);
        foreach (var none in (string?[])[null, "", "ก", "ไม่มีใคร", "%", new string('x', 4000)])
            Assert.Empty(await FindAsync(host, e, door, none));

        var desk = new DeskRequest(Registering.NewId(), person.Id, ScanDirection.In, host.Time.Now);
        Assert.Equal(ScanOutcome.Admitted, (await host.Get<CheckInByDesk>().RunAsync(door, e.Checkpoint.Id, desk, default)).ShouldBeOk().Outcome);
        var hit = Assert.Single(await FindAsync(host, e, door, "แก้ว"));
        Assert.Equal((ScanOutcome.AlreadyIn, host.Time.Now), (hit.Would, hit.Since));
        var scanOnly = Staffing.Actor(EventRole.Door, e.Id);
        (await host.Get<DoorSearch>().RunAsync(scanOnly, e.Checkpoint.Id, "แก้ว", default)).ShouldRefuseWith<NotAllowed>();
        (await host.Get<CheckInByDesk>().RunAsync(scanOnly, e.Checkpoint.Id, desk, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task Searching_asks_as_often_for_twenty_as_for_one(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var door = Staffing.Actor(EventRole.Supervisor, e.Id);
        await host.RegisterAsync(e, "หนึ่ง ใจดี");
        await FindAsync(host, e, door, "ใจดี");
        var one = await host.Commands.DuringAsync(() => FindAsync(host, e, door, "ใจดี"));
        for (var i = 0; i < 25; i++)
            await host.RegisterAsync(e, $"คนที่{i} ใจดี");

        Assert.Equal(DoorSearch.Most, (await FindAsync(host, e, door, "ใจดี")).Count);
        Assert.Equal(one, await host.Commands.DuringAsync(() => FindAsync(host, e, door, "ใจดี")));
    }

    [DatabaseFact]
    public async Task A_walk_in_is_registered_and_let_in_once_however_often_the_form_is_sent(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 1 });
        var walkIn = host.Get<RegisterWalkIn>();
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);
        var request = new WalkInRequest(e.Checkpoint.Id, e.Type.Id, Registering.NewId(), Registering.Form("สมชาย ใจดี"), false, false);

        (await walkIn.RunAsync(Staffing.Actor(EventRole.Door, e.Id), request, default)).ShouldRefuseWith<NotAllowed>();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => walkIn.RunAsync(supervisor, request, default)));

        Assert.All(answers, a => Assert.Equal(ScanOutcome.Admitted, a.ShouldBeOk().Outcome));
        var next = request with { RequestId = Registering.NewId(), Form = Registering.Form("สมหญิง ใจดี") };
        (await walkIn.RunAsync(supervisor, next, default)).ShouldRefuseWith<QuotaFull>();
        (await walkIn.RunAsync(supervisor, next with { EvenIfFull = true }, default)).ShouldBeOk();
        await using var db = host.Open();
        Assert.Equal(2, await db.CheckIns.CountAsync());
        Assert.Equal(2, await db.Registrations.CountAsync(r => r.Source == RegistrationSource.WalkIn));
    }

    private static async Task<IReadOnlyList<DoorHit>> FindAsync(TestDatabase host, TestEvent e, Actor actor, string? query) =>
        (await host.Get<DoorSearch>().RunAsync(actor, e.Checkpoint.Id, query, default)).ShouldBeOk();
}
