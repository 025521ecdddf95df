using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>
/// Takes back the consent to one sensitive answer, which is deleted at once: one button, at any time, also during and after the event
/// (PDPA section 19).
/// </summary>
public sealed class WithdrawAnswer(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>By the holder. Nothing to withdraw is no refusal. Refusals: <see cref="NotFound"/>.</summary>
    public Task<Result<Done>> RunAsync(string linkCode, Guid questionId, CancellationToken ct) => Deadlock.RetryAsync(() => TryAsync(linkCode, questionId, ct));

    private async Task<Result<Done>> TryAsync(string linkCode, Guid questionId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        await db.Registrations.Where(r => r.LinkCode == linkCode).LockAsync(ct);
        var person = await db.Registrations.Where(r => r.LinkCode == linkCode).Select(r => new { r.Id, r.EventId }).SingleOrDefaultAsync(ct);
        var question = await db.Questions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == questionId && q.IsSensitive, ct);
        if (person is null || question is null || question.EventId != person.EventId)
            return new NotFound();
        var answer = await db.SensitiveAnswers.Include(a => a.Choices).SingleOrDefaultAsync(a => a.SubjectId == person.Id && a.QuestionId == questionId, ct);
        if (answer is not null)
            await db.ForgetAsync([answer], now, ct);
        var withdrawn = await db.AnswerConsents.Where(c => c.RegistrationId == person.Id && c.QuestionId == questionId && c.WithdrawnAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.WithdrawnAt, now), ct);
        if (answer is not null || withdrawn > 0)
            db.Add(AuditEntry.Of(Actor.Holder, person.EventId, nameof(WithdrawAnswer), person.Id, $"Consent withdrawn: {question.TextTh}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
