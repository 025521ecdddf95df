using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Questions;

/// <summary>What an event asks of people or of delegations, in order. A part without questions is not in it.</summary>
public sealed record AskedForm(IReadOnlyList<AskedSection> Sections)
{
    public static readonly AskedForm Nothing = new([]);

    private static readonly PerModel<Func<SummitDb, Guid, AskedOf, IAsyncEnumerable<QuestionSection>>> SectionsOf = new(() => EF.CompileAsyncQuery((SummitDb db, Guid eventId, AskedOf askedOf) =>
        db.QuestionSections.AsNoTracking().Where(s => s.EventId == eventId && s.AskedOf == askedOf).OrderBy(s => s.Order).ThenBy(s => s.Id).Select(s => s)));

    public IEnumerable<AskedQuestion> Questions => Sections.SelectMany(s => s.Questions);

    public AskedQuestion? Find(Guid? questionId) => Questions.FirstOrDefault(q => q.Question.Id == questionId);

    public bool HasFiles => Questions.Any(q => q.Question.Kind == QuestionKind.File);

    /// <summary>One query where nothing is asked, four otherwise, however many questions there are.</summary>
    /// <param name="withRetired">For the back office; whoever answers is asked what is asked today.</param>
    internal static async Task<AskedForm> LoadAsync(SummitDb db, Guid eventId, AskedOf askedOf, CancellationToken ct, bool withRetired = false)
    {
        var sections = await SectionsOf.For(db)(db, eventId, askedOf).ToListAsync(ct);
        if (sections.Count == 0)
            return Nothing;
        var questions = await db.Questions.AsNoTracking().Where(q => q.EventId == eventId && (withRetired || q.RetiredAt == null))
            .OrderBy(q => q.Order).ThenBy(q => q.Id).ToListAsync(ct);
        var choices = (await db.QuestionChoices.AsNoTracking().Where(c => db.Questions.Any(q => q.Id == c.QuestionId && q.EventId == eventId))
            .OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(ct)).ToLookup(c => c.QuestionId);
        var texts = (await db.QuestionConsentTexts.AsNoTracking().Where(t => db.Questions.Any(q => q.Id == t.QuestionId && q.EventId == eventId)).ToListAsync(ct)).ToLookup(t => t.QuestionId);
        return new AskedForm([.. sections
            .Select(s => new AskedSection(s, [.. questions.Where(q => q.SectionId == s.Id).Select(q => new AskedQuestion(q, [.. choices[q.Id]], texts[q.Id].MaxBy(t => t.Number)))]))
            .Where(s => withRetired || s.Questions.Count > 0)]);
    }
}

public sealed record AskedSection(QuestionSection Section, IReadOnlyList<AskedQuestion> Questions);

/// <param name="Consent">The newest text beside a sensitive question.</param>
public sealed record AskedQuestion(Question Question, IReadOnlyList<QuestionChoice> Choices, QuestionConsentText? Consent);
