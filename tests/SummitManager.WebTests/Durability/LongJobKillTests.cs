using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.LongJobs;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Durability;

/// <summary>The site is killed while it works through a line of long jobs; the next one does what is left, and each has one file.</summary>
public sealed class LongJobKillTests
{
    private const int Jobs = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [DatabaseFact]
    public async Task What_was_under_way_is_begun_anew_and_each_job_has_one_file(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        database.Time.Now = DateTimeOffset.UtcNow; // the sites have the real clock
        var folder = Directory.CreateTempSubdirectory("summit-kill");
        try
        {
            var e = await database.NewEventAsync();
            for (var i = 0; i < 40; i++)
                await database.TryRegisterAsync(e, Registering.SomebodyNew());
            var owner = Staffing.Actor(EventRole.Owner, e.Id);
            for (var i = 0; i < Jobs; i++)
                (await database.Get<StartLongJob>().RunAsync(owner, new LongJobRequest(Registering.NewId(), e.Id, RegistrationsBook.Name, new { }, Language.Thai), default)).ShouldBeOk();

            await using (var first = await SiteProcess.StartAsync(database.Settings, folder.FullName))
            {
                await WaitAsync(database, db => db.LongJobs.AnyAsync(j => j.State == LongJobState.Done));
                await first.KillAsync();
            }
            await using (var db = database.Open())
                Assert.NotEqual(Jobs, await db.LongJobs.CountAsync(j => j.State == LongJobState.Done));

            await using var second = await SiteProcess.StartAsync(database.Settings, folder.FullName);
            await WaitAsync(database, async db => await db.LongJobs.CountAsync(j => j.State == LongJobState.Done) == Jobs);
            await using var read = database.Open();
            Assert.Equal(Jobs, await read.LongJobs.Select(j => j.ResultFileId).Distinct().CountAsync());
            Assert.Equal(Jobs, await read.StoredFiles.CountAsync(f => f.FinishedAt != null && f.LapsesAt == null));
            Assert.InRange(await read.LongJobs.MaxAsync(j => j.Attempts), 1, 2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task WaitAsync(TestDatabase database, Func<SummitDb, Task<bool>> until)
    {
        var deadline = DateTimeOffset.UtcNow + Patience;
        while (true)
        {
            await using (var db = database.Open())
            {
                if (await until(db))
                    return;
            }
            Assert.True(DateTimeOffset.UtcNow < deadline, "It took too long.");
            await Task.Delay(20);
        }
    }
}
