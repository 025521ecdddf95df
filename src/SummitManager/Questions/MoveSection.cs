using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>Moves a section with its questions one place up or down among those asked of the same people.</summary>
public sealed class MoveSection(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>.</returns>
    public Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid sectionId, bool up, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, sectionId, up, ct));

    private async Task<Result<Done>> TryAsync(Actor actor, Guid eventId, Guid sectionId, bool up, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.QuestionSections.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sectionId && s.EventId == eventId, ct) is not { } section)
            return new NotFound();
        var order = await db.QuestionSections.Where(s => s.EventId == eventId && s.AskedOf == section.AskedOf).OrderBy(s => s.Order).ThenBy(s => s.Id).Select(s => s.Id).ToListAsync(ct);
        if (!Ordering.Move(order, sectionId, up))
            return Done.Instance;
        for (var i = 0; i < order.Count; i++)
        {
            var (id, number) = (order[i], i + 1);
            await db.QuestionSections.Where(s => s.Id == id && s.Order != number).ExecuteUpdateAsync(s => s.SetProperty(x => x.Order, number), ct);
        }
        db.Add(AuditEntry.Of(actor, eventId, nameof(MoveSection), sectionId, section.TitleTh, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
