using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>Deletes a question that nobody answered; with answers it can only be retired.</summary>
public sealed class RemoveQuestion(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>
    /// Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="QuestionHasAnswers"/>,
    /// <see cref="QuestionDecidesOthers"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid questionId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Questions.SingleOrDefaultAsync(q => q.Id == questionId && q.EventId == eventId, ct) is not { } question)
            return new NotFound();
        if (await RetireQuestion.DecidesOthersAsync(db, questionId, ct))
            return new QuestionDecidesOthers();
        db.RemoveRange(await db.QuestionChoices.Where(c => c.QuestionId == questionId).ToListAsync(ct));
        db.RemoveRange(await db.QuestionConsentTexts.Where(t => t.QuestionId == questionId).ToListAsync(ct));
        db.Remove(question);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveQuestion), questionId, question.TextTh, clock.GetUtcNow()));
        if (!await db.TrySaveRemovalAsync(ct))
            return new QuestionHasAnswers();
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
