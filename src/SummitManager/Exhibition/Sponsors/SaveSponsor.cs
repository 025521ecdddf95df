using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>Adds or changes a sponsor (FR-49). Who is new in a level stands last in it.</summary>
public sealed class SaveSponsor(IDbContextFactory<SummitDb> dbs, TimeProvider clock, FileStore files)
{
    /// <returns>
    /// Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="BadField"/> (no such
    /// level or session, the logo is gone), <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public Task<Result<Sponsor>> RunAsync(Actor actor, Guid eventId, SponsorForm form, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, form, ct));

    private async Task<Result<Sponsor>> TryAsync(Actor actor, Guid eventId, SponsorForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        await SponsorOrder.LockAsync(db, eventId, ct);
        var sponsor = form.Id is null ? new Sponsor { Id = Guid.CreateVersion7(now), EventId = eventId } : await db.Sponsors.SingleOrDefaultAsync(s => s.Id == form.Id && s.EventId == eventId, ct);
        if (sponsor is null || !await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        if (form.Id is not null && sponsor.Version != form.Version)
            return new ChangedMeanwhile();
        var (tierBefore, logoBefore, sessionBefore) = (sponsor.TierId, sponsor.LogoFileId, sponsor.SessionId);
        if (WriteTo(sponsor, form) is { } unreadable)
            return unreadable;
        // Locked, so that nobody deletes the level before this sponsor stands in it.
        if (await db.SponsorTiers.Where(t => t.Id == sponsor.TierId && t.EventId == eventId).ExecuteUpdateAsync(s => s.SetProperty(t => t.Order, t => t.Order), ct) == 0)
            return new BadField(nameof(form.TierId), "Choose");
        if (sponsor.SessionId is { } session && session != sessionBefore && !await db.Sessions.AnyAsync(s => s.Id == session && s.EventId == eventId, ct))
            return new BadField(nameof(form.SessionId), "Choose");
        if (sponsor.LogoFileId is { } logo && logo != logoBefore && !await FileStore.KeepAsync(db, logo, SponsorLogo.Rule.Purpose, eventId, ct))
            return new BadField("Logo", "PhotoGone");
        if (sponsor.TierId != tierBefore)
            sponsor.Order = 1 + await db.Sponsors.CountAsync(s => s.TierId == sponsor.TierId, ct);
        if (form.Id is null)
            db.Add(sponsor);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveSponsor), sponsor.Id, sponsor.NameTh, now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        if (form.Id is not null && sponsor.TierId != tierBefore)
            await SponsorOrder.WriteAsync(db, await SponsorOrder.ReadAsync(db, tierBefore, ct), ct);
        if (logoBefore is { } old && old != sponsor.LogoFileId)
            await files.ReleaseAsync(db, old, ct);
        await transaction.CommitAsync(ct);
        return sponsor;
    }

    private static BadFields? WriteTo(Sponsor sponsor, SponsorForm form)
    {
        var fields = new TypedFields();
        sponsor.NameTh = fields.Text(form.NameTh, nameof(form.NameTh), Sponsor.NameLimit, required: true) ?? "";
        sponsor.NameEn = fields.Text(form.NameEn, nameof(form.NameEn), Sponsor.NameLimit);
        sponsor.Url = fields.Url(form.Url, nameof(form.Url), 500);
        if (!Guid.TryParse(form.TierId, out var tier))
            fields.Fail(nameof(form.TierId), "Choose");
        sponsor.TierId = tier;
        sponsor.SessionId = Guid.TryParse(form.SessionId, out var session) ? session : null;
        (sponsor.LogoFileId, sponsor.IsShown) = (form.LogoFileId, form.IsShown);
        return fields.Refusal;
    }
}
