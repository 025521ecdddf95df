using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Questions;

/// <summary>The next edition asks what this one asks today, with no place taken; answers stay where they were given.</summary>
internal sealed class CopyQuestions : IEventCopied
{
    public async Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        foreach (var askedOf in Enum.GetValues<AskedOf>())
        {
            foreach (var (section, questions) in (await AskedForm.LoadAsync(db, copy.From.Id, askedOf, ct)).Sections)
            {
                db.Add(new QuestionSection
                {
                    Id = copy.NewId(section.Id),
                    EventId = copy.To.Id,
                    AskedOf = section.AskedOf,
                    TitleTh = section.TitleTh,
                    TitleEn = section.TitleEn,
                    Order = section.Order,
                    ConditionQuestionId = NewId(copy, section.ConditionQuestionId),
                    ConditionValues = NewValues(copy, section.ConditionValues),
                });
                foreach (var asked in questions)
                    Add(db, copy, asked);
            }
        }
    }

    private static void Add(SummitDb db, EventCopy copy, AskedQuestion asked)
    {
        var q = asked.Question;
        var id = copy.NewId(q.Id);
        db.Add(new Question
        {
            Id = id,
            EventId = copy.To.Id,
            SectionId = copy.NewId(q.SectionId),
            Kind = q.Kind,
            TextTh = q.TextTh,
            TextEn = q.TextEn,
            HelpTh = q.HelpTh,
            HelpEn = q.HelpEn,
            PurposeTh = q.PurposeTh,
            PurposeEn = q.PurposeEn,
            RetentionDays = q.RetentionDays,
            IsSensitive = q.IsSensitive,
            IsRequired = q.IsRequired,
            Order = q.Order,
            TypeIds = [.. q.TypeIds.Select(copy.NewId)],
            ConditionQuestionId = NewId(copy, q.ConditionQuestionId),
            ConditionValues = NewValues(copy, q.ConditionValues),
        });
        db.AddRange(asked.Choices.Select(c => QuestionChoice.Of(copy.NewId(c.Id), id, c.TextTh, c.TextEn, c.IsLimited ? c.Capacity : null, c.Order)));
        if (asked.Consent is { } text)
            db.Add(new QuestionConsentText { Id = copy.NewId(text.Id), QuestionId = id, Number = 1, TextTh = text.TextTh, TextEn = text.TextEn, PublishedAt = copy.Now });
    }

    private static Guid? NewId(EventCopy copy, Guid? old) => old is { } id ? copy.NewId(id) : null;

    /// <summary>Keys of choices get those of their copies; yes and no stay.</summary>
    private static List<string> NewValues(EventCopy copy, List<string> values) =>
        [.. values.Select(v => Guid.TryParseExact(v, "N", out var id) ? QuestionChoice.ValueOf(copy.NewId(id)) : v)];
}
