using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>
/// Starts the next edition of an event (FR-06): venue, hosts, objectives, half-days and window moved to the new dates, and the settings of
/// the other features; never persons. As long as its model.
/// </summary>
public sealed class CloneEvent(IDbContextFactory<SummitDb> dbs, TimeProvider clock, IEnumerable<IEventCopied> features)
{
    /// <param name="actor">Must be a system owner.</param>
    /// <param name="eventId">The model.</param>
    /// <param name="form">As typed; an empty edition is the next number.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The draft. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="SlugTaken"/>.</returns>
    public async Task<Result<Event>> RunAsync(Actor actor, Guid eventId, NewEventForm form, CancellationToken ct)
    {
        if (!actor.IsSystemOwner)
            return new NotAllowed();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var model = await db.Events.AsNoTracking().Include(x => x.Hosts).Include(x => x.Objectives).Include(x => x.HalfDays).AsSplitQuery()
            .SingleOrDefaultAsync(x => x.Id == eventId, ct);
        if (model is null)
            return new NotFound();
        var read = NewEventReader.Read(form, days: model.EndsOn.DayNumber - model.StartsOn.DayNumber + 1);
        if (read.Refusal is { } unreadable)
            return unreadable;

        var e = CreateEvent.Start(db, actor, read.Value, now);
        var copy = new EventCopy(model, e, now);
        CopySettings(copy);
        CopyParts(db, copy);
        await CopyLogosAsync(db, copy, ct);
        foreach (var feature in features)
            await feature.CopyAsync(db, copy, ct);
        db.Add(AuditEntry.Of(actor, e.Id, nameof(CloneEvent), e.Id, $"Slug: {e.Slug}; PreviousEventId: {model.Id}", now));
        if (!await db.TrySaveAsync(ct))
            return new SlugTaken();
        await transaction.CommitAsync(ct);
        return e;
    }

    private static void CopySettings(EventCopy copy)
    {
        var (model, e) = (copy.From, copy.To);
        e.PreviousEventId = model.Id;
        e.Edition ??= model.Edition + 1;
        (e.Theme, e.SummaryTh, e.SummaryEn, e.ProgrammeId, e.VenueId) = (model.Theme, model.SummaryTh, model.SummaryEn, model.ProgrammeId, model.VenueId);
        (e.TimeZone, e.WalkInsWelcome, e.MailsTicketPdf) = (model.TimeZone, model.WalkInsWelcome, model.MailsTicketPdf);
        (e.RegistrationOpensAt, e.RegistrationClosesAt) = (copy.Shift(model.RegistrationOpensAt), copy.Shift(model.RegistrationClosesAt));
        (e.ContactName, e.ContactPhone, e.ContactEmail, e.ContactWeb) = (model.ContactName, model.ContactPhone, model.ContactEmail, model.ContactWeb);
        e.Hashtags = model.Hashtags;
        e.SdgGoals = [.. model.SdgGoals];
    }

    private static void CopyParts(SummitDb db, EventCopy copy)
    {
        var (model, e) = (copy.From, copy.To);
        db.AddRange(model.Hosts.Select(h => new EventHost { Id = copy.NewId(h.Id), EventId = e.Id, NameTh = h.NameTh, NameEn = h.NameEn, Role = h.Role, Order = h.Order }));
        db.AddRange(model.Objectives.Select(o => new EventObjective { Id = copy.NewId(o.Id), EventId = e.Id, TextTh = o.TextTh, TextEn = o.TextEn, Order = o.Order }));
        db.AddRange(model.HalfDays.Select(h => HalfDayPlan.New(e.Id, new PlannedHalfDay(copy.Shift(h.Date), h.Half, copy.Shift(h.DoorsOpenAt), copy.Shift(h.DoorsCloseAt), h.Counts), copy.Now)));
    }

    /// <summary>Each edition has files of its own: changing one's logo leaves the other's alone.</summary>
    private static async Task CopyLogosAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        foreach (var host in copy.From.Hosts.Where(h => h.LogoId is not null))
        {
            if (await FileStore.CopyAsync(db, host.LogoId!.Value, copy.To.Id, copy.Now, ct) is { } logo)
                db.EventHosts.Local.Single(h => h.Id == copy.NewId(host.Id)).Logo = new HostLogo { FileId = logo.Id };
        }
    }
}
