using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Questions;
using SummitManager.Registrations;

namespace SummitManager.TestKit.Building;

/// <summary>Questions of an event's own, made as the form builder makes them, and answers as a form brings them.</summary>
public static class Asking
{
    /// <summary>Adds a question to the event's section for these people, which is made when there is none.</summary>
    public static async Task<Question> AskAsync(this ITestHost host, TestEvent e, QuestionKind kind, string text, Action<QuestionForm>? change = null, AskedOf askedOf = AskedOf.Person)
    {
        var organiser = Staffing.Actor(EventRole.Organiser, e.Id);
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        var section = await db.QuestionSections.AsNoTracking().OrderBy(s => s.Order).FirstOrDefaultAsync(s => s.EventId == e.Id && s.AskedOf == askedOf)
            ?? (await host.Services.GetRequiredService<SaveSection>().RunAsync(organiser, e.Id, new SectionForm { AskedOf = askedOf, TitleTh = "คำถามเพิ่มเติม", TitleEn = "More questions" }, default)).ShouldBeOk();
        var form = new QuestionForm { SectionId = section.Id, Kind = kind, TextTh = text };
        if (kind.HasChoices())
            form.Choices = [new() { TextTh = "ทางเลือกแรก", TextEn = "First" }, new() { TextTh = "ทางเลือกที่สอง", TextEn = "Second" }];
        change?.Invoke(form);
        if (form.IsSensitive)
            form.ConsentTh ??= "ยินยอมให้ผู้จัดงานเก็บคำตอบข้อนี้";
        return (await host.Services.GetRequiredService<SaveQuestion>().RunAsync(organiser, e.Id, form, default)).ShouldBeOk();
    }

    /// <summary>A question's choices in their order.</summary>
    public static async Task<IReadOnlyList<QuestionChoice>> ChoicesAsync(this ITestHost host, Question question)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.QuestionChoices.AsNoTracking().Where(c => c.QuestionId == question.Id).OrderBy(c => c.Order).ToListAsync();
    }

    /// <summary>A delegation with a contact, through the use case.</summary>
    public static async Task<Delegation> NewDelegationAsync(this ITestHost host, TestEvent e)
    {
        var form = new DelegationForm
        {
            ContactName = "สมศรี ประสานงาน",
            ContactEmail = "contact@office.example",
            Organization = new OrganizationForm { NameTh = Registering.SomebodyNew(), Kind = OrganizationKind.Sao, ProvinceCode = "57" },
        };
        return (await host.Services.GetRequiredService<CreateDelegation>().RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), e.Id, form, default)).ShouldBeOk();
    }

    /// <summary>What a form brings: <c>Typed((food, "ฮาลาล"))</c>. The box beside a sensitive question is ticked.</summary>
    public static TypedAnswers Typed(params (Question Question, string Value)[] answers)
    {
        var values = answers.GroupBy(a => a.Question.Field).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(a => a.Value)], StringComparer.Ordinal);
        foreach (var (question, _) in answers.Where(a => a.Question.IsSensitive))
            values[TypedAnswers.ConsentOf(question.Field)] = ["true"];
        return new TypedAnswers { Values = values };
    }

    public static TypedAnswers TypedFile(Question question, string name, byte[] bytes) =>
        new() { Files = new Dictionary<string, TypedFile>(StringComparer.Ordinal) { [question.Field] = new(name, bytes) } };
}
