using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>Adds a ready section with its questions at the end of the form, to be changed like any other.</summary>
public sealed class AddQuestionTemplate(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>The section. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<QuestionSection>> RunAsync(Actor actor, Guid eventId, QuestionTemplate template, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var days = await db.Events.Where(e => e.Id == eventId).Select(e => new { e.StartsOn, e.EndsOn }).SingleOrDefaultAsync(ct);
        if (days is null)
            return new NotFound();
        var last = await db.QuestionSections.Where(s => s.EventId == eventId).MaxAsync(s => (int?)s.Order, ct) ?? 0;
        var section = QuestionSection.Of(eventId, QuestionTemplates.AskedOf(template), last + 1, now);
        (section.TitleTh, section.TitleEn) = (QuestionTemplates.Title(template).Thai, QuestionTemplates.Title(template).English);
        db.Add(section);
        var added = new List<(Question Question, List<QuestionChoice> Choices)>();
        foreach (var row in QuestionTemplates.Of(template, days.StartsOn, days.EndsOn))
            added.Add(Add(db, section, row, added, now));
        db.Add(AuditEntry.Of(actor, eventId, nameof(AddQuestionTemplate), section.Id, section.TitleTh, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return section;
    }

    private static (Question, List<QuestionChoice>) Add(SummitDb db, QuestionSection section, TemplateQuestion row, List<(Question Question, List<QuestionChoice> Choices)> before, DateTimeOffset now)
    {
        var question = Question.Of(section.EventId, section.Id, before.Count + 1, now);
        (question.Kind, question.TextTh, question.TextEn, question.PurposeTh, question.PurposeEn) = (row.Kind, row.Text.Thai, row.Text.English, row.Purpose.Thai, row.Purpose.English);
        if (row.OnlyIf is { } condition)
        {
            var on = before[condition.Question];
            question.ConditionQuestionId = on.Question.Id;
            question.ConditionValues = condition.Choices.Length == 0 ? [Question.Yes] : [.. condition.Choices.Select(i => on.Choices[i].Value)];
        }
        db.Add(question);
        var choices = row.Choices.Select((c, i) => QuestionChoice.Of(Guid.CreateVersion7(now), question.Id, c.Thai, c.English, null, i + 1)).ToList();
        db.AddRange(choices);
        if (row.IsSensitive)
        {
            (question.IsSensitive, question.RetentionDays) = (true, Question.SensitiveDays);
            var words = ConsentWords.Usual(question.PurposeTh, question.PurposeEn, Question.SensitiveDays);
            db.Add(new QuestionConsentText { Id = Guid.CreateVersion7(now), QuestionId = question.Id, Number = 1, TextTh = words.Thai, TextEn = words.English, PublishedAt = now });
        }
        return (question, choices);
    }
}
