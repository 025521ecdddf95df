using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.CheckIns;

public sealed class ConflictTests
{
    [DatabaseFact]
    public async Task A_supervisor_sees_both_scans_and_says_what_it_was(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);
        await TwiceAsync(host, e, "สมชาย ใจดี");
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await TwiceAsync(host, e, "สมหญิง ใจดี");
        var queries = host.Get<ConflictQueries>();

        var (before, line) = await ReadAsync();
        (await host.Get<ResolveConflict>().RunAsync(supervisor, line.Conflict.ScanId, ConflictResolution.Stranger, " คนละคน ", default)).ShouldBeOk();
        var (after, _) = await ReadAsync();

        Assert.Equal((2, "สมหญิง ใจดี", true), (before.Open, line.Person!.Name.Thai, line.Other is not null));
        Assert.Equal((1, "สมชาย ใจดี"), (after.Open, after.Lines[0].Person!.Name.Thai)); // open ones first
        var resolved = after.Lines[1].Conflict;
        Assert.Equal((ConflictResolution.Stranger, "คนละคน", supervisor.UserId, host.Time.Now), (resolved.Resolution, resolved.Note, resolved.ResolvedBy, resolved.ResolvedAt));
        await using var db = host.Open();
        Assert.Equal(1, await db.AuditEntries.CountAsync(a => a.Action == nameof(ResolveConflict)));

        async Task<(ConflictPage, ConflictLine)> ReadAsync()
        {
            var page = (await queries.RunAsync(supervisor, e.Id, default)).ShouldBeOk();
            return (page, page.Lines[0]);
        }
    }

    [DatabaseFact]
    public async Task Of_many_who_resolve_at_once_one_does(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var scanId = await TwiceAsync(host, e, "สมชาย ใจดี");
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            Task.Run(() => host.Get<ResolveConflict>().RunAsync(supervisor, scanId, ConflictResolution.SamePerson, null, default))));

        Assert.Single(answers, a => a.IsOk);
        Assert.All(answers.Where(a => !a.IsOk), a => a.ShouldRefuseWith<ConflictResolved>());
    }

    [DatabaseFact]
    public async Task Asks_for_a_supervisor_and_for_words_where_it_was_something_else(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var scanId = await TwiceAsync(host, e, "สมชาย ใจดี");
        var resolve = host.Get<ResolveConflict>();
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);

        (await host.Get<ConflictQueries>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await resolve.RunAsync(Staffing.Actor(EventRole.Door, e.Id), scanId, ConflictResolution.SamePerson, null, default)).ShouldRefuseWith<NotAllowed>();
        (await resolve.RunAsync(supervisor, scanId, ConflictResolution.Other, " ", default)).ShouldRefuseWith<ReasonNeeded>();
        (await resolve.RunAsync(supervisor, scanId, ConflictResolution.SamePerson, new('ก', 501), default)).ShouldRefuseWith<BadField>();
        (await resolve.RunAsync(supervisor, Guid.Empty, ConflictResolution.SamePerson, null, default)).ShouldRefuseWith<NotFound>();
    }

    [DatabaseFact]
    public async Task Many_conflicts_cost_as_many_commands_as_one(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);
        await TwiceAsync(host, e, Registering.SomebodyNew());
        Task<int> CostAsync() => host.Commands.DuringAsync(() => host.Get<ConflictQueries>().RunAsync(supervisor, e.Id, default));

        var one = await CostAsync();
        await TwiceAsync(host, e, Registering.SomebodyNew());
        await TwiceAsync(host, e, Registering.SomebodyNew());

        Assert.Equal(one, await CostAsync());
    }

    /// <summary>Admits somebody at two doors that could not ask; the key of the conflict.</summary>
    private static async Task<Guid> TwiceAsync(TestDatabase host, TestEvent e, string name)
    {
        var person = await host.RegisterAsync(e, name);
        ScanRequest[] scans = [ToldScansTests.Told(person, host.Time.Now), ToldScansTests.Told(person, host.Time.Now)];
        (await host.Get<RecordScans>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, scans, default)).ShouldBeOk();
        return scans[1].Id;
    }
}
