using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>What came of the questions. Counts are for everybody who may look; who answered what of sensitive questions is not.</summary>
public sealed class AnswerResultQueries(IDbContextFactory<SummitDb> dbs)
{
    public const int PageSize = 50;

    /// <summary>
    /// Counts of all questions, of those who hold a place. The same number of commands, however many answers.
    /// </summary>
    /// <param name="actor">Needs <see cref="Permission.View"/>.</param>
    /// <param name="eventId">Whose.</param>
    /// <param name="askedOf">People or delegations.</param>
    /// <param name="typeId">Only people of this type.</param>
    /// <param name="splitBy">A question to choose of, which is not sensitive: its choices become columns (food by day).</param>
    /// <param name="ct">Stops reading.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>.</returns>
    public async Task<Result<AnswerResults>> CountAsync(Actor actor, Guid eventId, AskedOf askedOf, Guid? typeId, Guid? splitBy, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var form = await AskedForm.LoadAsync(db, eventId, askedOf, ct, withRetired: true);
        var subjects = Subjects(db, eventId, askedOf, typeId);
        var total = await subjects.CountAsync(ct);
        var counts = new Dictionary<Guid, AnswerCount>();
        await CountAsync(db.Answers.Where(a => a.EventId == eventId && subjects.Contains(a.SubjectId)), counts, ct);
        await CountAsync(db.SensitiveAnswers.Where(a => a.EventId == eventId && subjects.Contains(a.SubjectId)), counts, ct);
        // Every choice that was ticked, with whose answer it is: of both tables, one query each.
        var ordinary = from a in db.Answers join c in db.AnswerChoices on a.Id equals c.AnswerId where a.EventId == eventId && subjects.Contains(a.SubjectId) select new Ticked { SubjectId = a.SubjectId, ChoiceId = c.ChoiceId };
        var sensitive = from a in db.SensitiveAnswers join c in db.SensitiveAnswerChoices on a.Id equals c.AnswerId where a.EventId == eventId && subjects.Contains(a.SubjectId) select new Ticked { SubjectId = a.SubjectId, ChoiceId = c.ChoiceId };
        var chosen = new Dictionary<Guid, int>();
        foreach (var ticks in new[] { ordinary, sensitive })
        {
            foreach (var count in await ticks.GroupBy(t => t.ChoiceId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
                chosen[count.Key] = count.Count;
        }
        var columns = form.Find(splitBy) is { Question: { IsSensitive: false } } asked && asked.Question.Kind.HasChoices() ? asked : null;
        var crossed = columns is null ? [] : await CrossAsync(db, columns.Question.Id, ordinary, sensitive, ct);
        var shown = new AskedForm([.. form.Sections.Select(s => s with { Questions = [.. s.Questions.Where(q => q.Question.RetiredAt is null || counts.ContainsKey(q.Question.Id))] }).Where(s => s.Questions.Count > 0)]);
        return new AnswerResults(shown, total, counts, chosen, columns, crossed);
    }

    /// <summary>A page of what was written, in the order of names. Refusals: <see cref="NotAllowed"/>, also to who may not read sensitive answers; <see cref="NotFound"/>.</summary>
    public async Task<Result<WrittenAnswers>> WrittenAsync(Actor actor, Guid eventId, Guid questionId, Guid? typeId, int page, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Questions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == questionId && q.EventId == eventId, ct) is not { } question)
            return new NotFound();
        if (question.IsSensitive && actor.WhyNot(Permission.ManageRegistrations, eventId) is { } hidden)
            return hidden;
        var rows = question.IsSensitive ? Written(db, db.SensitiveAnswers, question, typeId) : Written(db, db.Answers, question, typeId);
        var total = await rows.CountAsync(ct);
        return new WrittenAnswers(new AskedQuestion(question, [], null), await rows.Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize).ToListAsync(ct), total, Math.Max(1, page));
    }

    /// <summary>Those who count: holders of a place, or all delegations.</summary>
    internal static IQueryable<Guid> Subjects(SummitDb db, Guid eventId, AskedOf askedOf, Guid? typeId) => askedOf == AskedOf.Delegation
        ? db.Delegations.Where(d => d.EventId == eventId).Select(d => d.Id)
        : db.Registrations.Where(r => r.EventId == eventId && (typeId == null || r.TypeId == typeId) && (r.State == RegistrationState.Confirmed || r.State == RegistrationState.Pending)).Select(r => r.Id);

    private static async Task CountAsync<T>(IQueryable<T> answers, Dictionary<Guid, AnswerCount> counts, CancellationToken ct) where T : AnswerRow
    {
        var found = await answers.GroupBy(a => a.QuestionId)
            .Select(g => new { g.Key, Count = g.Count(), Yes = g.Count(a => a.YesNo == true), Sum = g.Sum(a => (long?)a.Number) }).ToListAsync(ct);
        foreach (var q in found)
            counts[q.Key] = new AnswerCount(q.Count, q.Yes, q.Sum ?? 0);
    }

    private static async Task<Dictionary<(Guid, Guid), int>> CrossAsync(SummitDb db, Guid splitBy, IQueryable<Ticked> ordinary, IQueryable<Ticked> sensitive, CancellationToken ct)
    {
        var columns = from a in db.Answers join c in db.AnswerChoices on a.Id equals c.AnswerId where a.QuestionId == splitBy select new Ticked { SubjectId = a.SubjectId, ChoiceId = c.ChoiceId };
        var crossed = new Dictionary<(Guid, Guid), int>();
        foreach (var ticks in new[] { ordinary, sensitive })
        {
            var cells = await (from row in ticks
                               join column in columns on row.SubjectId equals column.SubjectId
                               group row by new { Row = row.ChoiceId, Column = column.ChoiceId } into g
                               select new { g.Key.Row, g.Key.Column, Count = g.Count() }).ToListAsync(ct);
            foreach (var cell in cells)
                crossed[(cell.Row, cell.Column)] = cell.Count;
        }
        return crossed;
    }

    private static IQueryable<WrittenAnswer> Written<T>(SummitDb db, IQueryable<T> answers, Question question, Guid? typeId) where T : AnswerRow =>
        from a in answers.AsNoTracking()
        where a.QuestionId == question.Id
        from r in db.Registrations.Where(r => r.Id == a.SubjectId).DefaultIfEmpty()
        from d in db.Delegations.Where(d => d.Id == a.SubjectId).DefaultIfEmpty()
        from f in db.StoredFiles.Where(f => f.Id == a.FileId).DefaultIfEmpty()
        where typeId == null || r == null || r.TypeId == typeId
        orderby r == null ? "" : r.SortKey, a.Id
        select new WrittenAnswer(a.SubjectId, r == null ? d!.OrganizationName : r.Name.Given + " " + r.Name.Family, r == null ? d!.OrganizationName : r.OrganizationName, a.Text, a.Date, a.Number, f == null ? null : f.Name);

    /// <summary>With properties, not a constructor: through one the database cannot be asked.</summary>
    private sealed record Ticked
    {
        public Guid SubjectId { get; init; }
        public Guid ChoiceId { get; init; }
    }
}
