using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Badges;

/// <summary>Saves how the badges of an event look. What was printed before stays as it is.</summary>
public sealed class SaveBadgeTemplate(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose badges.</param>
    /// <param name="form">As chosen.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The template. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<BadgeTemplate>> RunAsync(Actor actor, Guid eventId, BadgeTemplateForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var template = await db.BadgeTemplates.SingleOrDefaultAsync(t => t.EventId == eventId, ct);
        if ((template?.Version ?? 0) != form.Version)
            return new ChangedMeanwhile();
        var isNew = template is null;
        template ??= BadgeTemplate.Usual(eventId);
        var before = BadgeTemplateForm.Of(template);
        if (form.WriteTo(template).Refusal is { } unreadable)
            return unreadable;
        // 0 is what a form says that never saw a stored one; a stored one is never 0.
        if (isNew)
            db.Add(template).Property(t => t.Version).CurrentValue = 1;
        else
            db.Entry(template).State = EntityState.Modified;
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveBadgeTemplate), eventId, Between(before, BadgeTemplateForm.Of(template)).ToString(), clock.GetUtcNow()));
        if (!await (isNew ? db.TrySaveAsync(ct) : db.TrySaveEditAsync(ct)))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return template;
    }

    private static Changes Between(BadgeTemplateForm a, BadgeTemplateForm b) => new Changes()
        .Of(nameof(a.Format), a.Format, b.Format)
        .Of(nameof(a.Colouring), a.Colouring, b.Colouring)
        .OfList(nameof(a.ColourCodes), a.ColourCodes, b.ColourCodes)
        .Of(nameof(a.ShowLogos), a.ShowLogos, b.ShowLogos)
        .Of(nameof(a.ShowEventTitle), a.ShowEventTitle, b.ShowEventTitle)
        .Of(nameof(a.ShowTitle), a.ShowTitle, b.ShowTitle)
        .Of(nameof(a.ShowEnglishName), a.ShowEnglishName, b.ShowEnglishName)
        .Of(nameof(a.ShowPosition), a.ShowPosition, b.ShowPosition)
        .Of(nameof(a.ShowOrganization), a.ShowOrganization, b.ShowOrganization)
        .Of(nameof(a.ShowProvince), a.ShowProvince, b.ShowProvince)
        .Of(nameof(a.ShowDelegation), a.ShowDelegation, b.ShowDelegation)
        .Of(nameof(a.ShowQr), a.ShowQr, b.ShowQr);
}
