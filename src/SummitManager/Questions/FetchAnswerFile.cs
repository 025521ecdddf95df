using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>A file that somebody handed in, for staff. Reading a sensitive one is a deed and stands in the audit log.</summary>
public sealed class FetchAnswerFile(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>
    /// What to send. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, or without <see cref="Permission.ManageRegistrations"/>
    /// for a sensitive one; <see cref="NotFound"/>.
    /// </returns>
    public async Task<Result<StoredFile>> RunAsync(Actor actor, Guid eventId, Guid subjectId, Guid questionId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Questions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == questionId && q.EventId == eventId, ct) is not { } question)
            return new NotFound();
        if (question.IsSensitive && actor.WhyNot(Permission.ManageRegistrations, eventId) is { } hidden)
            return hidden;
        var subject = db.Registrations.Where(r => r.Id == subjectId && r.EventId == eventId).Select(r => r.Id).Concat(db.Delegations.Where(d => d.Id == subjectId && d.EventId == eventId).Select(d => d.Id));
        if (await AnswerFiles.Stored(db, questionId, subject).SingleOrDefaultAsync(ct) is not { } file)
            return new NotFound();
        if (question.IsSensitive)
        {
            await using var transaction = await db.BeginWriteAsync(ct);
            db.Add(AuditEntry.Of(actor, eventId, nameof(FetchAnswerFile), subjectId, $"Question: {question.TextTh}", clock.GetUtcNow()));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        return file;
    }
}
