using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.IntegrationTests.Races;
using SummitManager.LongJobs;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.LongJobs;

[Collection(RacesCollection.Name)]
public sealed class LongJobTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly TestJob _job = new();

    private Task<TestDatabase> OpenAsync(DatabaseProvider provider) => TestDatabase.CreateAsync(provider, services => services.AddSingleton<ILongJob>(_job));

    [DatabaseFact]
    public async Task The_file_and_the_end_come_together(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        var id = await StartAsync(db, owner, e, "เนื้อหา");

        Assert.Equal(1, await db.Get<RunLongJobs>().RunAsync(default));

        var job = (await db.Get<LongJobQueries>().FindAsync(owner, id, default)).ShouldBeOk();
        Assert.Equal((LongJobState.Done, 1, 1, null), (job.State, job.Done, job.Total, job.Error));
        var file = (await db.Get<FetchLongJobResult>().RunAsync(owner, e.Id, id, default)).ShouldBeOk();
        Assert.Equal("เนื้อหา", Encoding.UTF8.GetString((await db.Get<FileStore>().ReadAsync(file.Id, default))!));
        Assert.Null((await db.Get<FileStore>().FindAsync(file.Id, default))!.LapsesAt);
        await using var read = db.Open();
        Assert.Equal([nameof(FetchLongJobResult), nameof(StartLongJob)], await read.AuditEntries.Where(a => a.SubjectId == id).OrderBy(a => a.Action).Select(a => a.Action).ToListAsync());
    }

    [DatabaseFact]
    public async Task A_form_sent_twice_starts_one(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        var request = new LongJobRequest(Registering.NewId(), e.Id, TestJob.Name, "x", Language.Thai);

        var ids = await Race.RunAsync(40, _ => db.Get<StartLongJob>().RunAsync(owner, request, default));

        Assert.All(ids, id => Assert.Equal(request.Id, id.ShouldBeOk()));
        await using var read = db.Open();
        Assert.Equal(1, await read.LongJobs.CountAsync());
        Assert.Equal(1, await read.AuditEntries.CountAsync(a => a.Action == nameof(StartLongJob)));
    }

    [DatabaseFact]
    public async Task Many_runners_do_each_job_once(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        for (var i = 0; i < 12; i++)
            await StartAsync(db, owner, e, $"{i}");

        await Race.RunAsync(Race.Workers, _ => db.Get<RunLongJobs>().RunAsync(default));

        Assert.Equal(12, _job.Begun.Count);
        Assert.Equal(12, _job.Begun.Distinct().Count());
        await using var read = db.Open();
        Assert.Equal(12, await read.LongJobs.CountAsync(j => j.State == LongJobState.Done && j.Attempts == 1 && j.ResultFileId != null));
        Assert.Equal(12, await read.StoredFiles.CountAsync());
    }

    [DatabaseFact]
    public async Task Without_the_guard_of_the_claim_a_job_is_done_twice(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        await Race.ShouldGoWrongAsync(async () =>
        {
            var id = await StartAsync(db, owner, e, "x");
            return (await Race.RunAsync(Race.Workers, _ => NaiveClaimAsync(db, id))).Count(won => won) > 1;
        });
    }

    private static async Task<bool> NaiveClaimAsync(TestDatabase database, Guid id)
    {
        await using var db = database.Open();
        if (!await db.LongJobs.AnyAsync(j => j.Id == id && j.State == LongJobState.Waiting))
            return false;
        await db.LongJobs.Where(j => j.Id == id).ExecuteUpdateAsync(s => s.SetProperty(j => j.State, LongJobState.Running));
        return true;
    }

    [DatabaseFact]
    public async Task What_a_dead_node_left_is_begun_anew_and_the_dead_one_changes_nothing_when_it_wakes(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        var id = await StartAsync(db, owner, e, "second");
        var (sleeps, wakes) = (new TaskCompletionSource(), new TaskCompletionSource());
        _job.Does = async (context, ct) =>
        {
            if (_job.Begun.Count > 1)
                return await TestJob.WriteAsync(context, ct);
            var file = await context.CreateResultAsync("result.txt", "text/plain", CancellationToken.None);
            await file.WriteAsync("first"u8.ToArray(), CancellationToken.None);
            sleeps.SetResult();
            await wakes.Task;
            return null;
        };

        var asleep = db.Get<RunLongJobs>().RunAsync(default);
        await sleeps.Task.WaitAsync(Soon);
        await LapseAsync(db, id);
        Assert.Equal(1, await db.Get<RunLongJobs>().RunAsync(default));
        wakes.SetResult();
        await asleep.WaitAsync(Soon);

        Assert.Equal(2, _job.Begun.Count);
        var file = (await db.Get<FetchLongJobResult>().RunAsync(owner, e.Id, id, default)).ShouldBeOk();
        Assert.Equal("second", Encoding.UTF8.GetString((await db.Get<FileStore>().ReadAsync(file.Id, default))!));
        await using var read = db.Open();
        Assert.Equal(1, await read.StoredFiles.CountAsync());
        Assert.Equal(2, (await read.LongJobs.SingleAsync()).Attempts);
    }

    [DatabaseFact]
    public async Task The_fourth_beginning_is_the_end(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        var id = await StartAsync(db, owner, e, "x");
        await using (var write = db.Open())
            await write.LongJobs.ExecuteUpdateAsync(s => s.SetProperty(j => j.State, LongJobState.Running).SetProperty(j => j.LeasedBy, Registering.NewId()).SetProperty(j => j.Attempts, 3));
        await LapseAsync(db, id);

        await db.Get<RunLongJobs>().RunAsync(default);

        Assert.Empty(_job.Begun);
        var job = (await db.Get<LongJobQueries>().FindAsync(owner, id, default)).ShouldBeOk();
        Assert.Equal((LongJobState.Failed, nameof(LongJobGivenUp)), (job.State, job.Error));
    }

    [DatabaseFact]
    public async Task A_lease_that_stands_is_nobody_elses(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        await StartAsync(db, owner, e, "x");
        await using (var write = db.Open())
            await write.LongJobs.ExecuteUpdateAsync(s => s.SetProperty(j => j.State, LongJobState.Running).SetProperty(j => j.LeasedBy, Registering.NewId()).SetProperty(j => j.LeasedUntil, db.Time.Now.AddSeconds(1)));

        Assert.Equal(0, await db.Get<RunLongJobs>().RunAsync(default));
    }

    [DatabaseFact]
    public async Task Cancelled_while_it_runs_it_stops_and_leaves_no_file(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        var id = await StartAsync(db, owner, e, "x");
        var running = new TaskCompletionSource();
        _job.Does = async (context, ct) =>
        {
            await TestJob.WriteAsync(context, ct);
            running.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
            return null;
        };

        var run = db.Get<RunLongJobs>().RunAsync(default);
        await running.Task.WaitAsync(Soon);
        (await db.Get<CancelLongJob>().RunAsync(owner, id, default)).ShouldBeOk();
        await run.WaitAsync(Soon);

        (await db.Get<CancelLongJob>().RunAsync(owner, id, default)).ShouldRefuseWith<LongJobHasEnded>();
        (await db.Get<FetchLongJobResult>().RunAsync(owner, e.Id, id, default)).ShouldRefuseWith<NoResultYet>();
        await using var read = db.Open();
        Assert.Equal(LongJobState.Cancelled, (await read.LongJobs.SingleAsync()).State);
        Assert.Equal(0, await read.StoredFiles.CountAsync());
        Assert.Equal(0, await read.StoredFileChunks.CountAsync());
    }

    [DatabaseFact]
    public async Task Cancelled_while_it_waits_it_is_never_begun(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        (await db.Get<CancelLongJob>().RunAsync(owner, await StartAsync(db, owner, e, "x"), default)).ShouldBeOk();

        Assert.Equal(0, await db.Get<RunLongJobs>().RunAsync(default));
    }

    [DatabaseFact]
    public async Task A_fault_and_a_refusal_end_it_with_a_sentence_and_no_file(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        var broken = await StartAsync(db, owner, e, "x");
        _job.Does = async (context, ct) =>
        {
            await TestJob.WriteAsync(context, ct);
            context.Warn("TypeIsEmpty", new string('ก', 500));
            return _job.Begun.Count == 1 ? throw new InvalidOperationException("A bug.") : new NoDelegationsYet();
        };
        await db.Get<RunLongJobs>().RunAsync(default);
        var again = (await db.Get<StartLongJob>().RunAsync(owner, broken, Registering.NewId(), default)).ShouldBeOk();
        await db.Get<RunLongJobs>().RunAsync(default);

        var (first, second) = ((await db.Get<LongJobQueries>().FindAsync(owner, broken, default)).ShouldBeOk(), (await db.Get<LongJobQueries>().FindAsync(owner, again, default)).ShouldBeOk());
        Assert.Equal((LongJobState.Failed, nameof(LongJobBroke)), (first.State, first.Error));
        Assert.Equal((LongJobState.Failed, nameof(NoDelegationsYet)), (second.State, second.Error));
        Assert.Equal(new LongJobWarning("TypeIsEmpty", new string('ก', 60)), Assert.Single(second.WarningList));
        await using var read = db.Open();
        Assert.Equal(0, await read.StoredFiles.CountAsync());
    }

    [DatabaseFact]
    public async Task A_node_that_is_stopped_hands_its_job_on(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        var id = await StartAsync(db, owner, e, "x");
        using var stopping = new CancellationTokenSource();
        _job.Does = async (context, ct) =>
        {
            await stopping.CancelAsync();
            await Task.Delay(Timeout.Infinite, ct);
            return null;
        };

        await db.Get<RunLongJobs>().RunAsync(stopping.Token).WaitAsync(Soon);

        var job = (await db.Get<LongJobQueries>().FindAsync(owner, id, default)).ShouldBeOk();
        Assert.Equal((LongJobState.Waiting, 0, null), (job.State, job.Attempts, job.LeasedUntil));
        _job.Does = TestJob.WriteAsync;
        Assert.Equal(1, await db.Get<RunLongJobs>().RunAsync(default));
    }

    [DatabaseFact]
    public async Task While_it_runs_its_progress_is_seen_and_its_lease_is_renewed(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        var id = await StartAsync(db, owner, e, "x");
        var end = new TaskCompletionSource();
        _job.Does = async (context, ct) =>
        {
            db.Time.Advance(TimeSpan.FromMinutes(1)); // past the first lease
            context.Report(1250, 6300, "Rows");
            await end.Task.WaitAsync(ct);
            return null;
        };
        var run = db.Get<RunLongJobs>().RunAsync(default);

        LongJob job;
        do
        {
            await Task.Delay(50);
            job = (await db.Get<LongJobQueries>().FindAsync(owner, id, default)).ShouldBeOk();
        }
        while (job.Done == 0);
        Assert.Equal((LongJobState.Running, 1250, 6300, "Rows"), (job.State, job.Done, job.Total, job.Phase));
        Assert.True(job.LeasedUntil > db.Time.Now);
        end.SetResult();
        await run.WaitAsync(Soon);
    }

    [DatabaseFact]
    public async Task Only_who_may_order_a_kind_sees_its_jobs(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        var other = await db.NewEventAsync();
        var id = await StartAsync(db, owner, e, "x");
        await db.Get<RunLongJobs>().RunAsync(default);
        foreach (var stranger in (Actor[])[Staffing.Actor(EventRole.Door, e.Id), Staffing.Actor(EventRole.Owner, other.Id), Staffing.Stranger()])
        {
            (await db.Get<StartLongJob>().RunAsync(stranger, new LongJobRequest(Registering.NewId(), e.Id, TestJob.Name, "x", Language.Thai), default)).ShouldRefuseWith<NotAllowed>();
            (await db.Get<StartLongJob>().RunAsync(stranger, id, Registering.NewId(), default)).ShouldRefuseWith<NotAllowed>();
            (await db.Get<CancelLongJob>().RunAsync(stranger, id, default)).ShouldRefuseWith<NotAllowed>();
            (await db.Get<LongJobQueries>().FindAsync(stranger, id, default)).ShouldRefuseWith<NotAllowed>();
            (await db.Get<LongJobQueries>().PageAsync(stranger, e.Id, 1, default)).ShouldRefuseWith<NotAllowed>();
            (await db.Get<FetchLongJobResult>().RunAsync(stranger, e.Id, id, default)).ShouldRefuseWith<NotAllowed>();
        }
        (await db.Get<FetchLongJobResult>().RunAsync(Staffing.Actor(EventRole.Owner, other.Id), other.Id, id, default)).ShouldRefuseWith<NotFound>();
        (await db.Get<LongJobQueries>().FindAsync(Staffing.Actor(EventRole.Viewer, e.Id), id, default)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task A_week_after_its_end_a_job_goes_with_its_file(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        await StartAsync(db, owner, e, "x");
        await db.Get<RunLongJobs>().RunAsync(default);
        var waiting = await StartAsync(db, owner, e, "y");

        db.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        await db.Get<SweepFiles>().RunAsync(default);
        Assert.Equal(0, await db.Get<SweepLongJobs>().RunAsync(default));
        db.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await db.Get<SweepLongJobs>().RunAsync(default));

        await using var read = db.Open();
        Assert.Equal(waiting, (await read.LongJobs.SingleAsync()).Id);
        Assert.Equal(0, await read.StoredFiles.CountAsync());
    }

    [DatabaseFact]
    public async Task The_list_takes_as_many_queries_for_three_as_for_one(DatabaseProvider provider)
    {
        await using var db = await OpenAsync(provider);
        var (e, owner) = await EventAsync(db);
        await StartAsync(db, owner, e, "1");
        var one = await db.Commands.DuringAsync(() => db.Get<LongJobQueries>().PageAsync(owner, e.Id, 1, default));
        await StartAsync(db, owner, e, "2");
        await StartAsync(db, owner, e, "3");
        var three = await db.Commands.DuringAsync(() => db.Get<LongJobQueries>().PageAsync(owner, e.Id, 1, default));

        Assert.Equal((3, 3), (one, three));
        Assert.Equal(3, (await db.Get<LongJobQueries>().PageAsync(owner, e.Id, 1, default)).ShouldBeOk().Total);
    }

    private static async Task<(TestEvent, Actor)> EventAsync(TestDatabase db)
    {
        var e = await db.NewEventAsync();
        return (e, Staffing.Actor(EventRole.Owner, e.Id));
    }

    private static async Task<Guid> StartAsync(TestDatabase db, Actor actor, TestEvent e, string parameter)
    {
        db.Time.Advance(TimeSpan.FromMilliseconds(5));
        return (await db.Get<StartLongJob>().RunAsync(actor, new LongJobRequest(Registering.NewId(), e.Id, TestJob.Name, parameter, Language.Thai), default)).ShouldBeOk();
    }

    private static async Task LapseAsync(TestDatabase database, Guid id)
    {
        await using var db = database.Open();
        await db.LongJobs.Where(j => j.Id == id).ExecuteUpdateAsync(s => s.SetProperty(j => j.LeasedUntil, database.Time.Now.AddSeconds(-1)));
    }
}
