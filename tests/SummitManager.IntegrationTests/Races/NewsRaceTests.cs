using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.IntegrationTests.Press;
using SummitManager.Press;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class NewsRaceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Tries = 64;

    [DatabaseFact]
    public async Task Of_many_who_approve_and_then_publish_one_does_and_the_number_is_taken_once(DatabaseProvider provider)
    {
        var s = await PressSetup.OpenAsync(await databases.OpenAsync(provider));
        var draft = await s.SaveAsync();

        var approvals = await Race.RunAsync(Tries, _ => s.Db.Get<ApproveNews>().RunAsync(s.Organiser, s.Key(draft), default));
        var approved = Assert.Single(approvals, a => a.IsOk).Value;
        Assert.All(approvals.Where(a => !a.IsOk), a => Assert.IsType<ChangedMeanwhile>(a.Refusal));
        var publications = await Race.RunAsync(Tries, _ => s.Db.Get<PublishNews>().RunAsync(s.Organiser, s.Key(approved), default));

        Assert.Equal(1, Assert.Single(publications, p => p.IsOk).Value.Number);
        Assert.All(publications.Where(p => !p.IsOk), p => Assert.IsType<ChangedMeanwhile>(p.Refusal));
        Assert.Equal(2, (await s.PublishedAsync("ข่าวถัดไป")).Number);
        await using var db = s.Db.Open();
        Assert.Equal(2, await db.AuditEntries.CountAsync(a => a.EventId == s.Event.Id && a.Action == nameof(PublishNews)));
    }

    [DatabaseFact]
    public async Task Many_pieces_published_at_once_have_numbers_without_gaps(DatabaseProvider provider)
    {
        var s = await PressSetup.OpenAsync(await databases.OpenAsync(provider));
        var approved = new List<NewsItem>();
        for (var i = 0; i < 24; i++)
            approved.Add(await s.ApproveAsync(await s.SaveAsync()));

        var published = await Race.RunAsync(approved.Count, number => s.Db.Get<PublishNews>().RunAsync(s.Organiser, s.Key(approved[number]), default));

        Assert.Equal(Enumerable.Range(1, approved.Count), published.Select(p => p.ShouldBeOk().Number!.Value).Order());
    }

    /// <summary>The same with a state that is asked for before, and a write without the version.</summary>
    [DatabaseFact]
    public async Task Without_the_version_many_publish_the_same(DatabaseProvider provider)
    {
        var s = await PressSetup.OpenAsync(await databases.OpenAsync(provider));
        await Race.ShouldGoWrongAsync(async () =>
        {
            var news = await s.ApproveAsync(await s.SaveAsync());
            var published = await Race.RunAsync(Tries, async _ =>
            {
                await using var db = s.Db.Open();
                if (!await db.NewsItems.AnyAsync(n => n.Id == news.Id && n.State == NewsState.Approved))
                    return false;
                await using var transaction = await db.BeginWriteAsync(default);
                await db.NewsItems.Where(n => n.Id == news.Id).ExecuteUpdateAsync(x => x.SetProperty(n => n.State, NewsState.Published));
                await transaction.CommitAsync(default);
                return true;
            });
            return published.Count(p => p) > 1;
        });
    }
}
