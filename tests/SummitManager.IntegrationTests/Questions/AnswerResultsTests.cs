using System.IO.Compression;
using System.Text;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.IntegrationTests.Registrations;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Questions;

/// <summary>What staff read and export of the answers.</summary>
public sealed class AnswerResultsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly EventOptions Later = new() { StartsInDays = 30 };

    private static Actor Viewer(TestEvent e) => Staffing.Actor(EventRole.Viewer, e.Id);

    private static async Task<Registration> AnswerAsync(TestDatabase db, TestEvent e, string name, params (Question, string)[] answers) =>
        (await db.Get<RegisterAttendee>().RunAsync(Registering.Request(e, name) with { Answers = Asking.Typed(answers) }, default)).ShouldBeOk();

    private static async Task<AnswerResults> CountAsync(TestDatabase db, TestEvent e, Question? by = null, Guid? type = null) =>
        (await db.Get<AnswerResultQueries>().CountAsync(Viewer(e), e.Id, AskedOf.Person, type, by?.Id, default)).ShouldBeOk();

    private static async Task<string> CsvAsync(TestDatabase db, TestEvent e, Actor actor, bool sensitive, AskedOf askedOf = AskedOf.Person)
    {
        using var file = new MemoryStream();
        (await db.Get<ExportAnswers>().RunAsync(actor, new AnswersRequest(e.Id, askedOf, null, sensitive), ExportFormat.Csv, Language.Thai, file, default)).ShouldBeOk();
        return Encoding.UTF8.GetString(file.ToArray());
    }

    [DatabaseFact]
    public async Task Counts_food_by_day_for_the_kitchen_of_those_who_come(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var days = await db.AskAsync(e, QuestionKind.ManyOf, "วัน");
        var food = await db.AskAsync(e, QuestionKind.OneOf, "อาหาร", f => f.IsSensitive = true);
        var years = await db.AskAsync(e, QuestionKind.Number, "ปี");
        var stays = await db.AskAsync(e, QuestionKind.YesNo, "พัก");
        var (day, dish) = (await db.ChoicesAsync(days), await db.ChoicesAsync(food));
        await AnswerAsync(db, e, "สมชาย หนึ่ง", (days, day[0].Value), (days, day[1].Value), (food, dish[0].Value), (years, "3"), (stays, "yes"));
        await AnswerAsync(db, e, "สมชาย สอง", (days, day[1].Value), (food, dish[0].Value), (years, "4"), (stays, "no"));
        await AnswerAsync(db, e, "สมชาย สาม", (days, day[1].Value), (food, dish[1].Value));
        var gone = await AnswerAsync(db, e, "สมชาย สี่", (days, day[0].Value), (food, dish[1].Value), (years, "100"));
        (await db.Get<CancelRegistration>().RunAsync(gone.LinkCode, default)).ShouldBeOk();

        var results = await CountAsync(db, e, by: days);

        Assert.Equal(3, results.Subjects);
        Assert.Equal((1, 3), (results.Chosen[day[0].Id], results.Chosen[day[1].Id]));
        Assert.Equal((2, 1), (results.Chosen[dish[0].Id], results.Chosen[dish[1].Id]));
        Assert.Equal((1, 2, 1), (results.Crossed[(dish[0].Id, day[0].Id)], results.Crossed[(dish[0].Id, day[1].Id)], results.Crossed[(dish[1].Id, day[1].Id)]));
        Assert.False(results.Crossed.ContainsKey((dish[1].Id, day[0].Id)));
        Assert.Equal(new AnswerCount(2, 0, 7), results.Counts[years.Id]);
        Assert.Equal(new AnswerCount(2, 1, 0), results.Counts[stays.Id]);
        // Nobody is singled out by their food.
        Assert.Null((await CountAsync(db, e, by: food)).By);
        Assert.Equal(0, (await CountAsync(db, e, type: Registering.NewId())).Subjects);
        (await db.Get<AnswerResultQueries>().CountAsync(Staffing.Stranger(), e.Id, AskedOf.Person, null, null, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task What_was_written_is_read_by_page_and_the_sensitive_by_few(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var hope = await db.AskAsync(e, QuestionKind.LongText, "ความคาดหวัง");
        var allergy = await db.AskAsync(e, QuestionKind.ShortText, "แพ้อาหาร", f => f.IsSensitive = true);
        await AnswerAsync(db, e, "มานี ท้าย", (hope, "มาทีหลัง"));
        await AnswerAsync(db, e, "กานดา ต้น", (hope, "มาก่อน"), (allergy, "ถั่ว"));
        var queries = db.Get<AnswerResultQueries>();

        var written = (await queries.WrittenAsync(Viewer(e), e.Id, hope.Id, null, 1, default)).ShouldBeOk();
        Assert.Equal(["กานดา ต้น", "มานี ท้าย"], written.Rows.Select(r => r.Name));
        Assert.Equal(["มาก่อน", "มาทีหลัง"], written.Rows.Select(r => r.Text));
        Assert.Equal(2, written.Total);
        Assert.Empty((await queries.WrittenAsync(Viewer(e), e.Id, hope.Id, null, 2, default)).ShouldBeOk().Rows);
        (await queries.WrittenAsync(Viewer(e), e.Id, allergy.Id, null, 1, default)).ShouldRefuseWith<NotAllowed>();
        (await queries.WrittenAsync(Viewer(e), e.Id, Guid.Empty, null, 1, default)).ShouldRefuseWith<NotFound>();
        (await queries.WrittenAsync(Staffing.Stranger(), e.Id, hope.Id, null, 1, default)).ShouldRefuseWith<NotAllowed>();
        Assert.Equal("ถั่ว", Assert.Single((await queries.WrittenAsync(e.Registrar(), e.Id, allergy.Id, e.Type.Id, 1, default)).ShouldBeOk().Rows).Text);
    }

    [DatabaseFact]
    public async Task A_file_has_a_column_a_question_and_the_sensitive_only_on_demand_and_audited(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var bus = await db.AskAsync(e, QuestionKind.OneOf, "รถ");
        var formula = await db.AskAsync(e, QuestionKind.ShortText, "หมายเหตุ");
        var food = await db.AskAsync(e, QuestionKind.ShortText, "แพ้อาหาร", f => f.IsSensitive = true);
        await AnswerAsync(db, e, "กานดา ต้น", (bus, (await db.ChoicesAsync(bus))[1].Value), (formula, "=1+1"), (food, "ถั่วลิสง"));
        await AnswerAsync(db, e, "มานี ท้าย");

        var plain = await CsvAsync(db, e, Viewer(e), sensitive: false);
        Assert.Contains("ชื่อ,หน่วยงาน,จังหวัด,ประเภท,คณะที่,รถ,หมายเหตุ\r\n", plain, StringComparison.Ordinal);
        Assert.Contains("ทางเลือกที่สอง,'=1+1\r\n", plain, StringComparison.Ordinal);
        Assert.Contains("มานี ท้าย", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("ถั่วลิสง", plain, StringComparison.Ordinal);
        Assert.Contains("ถั่วลิสง", await CsvAsync(db, e, e.Registrar(), sensitive: true), StringComparison.Ordinal);

        using var refused = new MemoryStream();
        (await db.Get<ExportAnswers>().RunAsync(Viewer(e), new AnswersRequest(e.Id, AskedOf.Person, null, true), ExportFormat.Xlsx, Language.Thai, refused, default)).ShouldRefuseWith<NotAllowed>();
        Assert.Equal(0, refused.Length);
        Assert.Equal(["Asked: Person, Sensitive: False, Format: Csv", "Asked: Person, Sensitive: True, Format: Csv"],
            (await db.AuditAsync(e.Id)).Where(a => a.Action == nameof(ExportAnswers)).Select(a => a.Details).Order(StringComparer.Ordinal));

        using var xlsx = new MemoryStream();
        Assert.Equal(2, (await db.Get<ExportAnswers>().RunAsync(Viewer(e), new AnswersRequest(e.Id, AskedOf.Person, e.Type.Id, false), ExportFormat.Xlsx, Language.English, xlsx, default)).ShouldBeOk().Rows);
        using var zip = new ZipArchive(new MemoryStream(xlsx.ToArray()));
        Assert.NotEmpty(zip.Entries);
    }

    [DatabaseFact]
    public async Task Delegations_are_a_file_of_their_own(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var arrival = await db.AskAsync(e, QuestionKind.Date, "วันเดินทางถึง", askedOf: AskedOf.Delegation);
        var d = await db.NewDelegationAsync(e);
        (await db.Get<SaveAnswers>().RunAsync(new DelegationLink(d.LinkCode), Asking.Typed((arrival, "31/12/2569")), default)).ShouldBeOk();

        var csv = await CsvAsync(db, e, Viewer(e), sensitive: false, AskedOf.Delegation);

        Assert.Contains("หน่วยงาน,จังหวัด,คณะที่,วันเดินทางถึง\r\n", csv, StringComparison.Ordinal);
        Assert.Contains(",1,2026-12-31\r\n", csv, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Staff_see_the_answers_of_one_person_as_their_rights_allow(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var name = await db.AskAsync(e, QuestionKind.ShortText, "ชื่อเล่น");
        var letter = await db.AskAsync(e, QuestionKind.File, "ใบรับรองแพทย์", f => f.IsSensitive = true);
        var answers = new TypedAnswers
        {
            Values = new Dictionary<string, IReadOnlyList<string>> { [name.Field] = ["นิด"], [TypedAnswers.ConsentOf(letter.Field)] = ["true"] },
            Files = Asking.TypedFile(letter, "doctor.png", Pictures.Png).Files,
        };
        var r = (await db.Get<RegisterAttendee>().RunAsync(Registering.Request(e, Registering.SomebodyNew()) with { Answers = answers }, default)).ShouldBeOk();
        var queries = db.Get<StaffAnswerQueries>();
        var fetch = db.Get<FetchAnswerFile>();

        var viewer = (await queries.OfAsync(Viewer(e), e.Id, r.Id, AskedOf.Person, default))!;
        Assert.Equal([name.Id], viewer.Shown.Questions.Select(q => q.Question.Id));
        Assert.False(viewer.Given.Rows.ContainsKey(letter.Id));
        var registrar = (await queries.OfAsync(e.Registrar(), e.Id, r.Id, AskedOf.Person, default))!;
        Assert.Equal("doctor.png", registrar.Given.FileNames[letter.Id]);
        Assert.Null(await queries.OfAsync(Staffing.Stranger(), e.Id, r.Id, AskedOf.Person, default));
        Assert.Null(await queries.OfAsync(Viewer(e), e.Id, r.Id, AskedOf.Delegation, default));

        (await fetch.RunAsync(Viewer(e), e.Id, r.Id, letter.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await fetch.RunAsync(Staffing.Stranger(), e.Id, r.Id, letter.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await fetch.RunAsync(e.Registrar(), e.Id, Guid.Empty, letter.Id, default)).ShouldRefuseWith<NotFound>();
        (await fetch.RunAsync(e.Registrar(), e.Id, r.Id, name.Id, default)).ShouldRefuseWith<NotFound>();
        (await fetch.RunAsync(e.Registrar(), e.Id, r.Id, Guid.Empty, default)).ShouldRefuseWith<NotFound>();
        Assert.Equal("image/png", (await fetch.RunAsync(e.Registrar(), e.Id, r.Id, letter.Id, default)).ShouldBeOk().MediaType);
        Assert.Single(await db.AuditAsync(r.Id), a => a.Action == nameof(FetchAnswerFile));
    }

    [DatabaseFact]
    public async Task Counting_takes_as_many_commands_for_three_people_as_for_one(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync(Later);
        var bus = await db.AskAsync(e, QuestionKind.OneOf, "รถ");
        var hope = await db.AskAsync(e, QuestionKind.ShortText, "ความคาดหวัง");
        var choice = (await db.ChoicesAsync(bus))[0].Value;
        await AnswerAsync(db, e, Registering.SomebodyNew(), (bus, choice), (hope, "ก"));
        var one = await CommandsAsync();
        await AnswerAsync(db, e, Registering.SomebodyNew(), (bus, choice), (hope, "ข"));
        await AnswerAsync(db, e, Registering.SomebodyNew(), (bus, choice), (hope, "ค"));

        Assert.Equal(one, await CommandsAsync());

        async Task<(int, int, int)> CommandsAsync() => (
            await db.Commands.DuringAsync(() => CountAsync(db, e, by: bus)),
            await db.Commands.DuringAsync(async () => await db.Get<AnswerResultQueries>().WrittenAsync(Viewer(e), e.Id, hope.Id, null, 1, default)),
            await db.Commands.DuringAsync(() => CsvAsync(db, e, Viewer(e), sensitive: false)));
    }
}
