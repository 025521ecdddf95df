using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.IntegrationTests.Races;
using SummitManager.Shared;
using SummitManager.Showcase;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Showcase;

[Collection(RacesCollection.Name)]
public sealed class PledgeTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_province_pledges_once_and_Bangkok_is_counted_apart(DatabaseProvider provider)
    {
        var (db, e, organiser) = await OpenAsync(provider);
        var save = db.Get<SavePledge>();

        var saved = (await save.RunAsync(organiser, e.Id, new PledgeForm { Province = "57", TextTh = "ลดขยะ" }, default)).ShouldBeOk();
        Assert.Equal("เชียงราย", (await save.RunAsync(organiser, e.Id, new PledgeForm { Province = "เชียงราย", TextTh = "อื่น" }, default)).ShouldRefuseWith<ProvinceHasPledge>().Province.Thai);
        (await save.RunAsync(organiser, e.Id, new PledgeForm { Province = "กทม.", TextTh = "ต้นไม้" }, default)).ShouldBeOk();
        (await save.RunAsync(organiser, e.Id, new PledgeForm { Province = "ไม่มี", TextTh = "" }, default)).ShouldFindBad("Province", "Choose");
        (await save.RunAsync(organiser, e.Id, new PledgeForm { Province = "50", TextTh = "ก", SessionId = e.Id.ToString() }, default)).ShouldFindBad("SessionId", "Choose");
        (await save.RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), e.Id, new PledgeForm { Province = "50", TextTh = "ก" }, default)).ShouldRefuseWith<NotAllowed>();
        var form = PledgeForm.Of(saved);
        form.TextTh = "ลดขยะครึ่งหนึ่ง";
        (await save.RunAsync(organiser, e.Id, form, default)).ShouldBeOk();
        (await save.RunAsync(organiser, e.Id, form, default)).ShouldRefuseWith<ChangedMeanwhile>();
        await db.RegisterAsync(e, Registering.SomebodyNew());

        var coverage = (await db.Get<PledgeQueries>().DeskAsync(organiser, e.Id, default)).ShouldBeOk().Coverage;
        Assert.Equal((77, 1, 1), (coverage.Rows.Count, coverage.Pledged, coverage.Represented));
        Assert.Equal((true, false), (coverage.Bangkok.Pledge is not null, coverage.Bangkok.IsRepresented));
        Assert.Equal(76, coverage.ByRegion(Language.Thai).Sum(r => r.Count()));

        var now = (await db.Get<PledgeQueries>().DeskAsync(organiser, e.Id, default)).ShouldBeOk().Coverage.Rows.Single(r => r.Province.Code == "57").Pledge!;
        (await db.Get<RemovePledge>().RunAsync(organiser, e.Id, now.Id, 0, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await db.Get<RemovePledge>().RunAsync(organiser, e.Id, now.Id, now.Version, default)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Of_many_who_pledge_for_a_province_at_once_one_does(DatabaseProvider provider)
    {
        var (db, e, organiser) = await OpenAsync(provider);

        var answers = await Race.RunAsync(64, number => db.Get<SavePledge>().RunAsync(organiser, e.Id, new PledgeForm { Province = "57", TextTh = $"คำมั่น {number}" }, default));

        Assert.Single(answers, a => a.IsOk);
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<ProvinceHasPledge>(a.Refusal));
    }

    /// <summary>A question asked before in place of the key.</summary>
    [DatabaseFact]
    public async Task Without_the_key_several_would_stand(DatabaseProvider provider)
    {
        var (db, e, _) = await OpenAsync(provider);
        await Race.ShouldGoWrongAsync(async () =>
        {
            var code = Registering.NewId().ToString("N");
            var wrote = await Race.RunAsync(64, async number =>
            {
                await using var context = db.Open();
                if (await context.Tracks.AnyAsync(t => t.EventId == e.Id && t.NameTh == code))
                    return false;
                context.Add(new SummitManager.Agenda.Track { Id = Registering.NewId(), EventId = e.Id, NameTh = code, NameEn = "", Order = number });
                await using var transaction = await context.BeginWriteAsync(default);
                await context.SaveChangesAsync();
                await transaction.CommitAsync(default);
                return true;
            });
            return wrote.Count(w => w) > 1;
        });
    }

    [DatabaseFact]
    public async Task Pasted_lines_are_taken_all_or_none_and_replace_only_when_asked(DatabaseProvider provider)
    {
        var (db, e, organiser) = await OpenAsync(provider);
        var import = db.Get<ImportPledges>();

        (await import.RunAsync(organiser, e.Id, " ", false, default)).ShouldRefuseWith<NoPledgeLines>();
        Assert.Equal((1, 2), await BadAsync("เชียงราย\tก\nเชียงรุ้ง\tข"));
        Assert.Equal(new PledgesImported(2, 0, 0), (await import.RunAsync(organiser, e.Id, "เชียงราย\tลดขยะ\tผู้ว่าฯ\nกรุงเทพมหานคร\tต้นไม้", false, default)).ShouldBeOk());
        Assert.Equal(new PledgesImported(1, 0, 1), (await import.RunAsync(organiser, e.Id, "เชียงราย\tใหม่\nน่าน\tป่า", false, default)).ShouldBeOk());
        Assert.Equal(new PledgesImported(0, 1, 0), (await import.RunAsync(organiser, e.Id, "เชียงราย\tใหม่\nน่าน\tป่า", true, default)).ShouldBeOk());
        Assert.Equal(new PledgesImported(0, 0, 0), (await import.RunAsync(organiser, e.Id, "เชียงราย\tใหม่\nน่าน\tป่า", true, default)).ShouldBeOk());
        (await import.RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), e.Id, "แพร่\tก", false, default)).ShouldRefuseWith<NotAllowed>();

        await using var read = db.Open();
        Assert.Equal("ผู้ว่าฯ", (await read.Pledges.SingleAsync(p => p.EventId == e.Id && p.ProvinceCode == "57")).PledgedBy);
        Assert.Equal(3, await read.Pledges.CountAsync(p => p.EventId == e.Id));

        async Task<(int, int)> BadAsync(string lines)
        {
            var refusal = (await import.RunAsync(organiser, e.Id, lines, false, default)).ShouldRefuseWith<BadPledgeLines>();
            return (refusal.Count, refusal.First);
        }
    }

    [DatabaseFact]
    public async Task Pledges_are_public_only_once_they_are_shown(DatabaseProvider provider)
    {
        var (db, e, organiser) = await OpenAsync(provider);
        (await db.Get<SavePledge>().RunAsync(organiser, e.Id, new PledgeForm { Province = "57", TextTh = "ลดขยะ" }, default)).ShouldBeOk();
        var (queries, show) = (db.Get<PledgeQueries>(), db.Get<ShowPledges>());

        Assert.Null(await queries.PublicAsync(e.Id, default));
        Assert.Equal(0, (await db.Get<PublishedShowcase>().OfAsync(e.Id, default)).Pledges);
        (await show.RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), e.Id, true, default)).ShouldRefuseWith<NotAllowed>();
        (await show.RunAsync(organiser, e.Id, true, default)).ShouldBeOk();
        (await show.RunAsync(organiser, e.Id, true, default)).ShouldBeOk();
        Assert.NotNull(await queries.PublicAsync(e.Id, default));
        (await show.RunAsync(organiser, e.Id, false, default)).ShouldBeOk();
        Assert.Null(await queries.PublicAsync(e.Id, default));

        await using var read = db.Open();
        Assert.Equal(2, await read.AuditEntries.CountAsync(a => a.EventId == e.Id && a.Action == nameof(ShowPledges)));
    }

    [DatabaseFact]
    public async Task The_coverage_is_a_sheet_of_77_rows(DatabaseProvider provider)
    {
        var (db, e, organiser) = await OpenAsync(provider);
        (await db.Get<SavePledge>().RunAsync(organiser, e.Id, new PledgeForm { Province = "57", TextTh = "=ลดขยะ", PledgedBy = "ผู้ว่าราชการจังหวัด" }, default)).ShouldBeOk();
        using var file = new MemoryStream();

        var made = (await db.Get<ExportPledges>().RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), e.Id, ExportFormat.Csv, Language.Thai, file, default)).ShouldBeOk();

        Assert.Equal(77, made.Rows);
        Assert.Contains("ผู้ว่าราชการจังหวัด", System.Text.Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
    }

    private async Task<(TestDatabase Db, TestEvent Event, Actor Organiser)> OpenAsync(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        return (db, e, Staffing.Actor(EventRole.Organiser, e.Id));
    }
}
