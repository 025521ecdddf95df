using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Press;

/// <summary>The settings as typed.</summary>
public sealed class PressSettingsForm
{
    /// <summary>Null before the first save.</summary>
    public int? Version { get; set; }
    public string? CreditTh { get; set; }
    public string? CreditEn { get; set; }
    public string? PageCredit { get; set; }
    public string? ShareTextTh { get; set; }
    public string? ShareTextEn { get; set; }

    public static PressSettingsForm Of(PressSettings? s) => s is null ? new() : new()
    {
        Version = s.Version,
        CreditTh = s.CreditTh,
        CreditEn = s.CreditEn,
        PageCredit = s.PageCredit,
        ShareTextTh = s.ShareTextTh,
        ShareTextEn = s.ShareTextEn,
    };
}

/// <summary>Saves source credit, page and share text of an event. Hashtags are the event's own and saved with it.</summary>
public sealed class SavePressSettings(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<PressSettings>> RunAsync(Actor actor, Guid eventId, PressSettingsForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var stored = await db.PressSettings.SingleOrDefaultAsync(s => s.EventId == eventId, ct);
        if (stored?.Version != form.Version)
            return new ChangedMeanwhile();
        var settings = stored ?? new PressSettings { EventId = eventId };
        var before = (settings.CreditTh, settings.CreditEn, settings.PageCredit, settings.ShareTextTh, settings.ShareTextEn);
        if (WriteTo(settings, form) is { } unreadable)
            return unreadable;
        var changes = new Changes().Of("Credit", before.CreditTh, settings.CreditTh).Named("CreditEn", before.CreditEn, settings.CreditEn).Of("PageCredit", before.PageCredit, settings.PageCredit)
            .Named("ShareText", (before.ShareTextTh, before.ShareTextEn), (settings.ShareTextTh, settings.ShareTextEn));
        if (!changes.Any)
            return settings;
        if (stored is null)
            db.Add(settings);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SavePressSettings), eventId, changes.ToString(), clock.GetUtcNow()));
        // A first save has no version to be guarded by; the key is the event.
        return await (stored is null ? db.TrySaveAsync(ct) : db.TrySaveEditAsync(ct)) ? settings : new ChangedMeanwhile();
    }

    private static BadFields? WriteTo(PressSettings settings, PressSettingsForm form)
    {
        var fields = new TypedFields();
        settings.CreditTh = fields.Text(form.CreditTh, nameof(form.CreditTh), PressSettings.CreditLimit);
        settings.CreditEn = fields.Text(form.CreditEn, nameof(form.CreditEn), PressSettings.CreditLimit);
        settings.PageCredit = fields.Text(form.PageCredit, nameof(form.PageCredit), PressSettings.CreditLimit);
        settings.ShareTextTh = fields.Lines(form.ShareTextTh, nameof(form.ShareTextTh), PressSettings.ShareLimit);
        settings.ShareTextEn = fields.Lines(form.ShareTextEn, nameof(form.ShareTextEn), PressSettings.ShareLimit);
        return fields.Refusal;
    }
}
