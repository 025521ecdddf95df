using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Showcase;

/// <summary>Adds or changes an authority's case study, and shows it to the public or not.</summary>
public sealed class SaveCaseStudy(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>
    /// Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="BadFields"/>,
    /// <see cref="BadField"/> (no such organisation, no such session), <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public async Task<Result<CaseStudy>> RunAsync(Actor actor, Guid eventId, CaseStudyForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var study = form.Id is null ? new CaseStudy { Id = Guid.CreateVersion7(now), EventId = eventId } : await db.CaseStudies.SingleOrDefaultAsync(c => c.Id == form.Id && c.EventId == eventId, ct);
        if (study is null)
            return new NotFound();
        if (form.Id is not null && study.Version != form.Version)
            return new ChangedMeanwhile();
        var (title, shown, was) = (study.TitleTh, study.IsPublished, study.SessionId);
        if (form.WriteTo(study) is { } unreadable)
            return unreadable;
        if (!await db.Organizations.AnyAsync(o => o.Id == form.OrganizationId, ct))
            return new BadField("Organization", "Choose");
        study.OrganizationId = form.OrganizationId!.Value;
        study.SessionId = Guid.TryParse(form.SessionId, out var session) ? session : null;
        // A session that was removed since may stay: who only hides the record shall not have to choose another.
        if (study.SessionId is not null && study.SessionId != was && !await db.Sessions.AnyAsync(s => s.Id == study.SessionId && s.EventId == eventId, ct))
            return new BadField(nameof(form.SessionId), "Choose");
        if (form.Id is null)
            db.Add(study);
        var changes = new Changes().Of("Title", form.Id is null ? null : title, study.TitleTh).Of("Public", shown, study.IsPublished);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveCaseStudy), study.Id, changes.Any ? changes.ToString() : study.TitleTh, now));
        return await db.TrySaveEditAsync(ct) ? study : new ChangedMeanwhile();
    }
}
