using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.CheckIns;

public sealed class UndoCheckInTests
{
    [DatabaseFact]
    public async Task An_undone_ticket_admits_again_and_the_scan_tells_why(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var scan = await host.ScanAsync(e, person.TicketCode);
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);

        (await host.Get<UndoCheckIn>().RunAsync(supervisor, scan.Id, " ผิดคน ", default)).ShouldBeOk();

        await using var db = host.Open();
        var row = await db.Scans.SingleAsync();
        Assert.Equal((ScanOutcome.Admitted, "ผิดคน", supervisor.UserId), (row.Outcome, row.UndoReason, row.UndoneBy));
        Assert.Equal(0, await db.CheckIns.CountAsync());
        Assert.Equal(nameof(UndoCheckIn), (await db.AuditEntries.SingleAsync(a => a.SubjectId == person.Id && a.Action == nameof(UndoCheckIn))).Action);
        Assert.Equal(ScanOutcome.Admitted, (await host.ScanAsync(e, person.TicketCode)).Outcome);
    }

    [DatabaseFact]
    public async Task Of_many_who_undo_at_once_one_does(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var scan = await host.ScanAsync(e, (await host.RegisterAsync(e, "สมชาย ใจดี")).TicketCode);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            host.Get<UndoCheckIn>().RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), scan.Id, "ผิดคน", default)));

        Assert.Single(answers, a => a.IsOk);
        Assert.Equal(19, answers.Count(a => a.Refusal is NotCheckedIn));
        await using var db = host.Open();
        Assert.Equal(1, await db.AuditEntries.CountAsync(a => a.Action == nameof(UndoCheckIn)));
    }

    [DatabaseFact]
    public async Task Undoing_a_return_puts_the_person_outside_again(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var code = (await host.RegisterAsync(e, "สมชาย ใจดี")).TicketCode;
        await host.ScanAsync(e, code);
        await host.ScanAsync(e, code, ScanDirection.Out);
        var back = await host.ScanAsync(e, code);

        (await host.Get<UndoCheckIn>().RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), back.Id, "ผิดคน", default)).ShouldBeOk();

        await using var db = host.Open();
        Assert.False((await db.CheckIns.SingleAsync()).Inside);
    }

    [DatabaseTheory]
    [DatabaseData(false)]
    [DatabaseData(true)]
    public async Task Undoing_the_first_admission_leaves_the_return_standing_until_that_is_undone_too(DatabaseProvider provider, bool timePasses)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var code = (await host.RegisterAsync(e, "สมชาย ใจดี")).TicketCode;
        var scans = new List<ScanAnswer>();
        foreach (var direction in (ScanDirection[])[ScanDirection.In, ScanDirection.Out, ScanDirection.In])
        {
            scans.Add(await host.ScanAsync(e, code, direction));
            host.Time.Advance(timePasses ? TimeSpan.FromMinutes(1) : TimeSpan.Zero);
        }
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);

        (await host.Get<UndoCheckIn>().RunAsync(supervisor, scans[0].Id, "ผิดคน", default)).ShouldBeOk();
        await using (var db = host.Open())
            Assert.True((await db.CheckIns.SingleAsync()).Inside);
        Assert.Equal(ScanOutcome.AlreadyIn, (await host.ScanAsync(e, code)).Outcome);

        (await host.Get<UndoCheckIn>().RunAsync(supervisor, scans[2].Id, "ผิดคน", default)).ShouldBeOk();
        await using (var db = host.Open())
            Assert.Equal(0, await db.CheckIns.CountAsync());
        Assert.Equal(ScanOutcome.Admitted, (await host.ScanAsync(e, code)).Outcome);
    }

    [DatabaseFact]
    public async Task Asks_for_a_supervisor_a_reason_and_an_admission(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var scan = await host.ScanAsync(e, (await host.RegisterAsync(e, "สมชาย ใจดี")).TicketCode);
        var refused = await host.ScanAsync(e, "no code of ours");
        var undo = host.Get<UndoCheckIn>();
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);

        (await undo.RunAsync(Staffing.Actor(EventRole.Door, e.Id), scan.Id, "ผิดคน", default)).ShouldRefuseWith<NotAllowed>();
        (await undo.RunAsync(supervisor, scan.Id, " \u00a0", default)).ShouldRefuseWith<ReasonNeeded>();
        (await undo.RunAsync(supervisor, scan.Id, new string('ก', 501), default)).ShouldRefuseWith<BadField>();
        (await undo.RunAsync(supervisor, refused.Id, "ผิดคน", default)).ShouldRefuseWith<NotCheckedIn>();
        (await undo.RunAsync(supervisor, Guid.Empty, "ผิดคน", default)).ShouldRefuseWith<NotFound>();
    }
}
