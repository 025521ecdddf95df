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

public sealed class RecordScansTests
{
    [DatabaseFact]
    public async Task Of_200_lanes_with_one_ticket_exactly_one_admits(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => host.ScanAsync(e, person.TicketCode)));

        Assert.Single(answers, a => a.Outcome == ScanOutcome.Admitted);
        Assert.Equal(199, answers.Count(a => a.Outcome == ScanOutcome.AlreadyIn && a.FirstAt == host.Time.Now));
        await using var db = host.Open();
        Assert.Equal(200, await db.Scans.CountAsync());
        Assert.Equal(1, await db.CheckIns.CountAsync());
    }

    [DatabaseFact]
    public async Task The_same_scan_sent_200_times_at_once_stands_once_and_always_hears_the_same(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var scan = Request(host, person.TicketCode);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => SendAsync(host, e, scan)));

        Assert.All(answers, a => Assert.Equal(new { scan.Id, Outcome = ScanOutcome.Admitted, FirstAt = (DateTimeOffset?)null, person.TicketCode }, new { a[0].Id, a[0].Outcome, a[0].FirstAt, person.TicketCode }));
        await using var db = host.Open();
        Assert.Equal(1, await db.Scans.CountAsync());
    }

    [DatabaseFact]
    public async Task A_repeat_hears_the_first_answer_even_after_others_scanned_the_ticket(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var (first, second) = (Request(host, person.TicketCode), Request(host, person.TicketCode));

        var told = await SendAsync(host, e, first, second, first);
        host.Time.Advance(TimeSpan.FromMinutes(5));
        var later = await SendAsync(host, e, second, first);

        Assert.Equal([ScanOutcome.Admitted, ScanOutcome.AlreadyIn, ScanOutcome.Admitted], told.Select(a => a.Outcome));
        Assert.Equal([told[1], told[0]], later);
    }

    [DatabaseFact]
    public async Task An_id_that_stands_for_another_ticket_or_door_lets_nobody_in(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var elsewhere = await host.NewEventAsync();
        var (one, two) = (await host.RegisterAsync(e, "หนึ่ง ใจดี"), await host.RegisterAsync(e, "สอง ใจดี"));
        var guest = await host.RegisterAsync(elsewhere, "สาม ใจดี");
        var scan = Request(host, one.TicketCode);
        await SendAsync(host, e, scan);

        var other = await SendAsync(host, e, scan with { Code = two.TicketCode });
        var unknown = await SendAsync(host, e, scan with { Code = "no code of ours" });
        var far = await SendAsync(host, elsewhere, scan with { Code = guest.TicketCode });

        foreach (var answer in (ScanAnswer[])[other[0], unknown[0], far[0]])
            Assert.Equal((ScanOutcome.NeedsAttention, null), (answer.Outcome, answer.Person));
        Assert.Equal(ScanOutcome.Admitted, (await host.ScanAsync(e, two.TicketCode)).Outcome);
    }

    [DatabaseFact]
    public async Task A_scan_without_an_id_is_answered_and_never_kept(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");

        var answers = await SendAsync(host, e, Request(host, person.TicketCode) with { Id = Guid.Empty });

        Assert.Equal(ScanOutcome.NeedsAttention, answers[0].Outcome);
        await using var db = host.Open();
        Assert.Equal(0, await db.Scans.CountAsync() + await db.CheckIns.CountAsync());
    }

    [DatabaseFact]
    public async Task Leaving_and_coming_back_turn_one_check_in(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var code = (await host.RegisterAsync(e, "สมชาย ใจดี")).TicketCode;

        var story = new List<ScanOutcome>();
        foreach (var direction in (ScanDirection[])[ScanDirection.Out, ScanDirection.In, ScanDirection.Out, ScanDirection.Out, ScanDirection.In, ScanDirection.In])
            story.Add((await host.ScanAsync(e, code, direction)).Outcome);

        Assert.Equal([ScanOutcome.NeedsAttention, ScanOutcome.Admitted, ScanOutcome.Left, ScanOutcome.NeedsAttention, ScanOutcome.Admitted, ScanOutcome.AlreadyIn], story);
        await using var db = host.Open();
        Assert.True((await db.CheckIns.SingleAsync()).Inside);
    }

    [DatabaseFact]
    public async Task Of_many_lanes_that_let_one_person_back_in_one_admits(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var code = (await host.RegisterAsync(e, "สมชาย ใจดี")).TicketCode;
        await host.ScanAsync(e, code);
        await host.ScanAsync(e, code, ScanDirection.Out);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => host.ScanAsync(e, code)));

        Assert.Single(answers, a => a.Outcome == ScanOutcome.Admitted);
        Assert.Equal(39, answers.Count(a => a.Outcome == ScanOutcome.AlreadyIn));
    }

    [DatabaseFact]
    public async Task Any_code_and_any_clock_gets_an_answer(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        string?[] codes = [null, "", new('ก', 4000), "https://host.example/t/" + person.LinkCode, "\0\ud800", "ๆๆๆๆ-ๆๆๆๆ-ๆๆๆๆ-ๆๆๆๆ"];

        var unknown = await SendAsync(host, e, [.. codes.Select(c => Request(host, c))]);
        var past = await SendAsync(host, e, Request(host, person.TicketCode) with { At = DateTimeOffset.MinValue });
        var future = await SendAsync(host, e, Request(host, Codes.Grouped(person.TicketCode).ToLowerInvariant()) with { At = DateTimeOffset.MaxValue });

        Assert.All(unknown, a => Assert.Equal((ScanOutcome.UnknownTicket, null), (a.Outcome, a.Person)));
        // A device that does not know the time is put right by ours.
        Assert.Equal((ScanOutcome.Admitted, host.Time.Now), (past[0].Outcome, past[0].At));
        Assert.Equal((ScanOutcome.AlreadyIn, host.Time.Now), (future[0].Outcome, future[0].At));
    }

    [DatabaseFact]
    public async Task A_scan_sent_late_keeps_its_time(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "สมชาย ใจดี");
        var at = host.Time.Now;
        var scan = Request(host, person.TicketCode);
        host.Time.Advance(TimeSpan.FromHours(8));

        Assert.Equal((ScanOutcome.Admitted, at), ((await SendAsync(host, e, scan))[0].Outcome, (await SendAsync(host, e, scan))[0].At));
    }

    [DatabaseFact]
    public async Task An_admission_costs_four_commands_and_a_refusal_two(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var people = new List<Registration> { await host.RegisterAsync(e, "หนึ่ง ใจดี"), await host.RegisterAsync(e, "สอง ใจดี") };
        await host.ScanAsync(e, people[0].TicketCode);

        var admitted = await host.Commands.DuringAsync(() => host.ScanAsync(e, people[1].TicketCode));
        var again = await host.Commands.DuringAsync(() => host.ScanAsync(e, people[1].TicketCode));

        Assert.InRange(admitted, 1, 4); // the ticket; whether it still stands; the check-in and the scan, in one command where the database can
        Assert.InRange(again, 1, 2);
    }

    /// <summary>On SQLite; on the servers each scan is a transaction of its own.</summary>
    [Fact]
    public async Task Scans_that_come_together_share_their_commands()
    {
        await using var host = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var e = await host.NewEventAsync();
        var scans = new List<ScanRequest>();
        for (var i = 0; i < 30; i++)
            scans.Add(Request(host, (await host.RegisterAsync(e, Registering.SomebodyNew())).TicketCode));
        await SendAsync(host, e, scans[0]);

        var cost = await host.Commands.DuringAsync(() => SendAsync(host, e, [.. scans.Skip(1)]));

        Assert.InRange(cost, 29 * 2, 29 * 2 + 3); // a check-in and a scan each; the tickets, the known scans and the door once
        await using var db = host.Open();
        Assert.Equal((30, 30), (await db.Scans.CountAsync(), await db.CheckIns.CountAsync()));
    }

    [DatabaseFact]
    public async Task Asks_for_the_right_to_scan_at_this_event(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var elsewhere = await host.NewEventAsync();
        var record = host.Get<RecordScans>();
        var scan = Request(host, "7K3MABCD01234XYZ");

        (await record.RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), e.Checkpoint.Id, [scan], default)).ShouldRefuseWith<NotAllowed>();
        (await record.RunAsync(Staffing.Actor(EventRole.Door, elsewhere.Id), e.Checkpoint.Id, [scan], default)).ShouldRefuseWith<NotAllowed>();
        (await record.RunAsync(Staffing.Actor(EventRole.Door, e.Id), Guid.Empty, [scan], default)).ShouldRefuseWith<NotFound>();
        (await record.RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, [.. Enumerable.Repeat(scan, 201)], default)).ShouldRefuseWith<TooManyScans>();
    }

    [DatabaseFact]
    public async Task A_ticket_of_another_event_shows_no_name(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var elsewhere = await host.NewEventAsync();
        var guest = await host.RegisterAsync(elsewhere, "สมชาย ใจดี");

        var answer = await host.ScanAsync(e, guest.TicketCode);

        Assert.Equal((ScanOutcome.OtherEvent, null), (answer.Outcome, answer.Person));
    }

    private static ScanRequest Request(TestDatabase host, string? code) => new(Registering.NewId(), code, ScanDirection.In, ScanMeans.Camera, host.Time.Now);

    private static async Task<IReadOnlyList<ScanAnswer>> SendAsync(TestDatabase host, TestEvent e, params ScanRequest[] scans) =>
        (await host.Get<RecordScans>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, scans, default)).ShouldBeOk();
}
