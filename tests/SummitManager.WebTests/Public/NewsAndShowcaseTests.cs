using System.Net;
using SummitManager.Accounts;
using SummitManager.Press;
using SummitManager.Shared;
using SummitManager.Showcase;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Public;

/// <summary>News, case studies and pledges over HTTP: nothing is seen before it is public, and what was typed comes out encoded.</summary>
public sealed class NewsAndShowcaseTests(SummitApp app) : IClassFixture<SummitApp>
{
    private const string Script = "<script>alert(1)</script>";
    private readonly SummitApp _app = app;

    [Fact]
    public async Task News_is_not_found_before_it_is_public_and_gone_after_it_was()
    {
        var e = await _app.NewEventAsync();
        var organiser = Staffing.Actor(EventRole.Organiser, e.Id);
        var visitor = _app.Visitor();
        var address = $"/e/{e.Slug}/news/1";

        var news = (await _app.Get<SaveNews>().RunAsync(organiser, e.Id, new NewsForm { TitleTh = "ข่าวเด่น " + Script, BodyTh = "เนื้อข่าว " + Script, SourceTh = "กรมสมมติ", Hashtags = "#ท้องถิ่น" }, default)).ShouldBeOk();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
        news = (await _app.Get<ApproveNews>().RunAsync(organiser, Key(news), default)).ShouldBeOk();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
        Assert.DoesNotContain("ข่าวเด่น", await (await visitor.GetAsync($"/e/{e.Slug}/news")).TextAsync(), StringComparison.Ordinal);

        news = (await _app.Get<PublishNews>().RunAsync(organiser, Key(news), default)).ShouldBeOk();
        var page = await visitor.GetStringAsync(address);
        Assert.DoesNotContain(Script, page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:type\" content=\"article\"", page, StringComparison.Ordinal);
        Assert.Contains("og:title", page, StringComparison.Ordinal);
        var words = WebUtility.HtmlDecode(page);
        Assert.Contains("ที่มา: กรมสมมติ", words, StringComparison.Ordinal);
        Assert.Contains("#ท้องถิ่น", words, StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", page, StringComparison.Ordinal);

        (await _app.Get<WithdrawNews>().RunAsync(organiser, Key(news), default)).ShouldBeOk();
        var gone = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var said = await gone.TextAsync();
        Assert.Contains("ข่าวนี้ถูกถอนออกแล้ว", said, StringComparison.Ordinal);
        Assert.Contains("noindex", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ข่าวเด่น", said, StringComparison.Ordinal);

        NewsKey Key(NewsItem n) => new(e.Id, n.Id, n.Version);
    }

    [Fact]
    public async Task News_of_a_draft_event_is_nobodys()
    {
        var e = await _app.NewEventAsync(new EventOptions { Published = false });

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visitor().GetAsync($"/e/{e.Slug}/news")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visitor().GetAsync($"/e/{e.Slug}/cases")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visitor().GetAsync($"/e/{e.Slug}/pledges")).StatusCode);
    }

    [Fact]
    public async Task Case_studies_are_filtered_by_province_and_a_hidden_one_is_not_found()
    {
        var e = await _app.NewEventAsync();
        var authority = (await _app.NewDelegationAsync(e)).OrganizationId;
        var organiser = Staffing.Actor(EventRole.Organiser, e.Id);
        async Task<CaseStudy> AddAsync(string title, bool shown) => (await _app.Get<SaveCaseStudy>().RunAsync(organiser, e.Id, new CaseStudyForm { OrganizationId = authority, TitleTh = title, SummaryTh = "สรุป " + Script, IsPublished = shown }, default)).ShouldBeOk();
        var (shown, hidden) = (await AddAsync("เปิดเผย", true), await AddAsync("ยังไม่เปิด", false));
        var visitor = _app.Visitor();

        var list = await visitor.GetStringAsync($"/e/{e.Slug}/cases");
        Assert.Contains("เปิดเผย", list, StringComparison.Ordinal);
        Assert.DoesNotContain("ยังไม่เปิด", list, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, list, StringComparison.Ordinal);
        Assert.DoesNotContain(shown.Id.ToString(), await visitor.GetStringAsync($"/e/{e.Slug}/cases?province=50"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/e/{e.Slug}/cases/{shown.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/e/{e.Slug}/cases/{hidden.Id}")).StatusCode);
    }

    [Fact]
    public async Task Pledges_are_not_found_before_they_are_shown_and_go_out_as_a_file_to_staff_only()
    {
        var e = await _app.NewEventAsync();
        var organiser = Staffing.Actor(EventRole.Organiser, e.Id);
        (await _app.Get<SavePledge>().RunAsync(organiser, e.Id, new PledgeForm { Province = "57", TextTh = "ลดขยะ " + Script }, default)).ShouldBeOk();
        var visitor = _app.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/e/{e.Slug}/pledges")).StatusCode);

        (await _app.Get<ShowPledges>().RunAsync(organiser, e.Id, true, default)).ShouldBeOk();
        var page = await visitor.GetStringAsync($"/e/{e.Slug}/pledges");
        Assert.Contains("ลดขยะ &lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("1 จาก 76 จังหวัด", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        using var viewer = await _app.SignInAsync(EventRole.Viewer, e.Id, Language.English);
        Assert.Contains("Chiang Rai", await viewer.GetStringAsync($"/manage/{e.Id}/pledges.csv"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync($"/manage/{e.Id}/pledges.xlsx")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync($"/manage/{e.Id}/pledges.csv")).StatusCode);
        using var door = await _app.SignInAsync(EventRole.Door, e.Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await door.GetAsync($"/manage/{e.Id}/pledges.csv")).StatusCode);
    }
}
