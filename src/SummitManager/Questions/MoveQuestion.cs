using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>Moves a question one place up or down within its section. At the end it stays where it is.</summary>
public sealed class MoveQuestion(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>.</returns>
    public Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid questionId, bool up, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, questionId, up, ct));

    private async Task<Result<Done>> TryAsync(Actor actor, Guid eventId, Guid questionId, bool up, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Questions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == questionId && q.EventId == eventId, ct) is not { } question)
            return new NotFound();
        // Past the retired ones too: they keep their place for the day they are asked again.
        var order = await db.Questions.Where(q => q.SectionId == question.SectionId).OrderBy(q => q.Order).ThenBy(q => q.Id).Select(q => q.Id).ToListAsync(ct);
        if (!Ordering.Move(order, questionId, up))
            return Done.Instance;
        // Not through the rows: an order is not an edit, and nobody's open form is to be refused for it.
        for (var i = 0; i < order.Count; i++)
        {
            var (id, number) = (order[i], i + 1);
            await db.Questions.Where(q => q.Id == id && q.Order != number).ExecuteUpdateAsync(s => s.SetProperty(q => q.Order, number), ct);
        }
        db.Add(AuditEntry.Of(actor, eventId, nameof(MoveQuestion), questionId, question.TextTh, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
