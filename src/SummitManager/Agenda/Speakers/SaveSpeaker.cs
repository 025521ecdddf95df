using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

/// <summary>
/// Adds or changes a speaker or guest of honour (FR-25 to FR-32). Who is new gets a secret link, and the place in the order of protocol that the
/// position proposes; later changes of the position leave the order alone.
/// </summary>
public sealed class SaveSpeaker(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes, FileStore files)
{
    /// <returns>
    /// The speaker. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="BadFields"/>,
    /// <see cref="BadField"/> (nobody at this event has the ticket, the photo is gone), <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public Task<Result<Speaker>> RunAsync(Actor actor, Guid eventId, SpeakerForm form, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, form, ct));

    private async Task<Result<Speaker>> TryAsync(Actor actor, Guid eventId, SpeakerForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var speaker = form.Id is null ? new Speaker { Id = Guid.CreateVersion7(now), EventId = eventId, LinkCode = codes.NewLinkCode() }
            : await db.Speakers.SingleOrDefaultAsync(s => s.Id == form.Id && s.EventId == eventId, ct);
        if (speaker is null)
            return new NotFound();
        if (form.Id is not null && speaker.Version != form.Version)
            return new ChangedMeanwhile();
        var read = SpeakerFormReader.WriteTo(speaker, form, now);
        if (read.Refusal is { } unreadable)
            return unreadable;
        if (await LinkAsync(db, speaker, read.Value, ct) is { } nobody)
            return nobody;
        var photo = speaker.PhotoFileId;
        if (form.PhotoFileId is { } chosen && chosen != photo && !await FileStore.KeepAsync(db, chosen, SpeakerPhoto.Purpose, eventId, ct))
            return new BadField("Photo", "PhotoGone");
        speaker.PhotoFileId = form.PhotoFileId;
        if (form.Id is null)
            await JoinAsync(db, speaker, ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveSpeaker), speaker.Id, form.Id is null ? "" : Changed(db, speaker), now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        if (photo is { } old && old != speaker.PhotoFileId)
            await files.ReleaseAsync(db, old, ct);
        await transaction.CommitAsync(ct);
        return speaker;
    }

    /// <summary>By the code of a ticket of this event that is still good.</summary>
    private static async Task<Refusal?> LinkAsync(SummitDb db, Speaker speaker, string? code, CancellationToken ct)
    {
        var found = code is null ? null : await db.Registrations.Where(r => r.EventId == speaker.EventId && r.TicketCode == code
            && r.State != RegistrationState.Cancelled && r.State != RegistrationState.Rejected).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(ct);
        if (code is not null && found is null)
            return new BadField(nameof(SpeakerForm.TicketCode), "NobodysTicket");
        speaker.RegistrationId = found;
        return null;
    }

    private static async Task JoinAsync(SummitDb db, Speaker speaker, CancellationToken ct)
    {
        await SpeakerOrder.LockAsync(db, speaker.EventId, ct);
        var order = await SpeakerOrder.ReadAsync(db, speaker.EventId, ct);
        var rank = ProtocolRank.Of(speaker.Position, speaker.PositionEn);
        var at = ProtocolRank.PlaceFor([.. order.Select(s => s.Rank)], rank);
        speaker.Precedence = at + 1;
        order.Insert(at, new SpeakerPlace(speaker.Id, at + 1, rank));
        await SpeakerOrder.WriteAsync(db, order, ct);
        db.Add(speaker);
    }

    /// <summary>Names of fields only: all of it is about a person.</summary>
    private static string Changed(SummitDb db, Speaker speaker)
    {
        var entry = db.Entry(speaker);
        var fields = entry.Properties.Where(p => p.IsModified && p.Metadata.Name is not nameof(Speaker.Version)).Select(p => p.Metadata.Name);
        return string.Join("; ", entry.ComplexProperties.Any(c => c.IsModified) ? fields.Prepend(nameof(Speaker.Name)) : fields);
    }
}
