using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>Deletes a part of the form that has no question, not even a retired one.</summary>
public sealed class RemoveSection(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="SectionHasQuestions"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid sectionId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.QuestionSections.SingleOrDefaultAsync(s => s.Id == sectionId && s.EventId == eventId, ct) is not { } section)
            return new NotFound();
        db.Remove(section);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveSection), sectionId, section.TitleTh, clock.GetUtcNow()));
        if (!await db.TrySaveRemovalAsync(ct))
            return new SectionHasQuestions();
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
