using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>Adds or changes a part of the form.</summary>
public sealed class SaveSection(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>
    /// The section. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="BadFields"/>,
    /// <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public async Task<Result<QuestionSection>> RunAsync(Actor actor, Guid eventId, SectionForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var last = await db.QuestionSections.Where(s => s.EventId == eventId).MaxAsync(s => (int?)s.Order, ct) ?? 0;
        var section = form.Id is null ? QuestionSection.Of(eventId, form.AskedOf, last + 1, now)
            : await db.QuestionSections.SingleOrDefaultAsync(s => s.Id == form.Id && s.EventId == eventId, ct);
        if (section is null)
            return new NotFound();
        if (form.Id is not null && section.Version != form.Version)
            return new ChangedMeanwhile();
        var before = section.TitleTh;
        if (form.WriteTo(section, await AskedForm.LoadAsync(db, eventId, section.AskedOf, ct, withRetired: true)) is { } unreadable)
            return unreadable;
        if (form.Id is null)
            db.Add(section);
        else
            db.Entry(section).State = EntityState.Modified;
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveSection), section.Id, new Changes().Of("Title", before, section.TitleTh).ToString() is { Length: > 0 } changed ? changed : section.TitleTh, now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return section;
    }
}
