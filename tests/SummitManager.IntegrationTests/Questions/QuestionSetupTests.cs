using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.IntegrationTests.Registrations;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Questions;

/// <summary>The form builder's deeds.</summary>
public sealed class QuestionSetupTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly EventOptions Later = new() { StartsInDays = 30 };

    private static Actor Organiser(TestEvent e) => Staffing.Actor(EventRole.Organiser, e.Id);

    private static async Task<QuestionForm> FormOfAsync(TestDatabase db, TestEvent e, Question q) =>
        QuestionForm.Of((await db.Get<QuestionSetupQueries>().ReadAsync(e.Id, default)).Persons.Find(q.Id)!);

    [DatabaseFact]
    public async Task Only_who_manages_the_event_builds_its_form(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var q = await db.AskAsync(e, QuestionKind.OneOf, "รถ");
        var registrar = e.Registrar();

        (await db.Get<SaveSection>().RunAsync(registrar, e.Id, new SectionForm { TitleTh = "ก" }, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<RemoveSection>().RunAsync(registrar, e.Id, q.SectionId, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<MoveSection>().RunAsync(registrar, e.Id, q.SectionId, true, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<SaveQuestion>().RunAsync(registrar, e.Id, await FormOfAsync(db, e, q), default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<RemoveQuestion>().RunAsync(registrar, e.Id, q.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<RetireQuestion>().RunAsync(registrar, e.Id, q.Id, true, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<MoveQuestion>().RunAsync(registrar, e.Id, q.Id, true, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<AddQuestionTemplate>().RunAsync(registrar, e.Id, QuestionTemplate.Food, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task Finds_nothing_of_another_event(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var theirs = await db.NewEventAsync(Later);
        var q = await db.AskAsync(theirs, QuestionKind.OneOf, "รถ");
        var form = await FormOfAsync(db, theirs, q);
        var e = await db.NewEventAsync(Later);
        var me = Organiser(e);

        (await db.Get<SaveSection>().RunAsync(me, e.Id, new SectionForm { Id = q.SectionId, TitleTh = "ก" }, default)).ShouldRefuseWith<NotFound>();
        (await db.Get<RemoveSection>().RunAsync(me, e.Id, q.SectionId, default)).ShouldRefuseWith<NotFound>();
        (await db.Get<MoveSection>().RunAsync(me, e.Id, q.SectionId, true, default)).ShouldRefuseWith<NotFound>();
        (await db.Get<SaveQuestion>().RunAsync(me, e.Id, form, default)).ShouldRefuseWith<NotFound>();
        (await db.Get<RemoveQuestion>().RunAsync(me, e.Id, q.Id, default)).ShouldRefuseWith<NotFound>();
        (await db.Get<RetireQuestion>().RunAsync(me, e.Id, q.Id, true, default)).ShouldRefuseWith<NotFound>();
        (await db.Get<MoveQuestion>().RunAsync(me, e.Id, q.Id, true, default)).ShouldRefuseWith<NotFound>();
    }

    [DatabaseFact]
    public async Task Names_every_fault_of_a_question(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var q = await db.AskAsync(e, QuestionKind.ShortText, "ชื่อ");
        var desk = await db.AskAsync(e, QuestionKind.Number, "รถ", askedOf: AskedOf.Delegation);
        var save = db.Get<SaveQuestion>();

        var refused = await save.RunAsync(Organiser(e), e.Id, new QuestionForm
        {
            SectionId = q.SectionId,
            Kind = QuestionKind.OneOf,
            IsSensitive = true,
            IsRequired = true,
            RetentionDays = "นาน",
            Choices = [new() { TextEn = "Without Thai", Places = "-1" }],
            ConditionQuestionId = q.Id.ToString(),
        }, default);
        refused.ShouldFindBad("TextTh", "Required");
        refused.ShouldFindBad("RetentionDays", "NotANumber");
        refused.ShouldFindBad("IsRequired", "SensitiveNotRequired");
        refused.ShouldFindBad("ConsentTh", "Required");
        refused.ShouldFindBad("Choices-0-ChoiceTh", "Required");
        refused.ShouldFindBad("Choices-0-Places", "OutOfRange");
        refused.ShouldFindBad("ConditionQuestionId", "Choose");
        (await save.RunAsync(Organiser(e), e.Id, new QuestionForm { SectionId = q.SectionId, Kind = QuestionKind.OneOf, TextTh = "ก" }, default)).ShouldFindBad("Choices", "Required");
        (await save.RunAsync(Organiser(e), e.Id, new QuestionForm { SectionId = desk.SectionId, TextTh = "ก", IsSensitive = true, ConsentTh = "ก" }, default)).ShouldFindBad("IsSensitive", "SensitiveOfDelegation");
        (await db.Get<SaveSection>().RunAsync(Organiser(e), e.Id, new SectionForm(), default)).ShouldFindBad("TitleTh", "Required");
    }

    [DatabaseFact]
    public async Task A_condition_never_leads_in_a_circle(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var first = await db.AskAsync(e, QuestionKind.YesNo, "หนึ่ง");
        var second = await db.AskAsync(e, QuestionKind.YesNo, "สอง", f => { f.ConditionQuestionId = first.Id.ToString(); f.ConditionValues = ["yes"]; });
        var back = await FormOfAsync(db, e, first);
        (back.ConditionQuestionId, back.ConditionValues) = (second.Id.ToString(), ["yes"]);

        (await db.Get<SaveQuestion>().RunAsync(Organiser(e), e.Id, back, default)).ShouldFindBad("ConditionQuestionId", "LeadsInACircle");
        var section = new SectionForm { Id = first.SectionId, TitleTh = "หมวด", ConditionQuestionId = second.Id.ToString(), ConditionValues = ["yes"] };
        (await db.Get<SaveSection>().RunAsync(Organiser(e), e.Id, section, default)).ShouldFindBad("ConditionQuestionId", "LeadsInACircle");
        back.ConditionValues = [];
        (await db.Get<SaveQuestion>().RunAsync(Organiser(e), e.Id, back, default)).ShouldFindBad("ConditionValues", "Choose");

        // What decides over others stays until they are free of it.
        (await db.Get<RetireQuestion>().RunAsync(Organiser(e), e.Id, first.Id, true, default)).ShouldRefuseWith<QuestionDecidesOthers>();
        (await db.Get<RemoveQuestion>().RunAsync(Organiser(e), e.Id, first.Id, default)).ShouldRefuseWith<QuestionDecidesOthers>();
        (await db.Get<RemoveQuestion>().RunAsync(Organiser(e), e.Id, second.Id, default)).ShouldBeOk();
        (await db.Get<RemoveQuestion>().RunAsync(Organiser(e), e.Id, first.Id, default)).ShouldBeOk();
        (await db.Get<RemoveSection>().RunAsync(Organiser(e), e.Id, first.SectionId, default)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task What_was_answered_keeps_its_meaning(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var bus = await db.AskAsync(e, QuestionKind.OneOf, "รถ");
        var choices = await db.ChoicesAsync(bus);
        var r = (await db.Get<RegisterAttendee>().RunAsync(Registering.Request(e, Registering.SomebodyNew()) with { Answers = Asking.Typed((bus, choices[0].Value)) }, default)).ShouldBeOk();
        var save = db.Get<SaveQuestion>();

        var other = await FormOfAsync(db, e, bus);
        other.Kind = QuestionKind.ShortText;
        (await save.RunAsync(Organiser(e), e.Id, other, default)).ShouldRefuseWith<QuestionHasAnswers>();
        var without = await FormOfAsync(db, e, bus);
        without.Choices.RemoveAt(0);
        (await save.RunAsync(Organiser(e), e.Id, without, default)).ShouldRefuseWith<ChoiceHasAnswers>();
        var fewer = await FormOfAsync(db, e, bus);
        fewer.Choices[0].Places = "0";
        Assert.Equal("1", (await save.RunAsync(Organiser(e), e.Id, fewer, default)).ShouldRefuseWith<FewerPlacesThanTaken>().Taken);
        (await db.Get<RemoveQuestion>().RunAsync(Organiser(e), e.Id, bus.Id, default)).ShouldRefuseWith<QuestionHasAnswers>();
        (await db.Get<RemoveSection>().RunAsync(Organiser(e), e.Id, bus.SectionId, default)).ShouldRefuseWith<SectionHasQuestions>();

        // A limit set now counts whoever chose before there was one; the free choice can go.
        var limited = await FormOfAsync(db, e, bus);
        limited.Choices[0].Places = "1";
        limited.Choices.RemoveAt(1);
        (await save.RunAsync(Organiser(e), e.Id, limited, default)).ShouldBeOk();
        (await db.Get<RegisterAttendee>().RunAsync(Registering.Request(e, Registering.SomebodyNew()) with { Answers = Asking.Typed((bus, choices[0].Value)) }, default)).ShouldRefuseWith<ChoiceFull>();
        (await save.RunAsync(Organiser(e), e.Id, limited, default)).ShouldRefuseWith<ChangedMeanwhile>();

        // Retired: asked of nobody, kept for who answered, asked again as it was.
        (await db.Get<RetireQuestion>().RunAsync(Organiser(e), e.Id, bus.Id, true, default)).ShouldBeOk();
        (await db.Get<RetireQuestion>().RunAsync(Organiser(e), e.Id, bus.Id, true, default)).ShouldBeOk();
        Assert.Empty((await db.Get<QuestionQueries>().FormAsync(e.Id, AskedOf.Person, default)).Sections);
        (await db.Get<SaveAnswers>().RunAsync(r.LinkCode, TypedAnswers.None, default)).ShouldBeOk();
        Assert.Single((await db.Get<QuestionQueries>().GivenAsync(r.Id, default)).Rows);
        (await db.Get<RetireQuestion>().RunAsync(Organiser(e), e.Id, bus.Id, false, default)).ShouldBeOk();
        Assert.Single((await db.Get<QuestionQueries>().FormAsync(e.Id, AskedOf.Person, default)).Sections);
    }

    [DatabaseFact]
    public async Task Questions_and_sections_move_one_step(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var a = await db.AskAsync(e, QuestionKind.ShortText, "ก");
        var b = await db.AskAsync(e, QuestionKind.ShortText, "ข");
        var c = await db.AskAsync(e, QuestionKind.ShortText, "ค");
        var move = db.Get<MoveQuestion>();
        var form = await FormOfAsync(db, e, c);

        (await move.RunAsync(Organiser(e), e.Id, c.Id, true, default)).ShouldBeOk();
        (await move.RunAsync(Organiser(e), e.Id, a.Id, true, default)).ShouldBeOk();
        var order = (await db.Get<QuestionQueries>().FormAsync(e.Id, AskedOf.Person, default)).Questions.Select(q => q.Question.Id);
        Assert.Equal([a.Id, c.Id, b.Id], order);
        // Nobody's open form is refused for it.
        (await db.Get<SaveQuestion>().RunAsync(Organiser(e), e.Id, form, default)).ShouldBeOk();

        var second = (await db.Get<AddQuestionTemplate>().RunAsync(Organiser(e), e.Id, QuestionTemplate.SpecialNeeds, default)).ShouldBeOk();
        (await db.Get<MoveSection>().RunAsync(Organiser(e), e.Id, second.Id, true, default)).ShouldBeOk();
        Assert.Equal([second.Id, a.SectionId], (await db.Get<QuestionQueries>().FormAsync(e.Id, AskedOf.Person, default)).Sections.Select(s => s.Section.Id));
    }

    [DatabaseFact]
    public async Task A_template_brings_purpose_consent_and_the_days_of_the_event(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        foreach (var template in Enum.GetValues<QuestionTemplate>())
            (await db.Get<AddQuestionTemplate>().RunAsync(Organiser(e), e.Id, template, default)).ShouldBeOk();

        var persons = await db.Get<QuestionQueries>().FormAsync(e.Id, AskedOf.Person, default);
        var desk = await db.Get<QuestionQueries>().FormAsync(e.Id, AskedOf.Delegation, default);
        Assert.Equal(["อาหาร", "ความต้องการพิเศษ"], persons.Sections.Select(s => s.Section.TitleTh));
        Assert.Equal(2, persons.Questions.First().Choices.Count);
        Assert.All(persons.Questions.Concat(desk.Questions), q => Assert.NotNull(q.Question.PurposeTh));
        Assert.All(persons.Questions.Where(q => q.Question.IsSensitive), q => Assert.Equal((Question.SensitiveDays, true), (q.Question.RetentionDays, q.Consent!.TextTh.Contains("30 วัน", StringComparison.Ordinal))));
        Assert.Equal(4, persons.Questions.Count(q => q.Question.IsSensitive));
        Assert.Equal(3, desk.Questions.Count(q => q.Question.ConditionQuestionId is not null));
    }

    [DatabaseFact]
    public async Task The_next_edition_asks_the_same_with_no_place_taken(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync(Later);
        var bus = await db.AskAsync(e, QuestionKind.OneOf, "รถ", f => { f.Choices = [new() { TextTh = "รถตู้", Places = "9" }]; f.TypeIds = [e.Type.Id]; });
        var choice = (await db.ChoicesAsync(bus))[0];
        await db.AskAsync(e, QuestionKind.ShortText, "ทะเบียน", f => { f.ConditionQuestionId = bus.Id.ToString(); f.ConditionValues = [choice.Value]; });
        await db.AskAsync(e, QuestionKind.ShortText, "แพ้อาหาร", f => f.IsSensitive = true);
        (await db.Get<RegisterAttendee>().RunAsync(Registering.Request(e, Registering.SomebodyNew()) with { Answers = Asking.Typed((bus, choice.Value)) }, default)).ShouldBeOk();

        var next = (await db.Get<CloneEvent>().RunAsync(await db.HireOwnerAsync(), e.Id, new NewEventForm { TitleTh = "ครั้งถัดไป", StartsOn = "12/12/2570", Slug = "next-edition" }, default)).ShouldBeOk();

        var form = await db.Get<QuestionQueries>().FormAsync(next.Id, AskedOf.Person, default);
        var copied = form.Questions.ToList();
        Assert.Equal(["รถ", "ทะเบียน", "แพ้อาหาร"], copied.Select(q => q.Question.TextTh));
        var van = copied[0].Choices.Single();
        Assert.Equal((9, 0), (van.Capacity, van.Taken));
        Assert.NotEqual(choice.Id, van.Id);
        Assert.Equal((copied[0].Question.Id, van.Value), (copied[1].Question.ConditionQuestionId, copied[1].Question.ConditionValues.Single()));
        await using var context = db.Open();
        Assert.Equal(await context.RegistrationTypes.Where(t => t.EventId == next.Id).Select(t => t.Id).SingleAsync(), copied[0].Question.TypeIds.Single());
        Assert.Equal((1, "ยินยอมให้ผู้จัดงานเก็บคำตอบข้อนี้"), (copied[2].Consent!.Number, copied[2].Consent!.TextTh));
        Assert.False(await context.Answers.AnyAsync(a => a.EventId == next.Id));
    }
}
