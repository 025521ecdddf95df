using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda.Seats;

/// <summary>How an event treats seats, as typed.</summary>
public sealed class SeatSettingsForm
{
    public int Version { get; set; }
    public bool Reminds { get; set; }
    public string? RemindMinutes { get; set; }
    /// <summary>Otherwise a freed seat is given to the first in line at once.</summary>
    public bool Offers { get; set; }
    public string? OfferHours { get; set; }

    public static SeatSettingsForm Of(SeatSettings settings) => new()
    {
        Version = settings.Version,
        Reminds = settings.RemindMinutes is not null,
        RemindMinutes = (settings.RemindMinutes ?? SeatSettings.UsualMinutes).ToString(CultureInfo.InvariantCulture),
        Offers = settings.OfferHours is not null,
        OfferHours = (settings.OfferHours ?? SeatSettings.UsualHours).ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>Says whether and when people are reminded of sessions, and whether freed seats are given or offered. Offers that stand keep their time.</summary>
public sealed class SaveSeatSettings(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>The settings. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<SeatSettings>> RunAsync(Actor actor, Guid eventId, SeatSettingsForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        var fields = new TypedFields();
        var minutes = form.Reminds ? fields.Number(form.RemindMinutes, nameof(form.RemindMinutes), SeatSettings.LeastMinutes, SeatSettings.MostMinutes, required: true) : null;
        var hours = form.Offers ? fields.Number(form.OfferHours, nameof(form.OfferHours), 1, SeatSettings.MostHours, required: true) : null;
        if (fields.Refusal is { } unreadable)
            return unreadable;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var settings = await db.SeatSettings.SingleOrDefaultAsync(s => s.EventId == eventId, ct);
        if ((settings?.Version ?? 0) != form.Version)
            return new ChangedMeanwhile();
        var isNew = settings is null;
        var was = settings ?? SeatSettings.Usual(eventId);
        var before = (was.RemindMinutes, was.OfferHours);
        if (settings is null)
            db.Add(settings = new SeatSettings { EventId = eventId, Version = 1 });
        else
            db.Entry(settings).State = EntityState.Modified;
        (settings.RemindMinutes, settings.OfferHours) = (minutes, hours);
        var changes = new Changes().Of(nameof(settings.RemindMinutes), before.RemindMinutes, minutes).Of(nameof(settings.OfferHours), before.OfferHours, hours);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveSeatSettings), eventId, changes.ToString(), clock.GetUtcNow()));
        // Of two who save for the first time the key of the row refuses the second.
        if (!await (isNew ? db.TrySaveAsync(ct) : db.TrySaveEditAsync(ct)))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return settings;
    }
}
