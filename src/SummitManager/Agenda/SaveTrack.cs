using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda;

/// <summary>A track as typed.</summary>
public sealed class TrackForm
{
    public Guid? Id { get; set; }
    public int Version { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? Colour { get; set; }
    public string? Order { get; set; }

    public static TrackForm Of(Track t) => new() { Id = t.Id, Version = t.Version, NameTh = t.NameTh, NameEn = t.NameEn, Colour = t.Colour, Order = t.Order.ToString(CultureInfo.InvariantCulture) };
}

/// <summary>Adds or changes a track (FR-17).</summary>
public sealed partial class SaveTrack(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Track>> RunAsync(Actor actor, Guid eventId, TrackForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var track = form.Id is null ? new Track { Id = Guid.CreateVersion7(now), EventId = eventId, Order = 1 + await db.Tracks.CountAsync(t => t.EventId == eventId, ct) }
            : await db.Tracks.SingleOrDefaultAsync(t => t.Id == form.Id && t.EventId == eventId, ct);
        if (track is null)
            return new NotFound();
        if (form.Id is not null && track.Version != form.Version)
            return new ChangedMeanwhile();
        var before = track.NameTh;
        if (WriteTo(track, form) is { } unreadable)
            return unreadable;
        if (form.Id is null)
            db.Add(track);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveTrack), track.Id, new Changes().Of("Name", form.Id is null ? null : before, track.NameTh).ToString() is { Length: > 0 } changed ? changed : track.NameTh, now));
        return await db.TrySaveEditAsync(ct) ? track : new ChangedMeanwhile();
    }

    private static BadFields? WriteTo(Track track, TrackForm form)
    {
        var fields = new TypedFields();
        track.NameTh = fields.Text(form.NameTh, nameof(form.NameTh), Track.NameLimit, required: true) ?? "";
        track.NameEn = fields.Text(form.NameEn, nameof(form.NameEn), Track.NameLimit) ?? "";
        track.Order = fields.Number(form.Order, nameof(form.Order), 1, 1000) ?? track.Order;
        if (!string.IsNullOrWhiteSpace(form.Colour) && !Colour().IsMatch(form.Colour.Trim()))
            fields.Fail(nameof(form.Colour), "NotAColour");
        else if (!string.IsNullOrWhiteSpace(form.Colour))
            track.Colour = form.Colour.Trim().ToUpperInvariant();
        return fields.Refusal;
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
