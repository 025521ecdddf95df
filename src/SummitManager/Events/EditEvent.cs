using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>Saves an event's settings with its hosts and objectives (FR-01 to FR-09, FR-43).</summary>
public sealed class EditEvent(IDbContextFactory<SummitDb> dbs, TimeProvider clock, FileStore files)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Which event.</param>
    /// <param name="form">As typed, with the version that was shown.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The event as saved. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Event>> RunAsync(Actor actor, Guid eventId, EventForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        var read = EventFormReader.Read(form);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var typed = read.Value;

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var e = await db.Events.Include(x => x.Hosts).Include(x => x.Objectives).Include(x => x.HalfDays).AsSplitQuery().SingleOrDefaultAsync(x => x.Id == eventId, ct);
        if (e is null)
            return new NotFound();
        if (e.Version != form.Version)
            return new ChangedMeanwhile();
        if (typed.VenueId is { } venueId && !await db.Venues.AnyAsync(v => v.Id == venueId, ct))
            return new BadFields([new BadField(nameof(form.VenueId), "Choose")]);
        if (typed.ProgrammeId is { } programmeId && !await db.Programmes.AnyAsync(p => p.Id == programmeId, ct))
            return new BadFields([new BadField(nameof(form.ProgrammeId), "Choose")]);

        var changes = EventChanges.Between(e, typed);
        var programme = typed.NewProgramme is { } wanted ? new Programme { Id = Guid.CreateVersion7(now), TitleTh = wanted.Th, TitleEn = wanted.En } : null;
        if (programme is not null)
        {
            db.Add(programme);
            changes.Of("NewProgramme", null, programme.TitleTh);
        }
        if (!changes.Any)
            return e;
        if (await KeepLogosAsync(db, e, form, typed, ct) is { } gone)
            return gone;
        KeepWallClock(e, typed.TimeZone);
        Apply(e, typed, programme?.Id ?? typed.ProgrammeId);
        ReplaceParts(db, e, typed, now);
        db.Add(AuditEntry.Of(actor, e.Id, nameof(EditEvent), e.Id, changes.ToString(), now));
        // Raised even when only a host changed: the form is one piece.
        db.Entry(e).State = EntityState.Modified;
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return e;
    }

    private static void Apply(Event e, EventDetails typed, Guid? programmeId)
    {
        (e.TitleTh, e.TitleEn, e.Theme, e.SummaryTh, e.SummaryEn) = (typed.TitleTh, typed.TitleEn, typed.Theme, typed.SummaryTh, typed.SummaryEn);
        (e.Edition, e.ProgrammeId, e.VenueId) = (typed.Edition, programmeId, typed.VenueId);
        (e.StartsOn, e.EndsOn, e.TimeZone) = (typed.StartsOn, typed.EndsOn, typed.TimeZone);
        (e.RegistrationOpensAt, e.RegistrationClosesAt, e.WalkInsWelcome) = (typed.OpensAt, typed.ClosesAt, typed.WalkInsWelcome);
        e.MailsTicketPdf = typed.MailsTicketPdf;
        (e.ContactName, e.ContactPhone, e.ContactEmail, e.ContactWeb) = (typed.ContactName, typed.ContactPhone, typed.ContactEmail, typed.ContactWeb);
        e.Hashtags = typed.Hashtags;
        e.SdgGoals = [.. typed.SdgGoals];
    }

    /// <summary>Doors that open at seven still open at seven when the zone was wrong.</summary>
    private static void KeepWallClock(Event e, string zone)
    {
        if (zone == e.TimeZone)
            return;
        var (before, after) = (EventTime.In(e.TimeZone), EventTime.In(zone));
        foreach (var halfDay in e.HalfDays)
        {
            halfDay.DoorsOpenAt = after.Instant(before.Local(halfDay.DoorsOpenAt));
            halfDay.DoorsCloseAt = after.Instant(before.Local(halfDay.DoorsCloseAt));
        }
    }

    /// <summary>
    /// Pictures new to this event's hosts are kept for good, those that no host has any more are let go. In the order of their keys, as every
    /// edit takes them.
    /// </summary>
    private async Task<Refusal?> KeepLogosAsync(SummitDb db, Event e, EventForm form, EventDetails typed, CancellationToken ct)
    {
        var before = e.Hosts.Select(h => h.LogoId).OfType<Guid>().ToHashSet();
        var after = typed.Hosts.Select(h => h.LogoId).OfType<Guid>().ToHashSet();
        foreach (var id in after.Except(before).Order())
        {
            if (!await FileStore.KeepAsync(db, id, HostLogo.Purpose, e.Id, ct))
                return new BadFields([new LogoGone(form.Hosts.FindIndex(row => row.LogoId == id))]);
        }
        foreach (var id in before.Except(after).Order())
            await files.ReleaseAsync(db, id, ct);
        return null;
    }

    /// <summary>Rows keep their key through edits and moves, so that what refers to an objective stays with it.</summary>
    private static void ReplaceParts(SummitDb db, Event e, EventDetails typed, DateTimeOffset now)
    {
        db.RemoveRange(e.Hosts.Where(h => typed.Hosts.All(t => t.Id != h.Id)).ToList());
        for (var i = 0; i < typed.Hosts.Count; i++)
        {
            var row = typed.Hosts[i];
            var host = e.Hosts.Find(h => h.Id == row.Id);
            if (host is null)
                db.Add(host = new EventHost { Id = Guid.CreateVersion7(now), EventId = e.Id });
            (host.NameTh, host.NameEn, host.Role, host.Order) = (row.NameTh, row.NameEn, row.Role, i);
            if (host.LogoId != row.LogoId)
                host.Logo = row.LogoId is { } logo ? new HostLogo { FileId = logo } : null;
        }

        db.RemoveRange(e.Objectives.Where(o => typed.Objectives.All(t => t.Id != o.Id)).ToList());
        for (var i = 0; i < typed.Objectives.Count; i++)
        {
            var row = typed.Objectives[i];
            var objective = e.Objectives.Find(o => o.Id == row.Id);
            if (objective is null)
                db.Add(objective = new EventObjective { Id = Guid.CreateVersion7(now), EventId = e.Id });
            (objective.TextTh, objective.TextEn, objective.Order) = (row.TextTh, row.TextEn, i);
        }
    }
}
