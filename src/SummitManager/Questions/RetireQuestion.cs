using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>Asks a question of nobody any more, or again; what was answered stays either way.</summary>
public sealed class RetireQuestion(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose question.</param>
    /// <param name="questionId">Which.</param>
    /// <param name="retired">False asks it again.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="QuestionDecidesOthers"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Question>> RunAsync(Actor actor, Guid eventId, Guid questionId, bool retired, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Questions.SingleOrDefaultAsync(q => q.Id == questionId && q.EventId == eventId, ct) is not { } question)
            return new NotFound();
        if (retired == question.RetiredAt is not null)
            return question;
        if (retired && await DecidesOthersAsync(db, questionId, ct))
            return new QuestionDecidesOthers();
        if (retired)
            question.Retire(now);
        else
            question.AskAgain();
        db.Add(AuditEntry.Of(actor, eventId, nameof(RetireQuestion), questionId, $"{(retired ? "Retired" : "Asked")}: {question.TextTh}", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return question;
    }

    /// <summary>Whether something that is asked today depends on it.</summary>
    internal static async Task<bool> DecidesOthersAsync(SummitDb db, Guid questionId, CancellationToken ct) =>
        await db.Questions.AnyAsync(q => q.ConditionQuestionId == questionId, ct)
        || await db.QuestionSections.AnyAsync(s => s.ConditionQuestionId == questionId, ct);
}
