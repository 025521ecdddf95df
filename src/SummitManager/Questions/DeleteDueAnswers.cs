using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>
/// Deletes answers, and their files, that are kept no longer: so many days after the event's last day as their question says. Run every
/// day; safe on several nodes and after days in which nothing ran.
/// </summary>
public sealed partial class DeleteDueAnswers(IDbContextFactory<SummitDb> dbs, TimeProvider clock, ILogger<DeleteDueAnswers> log)
{
    private const int AtOnce = 200;

    /// <returns>How many answers were deleted.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var deleted = 0;
        foreach (var question in await DueAsync(ct))
        {
            try
            {
                deleted += await OfQuestionAsync(question, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One that cannot be deleted must not keep the others; it is due again tomorrow.
                LogNotDeleted(question.Id, e.GetType().Name);
            }
        }
        return deleted;
    }

    private async Task<List<DueQuestion>> DueAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var kept = await (from q in db.Questions
                          join e in db.Events on q.EventId equals e.Id
                          where q.RetentionDays != null && (db.Answers.Any(a => a.QuestionId == q.Id) || db.SensitiveAnswers.Any(a => a.QuestionId == q.Id))
                          orderby q.Id
                          select new { q.Id, q.EventId, q.TextTh, Days = q.RetentionDays!.Value, e.EndsOn, e.TimeZone }).ToListAsync(ct);
        return [.. kept.Where(q => now >= EventTime.In(q.TimeZone).Instant(q.EndsOn.AddDays(q.Days + 1), TimeOnly.MinValue)).Select(q => new DueQuestion(q.Id, q.EventId, q.TextTh))];
    }

    /// <summary>Some at a time, so that nobody waits long for the database; each some stands with its entry in the audit log.</summary>
    private async Task<int> OfQuestionAsync(DueQuestion question, CancellationToken ct)
    {
        var deleted = 0;
        while (await Deadlock.RetryAsync(() => SomeAsync(question, ct)) is var some and > 0)
            deleted += some;
        return deleted;
    }

    private async Task<int> SomeAsync(DueQuestion question, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var rows = new List<AnswerRow>(await db.Answers.Include(a => a.Choices).Where(a => a.QuestionId == question.Id).OrderBy(a => a.Id).Take(AtOnce).ToListAsync(ct));
        rows.AddRange(await db.SensitiveAnswers.Include(a => a.Choices).Where(a => a.QuestionId == question.Id).OrderBy(a => a.Id).Take(AtOnce).ToListAsync(ct));
        if (rows.Count == 0)
            return 0;
        var files = rows.Select(r => r.FileId).OfType<Guid>().ToList();
        await db.ForgetAsync(rows, now, ct);
        db.Add(AuditEntry.Of(Actor.System, question.EventId, nameof(DeleteDueAnswers), question.Id, $"Rows: {rows.Count}; Question: {question.TextTh}", now));
        await db.SaveChangesAsync(ct);
        foreach (var file in files)
            await FileStore.DeleteAsync(db, file, ct);
        await transaction.CommitAsync(ct);
        return rows.Count;
    }

    private sealed record DueQuestion(Guid Id, Guid EventId, string TextTh);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answers to question {QuestionId} could not be deleted: {Kind}")]
    private partial void LogNotDeleted(Guid questionId, string kind);
}
