using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.IntegrationTests.Registrations;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Questions;

/// <summary>Answers given with a registration and changed afterwards.</summary>
public sealed class AnswersTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly EventOptions Later = new() { StartsInDays = 30 };

    private static Task<Result<Registration>> RegisterAsync(TestDatabase db, TestEvent e, TypedAnswers answers) =>
        db.Get<RegisterAttendee>().RunAsync(Registering.Request(e, Registering.SomebodyNew()) with { Answers = answers }, default);

    private static async Task<AnswerRow> AnswerAsync(TestDatabase db, Registration r, Question q) =>
        (await db.Get<QuestionQueries>().GivenAsync(r.Id, default)).Rows[q.Id];

    private static async Task<int> TakenAsync(TestDatabase db, Question q, int choice) => (await db.ChoicesAsync(q))[choice].Taken;

    [DatabaseFact]
    public async Task Keeps_an_answer_of_every_kind_with_the_registration(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var shorts = await db.AskAsync(e, QuestionKind.ShortText, "ชื่อเล่น");
        var longs = await db.AskAsync(e, QuestionKind.LongText, "ความคาดหวัง");
        var number = await db.AskAsync(e, QuestionKind.Number, "จำนวนปีที่ทำงาน");
        var date = await db.AskAsync(e, QuestionKind.Date, "วันเดินทางถึง");
        var yes = await db.AskAsync(e, QuestionKind.YesNo, "ต้องการที่พักหรือไม่");
        var one = await db.AskAsync(e, QuestionKind.OneOf, "ขนาดเสื้อ");
        var many = await db.AskAsync(e, QuestionKind.ManyOf, "หัวข้อที่สนใจ");
        var sizes = await db.ChoicesAsync(one);
        var topics = await db.ChoicesAsync(many);

        var r = (await RegisterAsync(db, e, Asking.Typed((shorts, "  นิด "), (longs, "บรรทัดหนึ่ง\r\nบรรทัดสอง"), (number, "๑๒"), (date, "31/12/2569"), (yes, "no"),
            (one, sizes[1].Value), (many, topics[0].Value), (many, topics[1].Value)))).ShouldBeOk();

        Assert.Equal("นิด", (await AnswerAsync(db, r, shorts)).Text);
        Assert.Equal("บรรทัดหนึ่ง\nบรรทัดสอง", (await AnswerAsync(db, r, longs)).Text);
        Assert.Equal(12, (await AnswerAsync(db, r, number)).Number);
        Assert.Equal(new DateOnly(2026, 12, 31), (await AnswerAsync(db, r, date)).Date);
        Assert.False((await AnswerAsync(db, r, yes)).YesNo);
        Assert.Equal([sizes[1].Id], (await AnswerAsync(db, r, one)).ChoiceIds);
        Assert.Equal(topics.Select(t => t.Id).Order(), (await AnswerAsync(db, r, many)).ChoiceIds.Order());
    }

    [DatabaseFact]
    public async Task Names_every_fault_of_person_and_answers_at_once_and_registers_nobody(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var shorts = await db.AskAsync(e, QuestionKind.ShortText, "ชื่อเล่น", f => f.IsRequired = true);
        var number = await db.AskAsync(e, QuestionKind.Number, "จำนวน");
        var date = await db.AskAsync(e, QuestionKind.Date, "วันที่");
        var one = await db.AskAsync(e, QuestionKind.OneOf, "ขนาดเสื้อ", f => f.IsRequired = true);
        var yes = await db.AskAsync(e, QuestionKind.YesNo, "ที่พัก", f => f.IsRequired = true);
        var file = await db.AskAsync(e, QuestionKind.File, "หนังสือ", f => f.IsRequired = true);
        var foreign = await db.AskAsync(e, QuestionKind.OneOf, "อื่น ๆ");
        var request = Registering.Request(e, Registering.SomebodyNew());
        request.Form.Given = "";

        var refused = await db.Get<RegisterAttendee>().RunAsync(request with { Answers = Asking.Typed((number, "สิบ"), (date, "32/13/2569"), (foreign, Guid.Empty.ToString("N"))) }, default);

        refused.ShouldFindBad("Given", "Required");
        refused.ShouldFindBad(shorts.Field, "Required");
        refused.ShouldFindBad(number.Field, "NotANumber");
        refused.ShouldFindBad(date.Field, "NotADate");
        refused.ShouldFindBad(one.Field, "Choose");
        refused.ShouldFindBad(yes.Field, "Choose");
        refused.ShouldFindBad(file.Field, "Choose");
        refused.ShouldFindBad(foreign.Field, "Choose");
        await using var context = db.Open();
        Assert.False(await context.Registrations.AnyAsync(r => r.EventId == e.Id));
    }

    [DatabaseFact]
    public async Task Ignores_what_a_condition_hides_even_if_it_is_required(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var hotel = await db.AskAsync(e, QuestionKind.YesNo, "ต้องการที่พักหรือไม่");
        var nights = await db.AskAsync(e, QuestionKind.Number, "กี่คืน", f => { f.IsRequired = true; f.ConditionQuestionId = hotel.Id.ToString(); f.ConditionValues = ["yes"]; });

        (await RegisterAsync(db, e, Asking.Typed((hotel, "yes")))).ShouldFindBad(nights.Field, "Required");
        var without = (await RegisterAsync(db, e, Asking.Typed((hotel, "no"), (nights, "3")))).ShouldBeOk();
        var with = (await RegisterAsync(db, e, Asking.Typed((hotel, "yes"), (nights, "3")))).ShouldBeOk();

        Assert.False((await db.Get<QuestionQueries>().GivenAsync(without.Id, default)).Rows.ContainsKey(nights.Id));
        Assert.Equal(3, (await AnswerAsync(db, with, nights)).Number);
        (await db.Get<SaveAnswers>().RunAsync(with.LinkCode, Asking.Typed((hotel, "no"), (nights, "3")), default)).ShouldBeOk();
        Assert.False((await db.Get<QuestionQueries>().GivenAsync(with.Id, default)).Rows.ContainsKey(nights.Id));
    }

    [DatabaseFact]
    public async Task Asks_a_question_of_the_types_it_is_for(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var press = await db.NewTypeAsync(e, "สื่อมวลชน");
        var card = await db.AskAsync(e, QuestionKind.ShortText, "เลขบัตรสื่อ", f => { f.IsRequired = true; f.TypeIds = [press.Id]; });

        (await db.Get<RegisterAttendee>().RunAsync(Registering.Request(e, Registering.SomebodyNew()) with { TypeId = press.Id }, default)).ShouldFindBad(card.Field, "Required");
        (await RegisterAsync(db, e, TypedAnswers.None)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task A_full_choice_is_refused_by_its_name_and_takes_no_place_at_the_event(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var bus = await db.AskAsync(e, QuestionKind.OneOf, "รถ", f => f.Choices = [new() { TextTh = "รถตู้", TextEn = "Van", Places = "1" }, new() { TextTh = "รถส่วนตัว" }]);
        var choices = await db.ChoicesAsync(bus);

        var first = (await RegisterAsync(db, e, Asking.Typed((bus, choices[0].Value)))).ShouldBeOk();
        var full = (await RegisterAsync(db, e, Asking.Typed((bus, choices[0].Value)))).ShouldRefuseWith<ChoiceFull>();
        Assert.Equal(("รถตู้", "Van", bus.Field), (full.ChoiceTh, full.ChoiceEn, full.Field));
        Assert.Equal(1, await db.TakenAsync(e));

        // Changing gives the place back, and it can be taken again.
        (await db.Get<SaveAnswers>().RunAsync(first.LinkCode, Asking.Typed((bus, choices[1].Value)), default)).ShouldBeOk();
        Assert.Equal((0, 1), (await TakenAsync(db, bus, 0), await TakenAsync(db, bus, 1)));
        var second = (await RegisterAsync(db, e, Asking.Typed((bus, choices[0].Value)))).ShouldBeOk();
        (await db.Get<SaveAnswers>().RunAsync(first.LinkCode, Asking.Typed((bus, choices[0].Value)), default)).ShouldRefuseWith<ChoiceFull>();
        Assert.Equal([choices[1].Id], (await AnswerAsync(db, first, bus)).ChoiceIds);

        // So does cancelling.
        (await db.Get<CancelRegistration>().RunAsync(second.LinkCode, default)).ShouldBeOk();
        Assert.Equal((0, 1), (await TakenAsync(db, bus, 0), await TakenAsync(db, bus, 1)));
    }

    [DatabaseFact]
    public async Task The_same_form_sent_twice_answers_the_same_though_it_took_the_last_place(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var bus = await db.AskAsync(e, QuestionKind.OneOf, "รถ", f => f.Choices = [new() { TextTh = "รถตู้", Places = "1" }]);
        var request = Registering.Request(e, Registering.SomebodyNew()) with { Answers = Asking.Typed((bus, (await db.ChoicesAsync(bus))[0].Value)) };

        var first = (await db.Get<RegisterAttendee>().RunAsync(request, default)).ShouldBeOk();
        var again = (await db.Get<RegisterAttendee>().RunAsync(request, default)).ShouldBeOk();

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(1, await TakenAsync(db, bus, 0));
    }

    [DatabaseFact]
    public async Task A_sensitive_answer_needs_a_tick_lies_apart_and_is_withdrawn_with_one_click(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var food = await db.AskAsync(e, QuestionKind.OneOf, "อาหาร", f => f.IsSensitive = true);
        var choice = (await db.ChoicesAsync(food))[0];
        var unticked = new TypedAnswers { Values = new Dictionary<string, IReadOnlyList<string>> { [food.Field] = [choice.Value] } };

        (await RegisterAsync(db, e, unticked)).ShouldFindBad(food.Field, "ConsentNeeded");
        var r = (await RegisterAsync(db, e, Asking.Typed((food, choice.Value)))).ShouldBeOk();

        await using (var context = db.Open())
        {
            Assert.False(await context.Answers.AnyAsync(a => a.QuestionId == food.Id));
            Assert.True(await context.SensitiveAnswers.AnyAsync(a => a.QuestionId == food.Id && a.RegistrationId == r.Id));
            var consent = await context.AnswerConsents.SingleAsync(c => c.RegistrationId == r.Id);
            var text = await context.QuestionConsentTexts.SingleAsync(t => t.QuestionId == food.Id);
            Assert.Equal((text.Id, 1, db.Time.GetUtcNow(), null), (consent.TextId, text.Number, consent.GivenAt, consent.WithdrawnAt));
        }

        // Also when the event is long over.
        db.Time.Advance(TimeSpan.FromDays(40));
        (await db.Get<WithdrawAnswer>().RunAsync(r.LinkCode, food.Id, default)).ShouldBeOk();
        (await db.Get<WithdrawAnswer>().RunAsync(r.LinkCode, food.Id, default)).ShouldBeOk();
        (await db.Get<WithdrawAnswer>().RunAsync("0000", food.Id, default)).ShouldRefuseWith<NotFound>();
        (await db.Get<WithdrawAnswer>().RunAsync(r.LinkCode, Guid.Empty, default)).ShouldRefuseWith<NotFound>();

        await using (var context = db.Open())
        {
            Assert.False(await context.SensitiveAnswers.AnyAsync(a => a.QuestionId == food.Id));
            Assert.Equal(db.Time.GetUtcNow(), (await context.AnswerConsents.SingleAsync(c => c.RegistrationId == r.Id)).WithdrawnAt);
        }
        Assert.Equal(0, await TakenAsync(db, food, 0));
        Assert.Single(await db.AuditAsync(r.Id), a => a.Action == nameof(WithdrawAnswer) && a.Details.Contains("อาหาร", StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task A_consent_goes_to_the_text_that_was_shown_then(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var food = await db.AskAsync(e, QuestionKind.ShortText, "แพ้อาหาร", f => f.IsSensitive = true);
        var first = (await RegisterAsync(db, e, Asking.Typed((food, "กุ้ง")))).ShouldBeOk();
        var form = QuestionForm.Of((await db.Get<QuestionQueries>().FormAsync(e.Id, AskedOf.Person, default)).Find(food.Id)!);
        form.ConsentTh = "ยินยอมตามข้อความใหม่";
        (await db.Get<SaveQuestion>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, form, default)).ShouldBeOk();

        var second = (await RegisterAsync(db, e, Asking.Typed((food, "ปู")))).ShouldBeOk();

        await using var context = db.Open();
        var numbers = await context.AnswerConsents.Join(context.QuestionConsentTexts, c => c.TextId, t => t.Id, (c, t) => new { c.RegistrationId, t.Number }).ToDictionaryAsync(x => x.RegistrationId, x => x.Number);
        Assert.Equal((1, 2), (numbers[first.Id], numbers[second.Id]));
    }

    [DatabaseFact]
    public async Task Takes_a_file_by_what_is_in_it_and_replaces_it(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var file = await db.AskAsync(e, QuestionKind.File, "หนังสือรับรอง", f => f.IsRequired = true);

        (await RegisterAsync(db, e, Asking.TypedFile(file, "letter.pdf", "MZ is a program"u8.ToArray()))).ShouldRefuseWith<BadFields>().All.Single().ShouldRefuseWith<AnswerFileUnknown>();
        (await RegisterAsync(db, e, new TypedAnswers { Files = new Dictionary<string, TypedFile> { [file.Field] = new("big.pdf", [], IsTooBig: true) } })).ShouldRefuseWith<BadFields>().All.Single().ShouldRefuseWith<AnswerFileTooBig>();
        var r = (await RegisterAsync(db, e, Asking.TypedFile(file, "ภาพ.exe", Pictures.Png))).ShouldBeOk();
        var first = (await AnswerAsync(db, r, file)).FileId!.Value;

        // Nothing new keeps it, so that "required" is met.
        (await db.Get<SaveAnswers>().RunAsync(r.LinkCode, TypedAnswers.None, default)).ShouldBeOk();
        Assert.Equal(first, (await AnswerAsync(db, r, file)).FileId);
        (await db.Get<SaveAnswers>().RunAsync(r.LinkCode, Asking.TypedFile(file, "letter.pdf", "%PDF-1.7 small"u8.ToArray()), default)).ShouldBeOk();

        await using var context = db.Open();
        var second = await context.StoredFiles.SingleAsync(f => f.Id == context.Answers.Single(a => a.QuestionId == file.Id).FileId);
        Assert.Equal(("application/pdf", null), (second.MediaType, second.LapsesAt));
        var old = await context.StoredFiles.SingleAsync(f => f.Id == first);
        Assert.Equal(("image/png", db.Time.GetUtcNow()), (old.MediaType, old.LapsesAt));
    }

    [DatabaseFact]
    public async Task A_transfer_leaves_the_answers_of_the_one_before_behind(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var food = await db.AskAsync(e, QuestionKind.OneOf, "อาหาร", f => f.IsSensitive = true);
        var bus = await db.AskAsync(e, QuestionKind.OneOf, "รถ");
        var r = (await RegisterAsync(db, e, Asking.Typed((food, (await db.ChoicesAsync(food))[0].Value), (bus, (await db.ChoicesAsync(bus))[0].Value)))).ShouldBeOk();

        (await db.Get<TransferRegistration>().RunAsync(r.LinkCode, new TransferRequest(Registering.Form(Registering.SomebodyNew()), []), default)).ShouldBeOk();

        Assert.Empty((await db.Get<QuestionQueries>().GivenAsync(r.Id, default)).Rows);
        Assert.Equal((0, 0), (await TakenAsync(db, food, 0), await TakenAsync(db, bus, 0)));
    }

    [DatabaseFact]
    public async Task A_holder_changes_answers_until_the_event_and_staff_later_too(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { StartsInDays = 2 });
        var name = await db.AskAsync(e, QuestionKind.ShortText, "ชื่อเล่น");
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        var save = db.Get<SaveAnswers>();

        (await save.RunAsync(r.LinkCode, Asking.Typed((name, "ก้อง")), default)).ShouldBeOk();
        (await save.RunAsync("0000", Asking.Typed((name, "ก้อง")), default)).ShouldRefuseWith<NotFound>();
        db.Time.Advance(TimeSpan.FromDays(2));
        (await save.RunAsync(r.LinkCode, Asking.Typed((name, "แก้ว")), default)).ShouldRefuseWith<AnswersClosed>();
        (await save.RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), r.Id, Asking.Typed((name, "แก้ว")), default)).ShouldRefuseWith<NotAllowed>();
        (await save.RunAsync(e.Registrar(), r.Id, Asking.Typed((name, "แก้ว")), default)).ShouldBeOk();

        Assert.Equal("แก้ว", (await AnswerAsync(db, r, name)).Text);
        var audit = (await db.AuditAsync(r.Id)).Where(a => a.Action == nameof(SaveAnswers)).ToList();
        Assert.Equal(2, audit.Count);
        Assert.All(audit, a => Assert.Equal("Changed: ชื่อเล่น", a.Details));
        (await db.Get<CancelRegistration>().RunAsync(e.Registrar(), r.Id, null, default)).ShouldBeOk();
        (await save.RunAsync(e.Registrar(), r.Id, Asking.Typed((name, "แก้ว")), default)).ShouldRefuseWith<RegistrationEnded>();
    }

    [DatabaseFact]
    public async Task A_delegation_answers_once_for_all(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(Later);
        var buses = await db.AskAsync(e, QuestionKind.Number, "จำนวนรถบัส", askedOf: AskedOf.Delegation);
        var d = await db.NewDelegationAsync(e);

        (await db.Get<SaveAnswers>().RunAsync(new DelegationLink(d.LinkCode), Asking.Typed((buses, "2")), default)).ShouldBeOk();
        (await db.Get<SaveAnswers>().RunAsync(new DelegationLink("0000"), Asking.Typed((buses, "2")), default)).ShouldRefuseWith<NotFound>();
        (await db.Get<SaveAnswers>().RunAsync(new DelegationLink(""), Asking.Typed((buses, "2")), default)).ShouldRefuseWith<NotFound>();
        (await db.Get<SaveAnswers>().RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), new DelegationKey(d.Id), Asking.Typed((buses, "3")), default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<SaveAnswers>().RunAsync(e.Registrar(), new DelegationKey(d.Id), Asking.Typed((buses, "3")), default)).ShouldBeOk();

        var shown = (await db.Get<QuestionQueries>().OfDelegationAsync(d.LinkCode, default))!;
        Assert.Equal(3, shown.Given.Rows[buses.Id].Number);
        Assert.Null(await db.Get<QuestionQueries>().OfDelegationAsync("", default));
        // People are not asked what delegations are.
        (await RegisterAsync(db, e, TypedAnswers.None)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Reading_a_form_takes_as_many_queries_for_three_questions_as_for_one(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync(Later);
        await db.AskAsync(e, QuestionKind.OneOf, "หนึ่ง");
        var one = await db.Commands.DuringAsync(() => db.Get<QuestionQueries>().FormAsync(e.Id, AskedOf.Person, default));
        await db.AskAsync(e, QuestionKind.ManyOf, "สอง");
        await db.AskAsync(e, QuestionKind.OneOf, "สาม");
        var three = await db.Commands.DuringAsync(() => db.Get<QuestionQueries>().FormAsync(e.Id, AskedOf.Person, default));

        Assert.Equal(4, one);
        Assert.Equal(one, three);
        Assert.Equal(1, await db.Commands.DuringAsync(async () => await db.Get<QuestionQueries>().FormAsync(Guid.Empty, AskedOf.Person, default)));
    }
}
