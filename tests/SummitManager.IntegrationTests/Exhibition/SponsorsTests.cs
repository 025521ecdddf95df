using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Exhibition.Sponsors;
using SummitManager.IntegrationTests.Agenda;
using SummitManager.IntegrationTests.Races;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Exhibition;

/// <summary>Sponsors by level and by hand. Names are those of the scenario, or fictional.</summary>
public sealed class SponsorsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    /// <summary>Scenario 2, acceptance 1 and 8.</summary>
    [DatabaseFact]
    public async Task Six_legal_names_stand_in_the_order_of_levels_and_by_hand_the_same_in_both_languages(DatabaseProvider provider)
    {
        var s = await OpenAsync(provider);
        var (silver, platinum, gold) = (await s.TierAsync("Silver", "3"), await s.TierAsync("Platinum", "1"), await s.TierAsync("Gold", "2"));
        await s.SponsorAsync(silver, "บริษัท อีเอสอาร์ไอ (ประเทศไทย) จำกัด");
        var arit = await s.SponsorAsync(silver, "บริษัท เออาร์ไอที จำกัด", "ARIT Company Limited");
        await s.SponsorAsync(silver, "บริษัท ซีล เทค อินเตอร์เนชั่นแนล จำกัด");
        await s.SponsorAsync(gold, "บริษัท ทีโอที จำกัด (มหาชน)", "TOT Public Company Limited");
        await s.SponsorAsync(gold, "บริษัท ไปรษณีย์ไทย จำกัด");
        await s.SponsorAsync(platinum, "สำนักงานรัฐบาลอิเล็กทรอนิกส์ (องค์การมหาชน)");
        (await s.Db.Get<MoveSponsor>().RunAsync(s.Organiser, s.Event.Id, arit.Id, up: true, default)).ShouldBeOk();

        var shown = (await s.ShownAsync()).All.ToList();

        Assert.Equal(
        [
            "สำนักงานรัฐบาลอิเล็กทรอนิกส์ (องค์การมหาชน)", "บริษัท ทีโอที จำกัด (มหาชน)", "บริษัท ไปรษณีย์ไทย จำกัด", "บริษัท เออาร์ไอที จำกัด",
            "บริษัท อีเอสอาร์ไอ (ประเทศไทย) จำกัด", "บริษัท ซีล เทค อินเตอร์เนชั่นแนล จำกัด",
        ], shown.Select(x => x.Name.In(Language.Thai)));
        Assert.Equal(["TOT Public Company Limited", "บริษัท ไปรษณีย์ไทย จำกัด"], shown.Skip(1).Take(2).Select(x => x.Name.In(Language.English)));
        Assert.Equal(["Platinum", "Gold", "Silver"], (await s.ShownAsync()).Tiers.Select(t => t.Name.Thai));
    }

    [DatabaseFact]
    public async Task Who_is_hidden_or_moved_or_deleted_leaves_the_others_in_order(DatabaseProvider provider)
    {
        var s = await OpenAsync(provider);
        var (one, two) = (await s.TierAsync("หนึ่ง"), await s.TierAsync("สอง"));
        var (a, b, c) = (await s.SponsorAsync(one, "ก"), await s.SponsorAsync(one, "ข"), await s.SponsorAsync(one, "ค"));
        await s.SponsorAsync(two, "ง");

        (await s.SaveAsync(a, f => f.TierId = two.Id.ToString())).ShouldBeOk();
        Assert.Equal("ข ค | ง ก", await s.OrderAsync());
        (await s.SaveAsync(b, f => f.IsShown = false)).ShouldBeOk();
        Assert.Equal(["ค", "ง", "ก"], (await s.ShownAsync()).All.Select(x => x.Name.Thai));
        var stale = c.Version;
        (await s.SaveAsync(c, f => f.NameTh = "คค")).ShouldBeOk();
        (await s.Db.Get<RemoveSponsor>().RunAsync(s.Organiser, s.Event.Id, c.Id, stale, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await s.Db.Get<RemoveSponsor>().RunAsync(s.Organiser, s.Event.Id, c.Id, stale + 1, default)).ShouldBeOk();
        Assert.Equal("ข | ง ก", await s.OrderAsync());

        (await s.Db.Get<RemoveSponsorTier>().RunAsync(s.Organiser, s.Event.Id, one.Id, default)).ShouldRefuseWith<TierInUse>();
        (await s.SaveAsync(b, f => f.TierId = two.Id.ToString())).ShouldBeOk();
        (await s.Db.Get<RemoveSponsorTier>().RunAsync(s.Organiser, s.Event.Id, one.Id, default)).ShouldBeOk();
        Assert.Equal("ง ก ข", await s.OrderAsync());
        for (var i = 0; i < 5; i++)
            (await s.Db.Get<MoveSponsor>().RunAsync(s.Organiser, s.Event.Id, b.Id, up: true, default)).ShouldBeOk(); // At the top it stays.
        Assert.Equal("ข ง ก", await s.OrderAsync());
    }

    [DatabaseFact]
    public async Task Refuses_what_cannot_be_read_a_foreign_level_session_or_logo_and_who_may_not(DatabaseProvider provider)
    {
        var (s, other) = (await OpenAsync(provider), await OpenAsync(provider));
        var tier = await s.TierAsync("หนึ่ง");
        var theirs = await other.TierAsync("ของงานอื่น");
        var foreign = await other.Db.PlanAsync(other.Event, other.Event.Form("หัวข้อของงานอื่น", "09:00-10:00"));
        var save = s.Db.Get<SaveSponsor>();
        SponsorForm Form(Action<SponsorForm>? change = null)
        {
            var form = new SponsorForm { TierId = tier.Id.ToString(), NameTh = "บริษัท สมมติ จำกัด" };
            change?.Invoke(form);
            return form;
        }

        (await save.RunAsync(s.Organiser, s.Event.Id, Form(f => f.NameTh = " "), default)).ShouldFindBad("NameTh", "Required");
        (await save.RunAsync(s.Organiser, s.Event.Id, Form(f => f.NameTh = new string('ก', Sponsor.NameLimit + 1)), default)).ShouldFindBad("NameTh", "TooLong");
        (await save.RunAsync(s.Organiser, s.Event.Id, Form(f => f.TierId = "x"), default)).ShouldFindBad("TierId", "Choose");
        (await save.RunAsync(s.Organiser, s.Event.Id, Form(f => f.Url = "javascript:alert(1)"), default)).ShouldRefuseWith<BadFields>();
        (await save.RunAsync(s.Organiser, s.Event.Id, Form(f => f.TierId = theirs.Id.ToString()), default)).ShouldFindBad("TierId", "Choose");
        (await save.RunAsync(s.Organiser, s.Event.Id, Form(f => f.SessionId = foreign.Id.ToString()), default)).ShouldFindBad("SessionId", "Choose");
        (await save.RunAsync(s.Organiser, s.Event.Id, Form(f => f.LogoFileId = Guid.NewGuid()), default)).ShouldFindBad("Logo", "PhotoGone");
        Assert.Empty((await s.ShownAsync()).Tiers);
        var viewer = Staffing.Actor(EventRole.Viewer, s.Event.Id);
        (await save.RunAsync(viewer, s.Event.Id, Form(), default)).ShouldRefuseWith<NotAllowed>();
        (await s.Db.Get<SaveSponsorTier>().RunAsync(viewer, s.Event.Id, new SponsorTierForm { NameTh = "ก" }, default)).ShouldRefuseWith<NotAllowed>();
        (await s.Db.Get<SaveSponsorTier>().RunAsync(s.Organiser, s.Event.Id, new SponsorTierForm { NameTh = "ก", Booths = "-1" }, default)).ShouldFindBad("Booths", "OutOfRange");
        (await s.Db.Get<MoveSponsor>().RunAsync(viewer, s.Event.Id, Guid.NewGuid(), true, default)).ShouldRefuseWith<NotAllowed>();
        (await s.Db.Get<MoveSponsor>().RunAsync(s.Organiser, s.Event.Id, Guid.NewGuid(), true, default)).ShouldRefuseWith<NotFound>();
        (await s.Db.Get<UploadSponsorLogo>().RunAsync(viewer, s.Event.Id, "a.png", Pictures.Png, default)).ShouldRefuseWith<NotAllowed>();
        (await s.Db.Get<SponsorQueries>().DeskAsync(Staffing.Stranger(), s.Event.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await s.Db.Get<SponsorQueries>().DeskAsync(viewer, s.Event.Id, default)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task A_logo_is_kept_with_its_sponsor_and_given_up_when_it_is_changed(DatabaseProvider provider)
    {
        var s = await OpenAsync(provider);
        var tier = await s.TierAsync("หนึ่ง");
        async Task<Guid> LogoAsync() => (await s.Db.Get<UploadSponsorLogo>().RunAsync(s.Organiser, s.Event.Id, "logo.png", Pictures.Png, default)).ShouldBeOk().Id;
        var (first, second) = (await LogoAsync(), await LogoAsync());
        var sponsor = await s.SponsorAsync(tier, "ก");
        (await s.SaveAsync(sponsor, f => f.LogoFileId = first)).ShouldBeOk();
        var logo = Assert.Single((await s.ShownAsync()).All).Logo!;
        Assert.Equal(first, logo.FileId);
        Assert.True(logo is { Width: > 0, Height: > 0 });
        (await s.SaveAsync(sponsor, f => f.LogoFileId = second)).ShouldBeOk();

        await using var db = s.Db.Open();
        var lapses = await db.StoredFiles.Where(f => f.EventId == s.Event.Id).ToDictionaryAsync(f => f.Id, f => f.LapsesAt);
        Assert.NotNull(lapses[first]);
        Assert.Null(lapses[second]);
    }

    [DatabaseFact]
    public async Task Moves_and_additions_at_one_moment_leave_the_order_dense(DatabaseProvider provider)
    {
        var s = await OpenAsync(provider);
        var tier = await s.TierAsync("หนึ่ง");
        var sponsors = new List<Sponsor>();
        for (var i = 0; i < 6; i++)
            sponsors.Add(await s.SponsorAsync(tier, $"ราย {i}"));

        await Race.RunAsync(24, async number =>
        {
            if (number % 4 == 0)
                await s.SponsorAsync(tier, $"ใหม่ {number}");
            else
                (await s.Db.Get<MoveSponsor>().RunAsync(s.Organiser, s.Event.Id, sponsors[number % 6].Id, number % 2 == 0, default)).ShouldBeOk();
            return true;
        });

        await using var db = s.Db.Open();
        Assert.Equal(Enumerable.Range(1, 12), await db.Sponsors.Where(x => x.TierId == tier.Id).OrderBy(x => x.Order).Select(x => x.Order).ToListAsync());
    }

    [DatabaseFact]
    public async Task The_next_edition_has_the_levels_and_nobody_in_them(DatabaseProvider provider)
    {
        var s = await OpenAsync(provider);
        await s.SponsorAsync(await s.TierAsync("ผู้สนับสนุนหลัก"), "บริษัท สมมติ จำกัด");
        var next = (await s.Db.Get<CloneEvent>().RunAsync(Actor.System, s.Event.Id, new NewEventForm { Slug = "next-" + s.Event.Slug, TitleTh = "ครั้งถัดไป", StartsOn = "12/12/2570" }, default)).ShouldBeOk();

        var tier = Assert.Single((await s.Db.Get<SponsorQueries>().DeskAsync(Actor.System, next.Id, default)).ShouldBeOk().Tiers);

        Assert.Equal(("ผู้สนับสนุนหลัก", 0), (tier.Tier.NameTh, tier.Sponsors.Count));
    }

    [DatabaseFact]
    public async Task What_is_shown_takes_as_many_questions_for_three_as_for_one(DatabaseProvider provider)
    {
        var s = await OpenAsync(provider);
        var tier = await s.TierAsync("หนึ่ง");
        await s.SponsorAsync(tier, "ก");
        await s.ShownAsync();
        var one = await s.Db.Commands.DuringAsync(s.ShownAsync);
        await s.SponsorAsync(tier, "ข");
        await s.SponsorAsync(await s.TierAsync("สอง"), "ค");

        Assert.Equal(one, await s.Db.Commands.DuringAsync(s.ShownAsync));
        Assert.Equal(3, (await s.ShownAsync()).All.Count());
    }

    private async Task<Setup> OpenAsync(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        return new Setup(db, e, Staffing.Actor(EventRole.Organiser, e.Id));
    }

    private sealed record Setup(TestDatabase Db, TestEvent Event, Actor Organiser)
    {
        public async Task<SponsorTier> TierAsync(string name, string? order = null) =>
            (await Db.Get<SaveSponsorTier>().RunAsync(Organiser, Event.Id, new SponsorTierForm { NameTh = name, Order = order }, default)).ShouldBeOk();

        public async Task<Sponsor> SponsorAsync(SponsorTier tier, string thai, string? english = null) =>
            (await Db.Get<SaveSponsor>().RunAsync(Organiser, Event.Id, new SponsorForm { TierId = tier.Id.ToString(), NameTh = thai, NameEn = english }, default)).ShouldBeOk();

        /// <summary>As it stands in the database, with a change.</summary>
        public async Task<Result<Sponsor>> SaveAsync(Sponsor sponsor, Action<SponsorForm> change)
        {
            await using var db = Db.Open();
            var form = SponsorForm.Of(await db.Sponsors.AsNoTracking().SingleAsync(s => s.Id == sponsor.Id));
            change(form);
            return await Db.Get<SaveSponsor>().RunAsync(Organiser, Event.Id, form, default);
        }

        public Task<ShownSponsors> ShownAsync()
        {
            Db.Time.Advance(PublishedSponsors.Freshness);
            return Db.Get<PublishedSponsors>().OfAsync(Event.Id, default);
        }

        public async Task<string> OrderAsync() =>
            string.Join(" | ", (await Db.Get<SponsorQueries>().DeskAsync(Organiser, Event.Id, default)).ShouldBeOk().Tiers.Select(t => string.Join(' ', t.Sponsors.Select(s => s.NameTh))));
    }
}
