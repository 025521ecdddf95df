using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.CheckIns;

/// <summary>What devices decided alone: recorded, never refused, and flagged where the rule would not have done it.</summary>
public sealed class ToldScansTests
{
    [DatabaseFact]
    public async Task An_admission_that_the_rule_agrees_with_is_an_ordinary_one(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var at = host.Time.Now;
        host.Time.Advance(TimeSpan.FromMinutes(30));

        var answer = await SendAsync(host, e, Told(person, at));

        Assert.Equal((ScanOutcome.Admitted, at, null), (answer.Outcome, answer.At, answer.Conflict));
        await using var db = host.Open();
        Assert.Equal((at, 0), ((await db.CheckIns.SingleAsync()).At, await db.ScanConflicts.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData(false), DatabaseData(true)]
    public async Task A_ticket_admitted_at_two_doors_belongs_to_the_earlier_and_is_flagged_once(DatabaseProvider provider, bool earlierFirst)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var (early, late) = (Told(person, host.Time.Now), Told(person, host.Time.Now.AddMinutes(4)));
        host.Time.Advance(TimeSpan.FromMinutes(30));
        ScanRequest[] order = earlierFirst ? [early, late] : [late, early];

        var first = await SendAsync(host, e, order[0]);
        var second = await SendAsync(host, e, order[1]);
        var again = await SendAsync(host, e, order[1]);

        Assert.Equal((ScanOutcome.Admitted, null), (first.Outcome, first.Conflict));
        Assert.Equal((ScanOutcome.AlreadyIn, ConflictKind.AdmittedTwice, early.At), (second.Outcome, second.Conflict, second.FirstAt));
        Assert.Equal(second, again);
        await using var db = host.Open();
        var checkIn = await db.CheckIns.SingleAsync();
        Assert.Equal((early.At, early.Id, true), (checkIn.At, checkIn.ScanId, checkIn.Inside));
        var conflict = await db.ScanConflicts.SingleAsync();
        Assert.Equal((order[1].Id, order[0].Id, ScanOutcome.AlreadyIn), (conflict.ScanId, conflict.OtherScanId, conflict.Ruled));
        Assert.Equal(2, await db.Scans.CountAsync());
    }

    [DatabaseFact]
    public async Task Somebody_let_in_against_the_rule_is_inside_and_flagged(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        (await host.Get<CancelRegistration>().RunAsync(person.LinkCode, default)).ShouldBeOk();

        var answer = await SendAsync(host, e, Told(person, host.Time.Now));

        Assert.Equal((ScanOutcome.Admitted, ConflictKind.AgainstRule), (answer.Outcome, answer.Conflict));
        await using var db = host.Open();
        Assert.True((await db.CheckIns.SingleAsync()).Inside);
        Assert.Equal(ScanOutcome.Cancelled, (await db.ScanConflicts.SingleAsync()).Ruled);
    }

    [DatabaseFact]
    public async Task Somebody_let_in_before_the_doors_opened_is_in_the_half_day_that_came(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var early = e.HalfDays[0].DoorsOpenAt.AddMinutes(-5);
        var scan = Told(person, early);

        var answer = await SendAsync(host, e, scan);

        Assert.Equal((ScanOutcome.Admitted, ConflictKind.AgainstRule), (answer.Outcome, answer.Conflict));
        await using var db = host.Open();
        Assert.Equal(PeriodWindow.Of(e.HalfDays[0]).Period, (await db.CheckIns.SingleAsync()).Period);
        (await host.Get<UndoCheckIn>().RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), scan.Id, "ผิดคน", default)).ShouldBeOk();
        Assert.Equal(0, await db.CheckIns.CountAsync());
    }

    [DatabaseFact]
    public async Task A_code_of_nobody_that_was_let_in_is_kept_and_flagged(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var guest = await host.RegisterAsync(await host.NewEventAsync(), "สมชาย ใจดี");

        var unknown = await SendAsync(host, e, new ScanRequest(Registering.NewId(), "7K3MABCD01234XYZ", ScanDirection.In, ScanMeans.Camera, host.Time.Now, Told: ScanOutcome.Admitted));
        var foreign = await SendAsync(host, e, Told(guest, host.Time.Now));

        Assert.Equal((ScanOutcome.UnknownTicket, ConflictKind.UnknownAdmitted), (unknown.Outcome, unknown.Conflict));
        Assert.Equal((ScanOutcome.OtherEvent, ConflictKind.UnknownAdmitted, null), (foreign.Outcome, foreign.Conflict, foreign.Person));
        await using var db = host.Open();
        Assert.Equal((2, 0), (await db.ScanConflicts.CountAsync(), await db.CheckIns.CountAsync()));
    }

    [DatabaseFact]
    public async Task Who_was_turned_away_stays_away_though_the_rule_would_admit(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");

        var answer = await SendAsync(host, e, Told(person, host.Time.Now, ScanOutcome.Unpaid));

        Assert.Equal((ScanOutcome.Unpaid, null), (answer.Outcome, answer.Conflict));
        await using var db = host.Open();
        Assert.Equal((1, 0), (await db.Scans.CountAsync(), await db.CheckIns.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData(false), DatabaseData(true)]
    public async Task Coming_and_leaving_are_put_in_order_of_time_whichever_is_uploaded_first(DatabaseProvider provider, bool exitFirst)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var entry = Told(person, host.Time.Now);
        var exit = Told(person, host.Time.Now.AddMinutes(10), ScanOutcome.Left, ScanDirection.Out);
        host.Time.Advance(TimeSpan.FromMinutes(30));

        foreach (var scan in exitFirst ? [exit, entry] : (ScanRequest[])[entry, exit])
            Assert.Null((await SendAsync(host, e, scan)).Conflict);

        await using var db = host.Open();
        var checkIn = await db.CheckIns.SingleAsync();
        Assert.Equal((entry.At, false), (checkIn.At, checkIn.Inside));
        Assert.Equal(ScanOutcome.Admitted, (await host.ScanAsync(e, person.TicketCode)).Outcome); // and may come back
    }

    [DatabaseFact]
    public async Task An_exit_uploaded_after_the_return_does_not_put_the_person_outside(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var start = host.Time.Now;
        host.Time.Advance(TimeSpan.FromMinutes(30));

        await SendAsync(host, e, Told(person, start));
        await SendAsync(host, e, Told(person, start.AddMinutes(10), ScanOutcome.Left, ScanDirection.Out));
        await SendAsync(host, e, Told(person, start.AddMinutes(20)));
        await SendAsync(host, e, Told(person, start.AddMinutes(15), ScanOutcome.Left, ScanDirection.Out));

        await using var db = host.Open();
        Assert.True((await db.CheckIns.SingleAsync()).Inside);
        Assert.Equal(0, await db.ScanConflicts.CountAsync());
    }

    [DatabaseFact]
    public async Task When_our_answer_was_lost_and_the_device_let_in_whom_we_refused_they_are_inside_and_flagged_once(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        (await host.Get<CancelRegistration>().RunAsync(person.LinkCode, default)).ShouldBeOk();
        var scan = Told(person, host.Time.Now);

        var lost = await SendAsync(host, e, scan with { Told = null });
        var told = await SendAsync(host, e, scan);
        var again = await SendAsync(host, e, scan);
        var otherwise = await SendAsync(host, e, scan with { Told = ScanOutcome.Unpaid });

        Assert.Equal((ScanOutcome.Cancelled, null), (lost.Outcome, lost.Conflict));
        Assert.All([told, again, otherwise], a => Assert.Equal((ScanOutcome.Cancelled, ConflictKind.AgainstRule), (a.Outcome, a.Conflict)));
        await using var db = host.Open();
        Assert.Equal((1, 1, 1), (await db.Scans.CountAsync(), await db.CheckIns.CountAsync(), await db.ScanConflicts.CountAsync()));
    }

    [DatabaseFact]
    public async Task When_our_answer_was_lost_and_the_device_turned_away_whom_we_admitted_that_is_flagged_once(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var scan = Told(person, host.Time.Now, ScanOutcome.WrongCheckpoint);

        await SendAsync(host, e, scan with { Told = null });
        var answers = new[] { await SendAsync(host, e, scan), await SendAsync(host, e, scan) };

        Assert.All(answers, a => Assert.Equal((ScanOutcome.Admitted, ConflictKind.TurnedAway), (a.Outcome, a.Conflict)));
        await using var db = host.Open();
        Assert.Equal((1, 1), (await db.Scans.CountAsync(), await db.ScanConflicts.CountAsync()));
    }

    [DatabaseFact]
    public async Task When_the_lost_answer_and_the_device_agree_nothing_is_flagged(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var scan = Told(person, host.Time.Now);

        await SendAsync(host, e, scan with { Told = null });

        Assert.Equal((ScanOutcome.Admitted, null), ((await SendAsync(host, e, scan)).Outcome, (await SendAsync(host, e, scan)).Conflict));
    }

    [DatabaseFact]
    public async Task A_devices_clock_is_put_right_by_what_it_says_at_sending(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var people = new List<Registration> { await host.RegisterAsync(e, "หนึ่ง ใจดี"), await host.RegisterAsync(e, "สอง ใจดี"), await host.RegisterAsync(e, "สาม ใจดี") };
        var (now, ahead) = (host.Time.Now, TimeSpan.FromDays(400));
        async Task<DateTimeOffset> AtAsync(Registration person, TimeSpan off) =>
            (await SendAsync(host, e, now + off, Told(person, now.AddMinutes(-20) + off))).At;

        Assert.Equal(now.AddMinutes(-20), await AtAsync(people[0], ahead));
        Assert.Equal(now.AddMinutes(-20), await AtAsync(people[1], -ahead));
        // Within a second it is the way here, not the clock.
        Assert.Equal(now.AddMinutes(-20).AddMilliseconds(-900), await AtAsync(people[2], TimeSpan.FromMilliseconds(-900)));
    }

    [DatabaseFact]
    public async Task Only_who_may_look_people_up_sends_a_person_instead_of_a_code(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var picked = new ScanRequest(Registering.NewId(), null, ScanDirection.In, ScanMeans.Delegation, host.Time.Now, person.Id);
        var record = host.Get<RecordScans>();
        Task<Shared.Result<IReadOnlyList<ScanAnswer>>> As(EventRole role, ScanRequest scan, Guid? device) =>
            record.RunAsync(Staffing.Actor(role, e.Id), e.Checkpoint.Id, [scan], null, device, default);

        (await As(EventRole.Door, picked, null)).ShouldRefuseWith<Shared.NotAllowed>();
        (await As(EventRole.Door, picked, Registering.NewId())).ShouldRefuseWith<Shared.NotAllowed>();
        Assert.Equal(ScanOutcome.Admitted, (await As(EventRole.Supervisor, picked, null)).ShouldBeOk()[0].Outcome);
        Assert.Equal(ScanOutcome.AlreadyIn, (await As(EventRole.Door, picked with { Id = Registering.NewId(), Told = ScanOutcome.AlreadyIn }, Registering.NewId())).ShouldBeOk()[0].Outcome);
    }

    /// <summary>By the device's own clock nine minutes fall before its end; by ours one of them, as its clock runs eight behind.</summary>
    [DatabaseFact]
    public async Task What_a_device_told_after_its_time_by_our_clock_is_a_fact_and_flagged(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var (inTime, late, away) = (await host.RegisterAsync(e, "หนึ่ง ใจดี"), await host.RegisterAsync(e, "สอง ใจดี"), await host.RegisterAsync(e, "สาม ใจดี"));
        var (until, behind) = (host.Time.Now, TimeSpan.FromMinutes(-8));
        host.Time.Advance(TimeSpan.FromMinutes(30));
        ScanRequest[] scans =
        [
            Told(inTime, until.AddMinutes(-1) + behind), Told(late, until.AddMinutes(1) + behind), Told(late, until.AddMinutes(2) + behind, ScanOutcome.Left, ScanDirection.Out),
            Told(away, until.AddMinutes(3) + behind, ScanOutcome.Unpaid), Told(inTime, until.AddMinutes(4) + behind),
        ];

        var answers = (await host.Get<RecordScans>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, scans, host.Time.Now + behind, Registering.NewId(), default, until)).ShouldBeOk();

        Assert.Equal([null, ConflictKind.AfterTime, ConflictKind.AfterTime, null, ConflictKind.AdmittedTwice], answers.Select(a => a.Conflict));
        Assert.Equal([ScanOutcome.Admitted, ScanOutcome.Admitted, ScanOutcome.Left, ScanOutcome.Unpaid, ScanOutcome.AlreadyIn], answers.Select(a => a.Outcome));
        await using var db = host.Open();
        Assert.Equal((5, 2, 3), (await db.Scans.CountAsync(), await db.CheckIns.CountAsync(), await db.ScanConflicts.CountAsync()));
        Assert.Equal(until.AddMinutes(1), (await db.CheckIns.SingleAsync(c => c.RegistrationId == late.Id)).At);
    }

    internal static ScanRequest Told(Registration person, DateTimeOffset at, ScanOutcome told = ScanOutcome.Admitted, ScanDirection direction = ScanDirection.In) =>
        new(Registering.NewId(), person.TicketCode, direction, ScanMeans.Camera, at, Told: told);

    private static Task<ScanAnswer> SendAsync(TestDatabase host, TestEvent e, ScanRequest scan) => SendAsync(host, e, null, scan);

    private static async Task<ScanAnswer> SendAsync(TestDatabase host, TestEvent e, DateTimeOffset? sentAt, ScanRequest scan) =>
        (await host.Get<RecordScans>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, [scan], sentAt, Registering.NewId(), default)).ShouldBeOk()[0];
}
