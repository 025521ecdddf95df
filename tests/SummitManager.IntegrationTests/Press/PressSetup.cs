using SummitManager.Accounts;
using SummitManager.Press;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Press;

/// <summary>An event with somebody who writes and somebody who approves.</summary>
internal sealed record PressSetup(TestDatabase Db, TestEvent Event, Actor Writer, Actor Organiser)
{
    public static async Task<PressSetup> OpenAsync(TestDatabase db)
    {
        var e = await db.NewEventAsync();
        return new PressSetup(db, e, Staffing.Actor(EventRole.Registrar, e.Id), Staffing.Actor(EventRole.Organiser, e.Id));
    }

    public static NewsForm Form(string title = "พิธีเปิดงาน") => new() { TitleTh = title, BodyTh = "เนื้อข่าว", SourceTh = "กรมสมมติ", Hashtags = "#ท้องถิ่น" };

    public async Task<NewsItem> SaveAsync(NewsForm? form = null) => (await Db.Get<SaveNews>().RunAsync(Writer, Event.Id, form ?? Form(), default)).ShouldBeOk();

    public async Task<NewsItem> ApproveAsync(NewsItem news) => (await Db.Get<ApproveNews>().RunAsync(Organiser, Key(news), default)).ShouldBeOk();

    public async Task<NewsItem> PublishAsync(NewsItem news) => (await Db.Get<PublishNews>().RunAsync(Organiser, Key(news), default)).ShouldBeOk();

    public async Task<NewsItem> PublishedAsync(string title = "พิธีเปิดงาน") => await PublishAsync(await ApproveAsync(await SaveAsync(Form(title))));

    public NewsKey Key(NewsItem news) => new(Event.Id, news.Id, news.Version);
}
