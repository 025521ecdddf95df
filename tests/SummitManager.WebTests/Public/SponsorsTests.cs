using System.Net;
using SummitManager.Accounts;
using SummitManager.Exhibition.Sponsors;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using SummitManager.Web;

namespace SummitManager.WebTests.Public;

/// <summary>Sponsors as everybody sees them, over HTTP.</summary>
public sealed class SponsorsTests(SummitApp app) : IClassFixture<SummitApp>
{
    [Fact]
    public async Task Names_stand_letter_by_letter_in_one_order_in_both_languages()
    {
        var e = await app.NewEventAsync();
        var (gold, main) = (await TierAsync(e, "ทอง", "Gold", "2"), await TierAsync(e, "หลัก", "Main", "1"));
        await AddAsync(e, gold, "บริษัท สมมติ จำกัด (มหาชน)", "Sommut Public Company Limited");
        await AddAsync(e, main, "สำนักงานสมมติ (องค์การมหาชน)", null);
        await AddAsync(e, main, "บริษัท <b>ซ่อน</b> จำกัด", null, shown: false);

        foreach (var (language, first, second) in new[] { (Language.Thai, "สำนักงานสมมติ (องค์การมหาชน)", "บริษัท สมมติ จำกัด (มหาชน)"), (Language.English, "สำนักงานสมมติ (องค์การมหาชน)", "Sommut Public Company Limited") })
        {
            using var visitor = app.Visitor(language);
            foreach (var address in new[] { Links.Sponsors(e.Slug), Links.Event(e.Slug) })
            {
                var page = await (await visitor.GetAsync(address)).WordsAsync();
                Assert.True(page.IndexOf(first, StringComparison.Ordinal) is > 0 and var at && page.IndexOf(second, at, StringComparison.Ordinal) > at, address);
                Assert.DoesNotContain("ซ่อน", page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_logo_is_public_while_its_sponsor_is_shown()
    {
        var e = await app.NewEventAsync();
        var tier = await TierAsync(e, "หลัก", "Main", "1");
        var logo = (await app.Get<UploadSponsorLogo>().RunAsync(Actor.System, e.Id, "logo.png", Pictures.Png, default)).ShouldBeOk().Id;
        using var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Links.SponsorLogo(e.Slug, logo))).StatusCode);

        await AddAsync(e, tier, "บริษัท สมมติ จำกัด", null, logo: logo);
        await Task.Delay(PublishedSponsors.Freshness);

        var shown = await visitor.GetAsync(Links.SponsorLogo(e.Slug, logo));
        Assert.Equal((HttpStatusCode.OK, "image/png"), (shown.StatusCode, shown.Content.Headers.ContentType!.MediaType));
        using var stranger = await app.SignInAsync(EventRole.Organiser, (await app.NewEventAsync()).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Links.ManageSponsorLogo(e.Id, logo))).StatusCode);
        using var viewer = await app.SignInAsync(EventRole.Viewer, e.Id);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync(Links.ManageSponsorLogo(e.Id, logo))).StatusCode);
    }

    [Fact]
    public async Task Without_sponsors_the_page_says_so_and_the_events_page_nothing()
    {
        var e = await app.NewEventAsync();
        using var visitor = app.Visitor();

        Assert.Contains("ยังไม่มีรายชื่อผู้สนับสนุน", await (await visitor.GetAsync(Links.Sponsors(e.Slug))).WordsAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("ผู้สนับสนุน", await (await visitor.GetAsync(Links.Event(e.Slug))).WordsAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Links.Sponsors("no-such-event"))).StatusCode);
    }

    private async Task<SponsorTier> TierAsync(TestEvent e, string thai, string english, string order) =>
        (await app.Get<SaveSponsorTier>().RunAsync(Actor.System, e.Id, new SponsorTierForm { NameTh = thai, NameEn = english, Order = order }, default)).ShouldBeOk();

    private async Task AddAsync(TestEvent e, SponsorTier tier, string thai, string? english, bool shown = true, Guid? logo = null) =>
        (await app.Get<SaveSponsor>().RunAsync(Actor.System, e.Id, new SponsorForm { TierId = tier.Id.ToString(), NameTh = thai, NameEn = english, IsShown = shown, LogoFileId = logo }, default)).ShouldBeOk();
}
