using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

/// <summary>A part in a planned session.</summary>
/// <param name="StartsAt">Null on the shelf.</param>
public sealed record SpeakerPart(Guid SessionId, Label Title, SpeakerRole Role, DateTimeOffset? StartsAt);

/// <summary>Somebody in the list of speakers.</summary>
/// <param name="Parts">By time, those on the shelf last.</param>
/// <param name="TicketCode">Of their registration; null while they have none.</param>
public sealed record SpeakerRow(Speaker Speaker, IReadOnlyList<SpeakerPart> Parts, string? TicketCode);

/// <summary>The list of an event, in the order of protocol.</summary>
public sealed record SpeakerList(Event Event, IReadOnlyList<SpeakerRow> Rows);

/// <summary>What the speaker's own page shows.</summary>
/// <param name="Parts">In sessions that are published, by time.</param>
public sealed record OwnSpeakerView(Event Event, Speaker Speaker, IReadOnlyList<(PublishedSession Session, SpeakerRole Role)> Parts);

/// <summary>Speakers and guests of honour, for staff and for themselves.</summary>
public sealed class SpeakerQueries(IDbContextFactory<SummitDb> dbs, PublishedAgendas agendas, FileStore files)
{
    /// <summary>In four questions, however many they are. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<SpeakerList>> ListAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct) is not { } e)
            return new NotFound();
        var speakers = await db.Speakers.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Precedence).ThenBy(s => s.Id).ToListAsync(ct);
        var parts = (await (
            from session in db.Sessions.AsNoTracking()
            where session.EventId == eventId
            join role in db.Set<SessionRole>() on session.Id equals role.SessionId
            select new { role.SpeakerId, role.Role, session.Id, session.TitleTh, session.TitleEn, session.StartsAt }).ToListAsync(ct))
            .ToLookup(p => p.SpeakerId, p => new SpeakerPart(p.Id, new Label(p.TitleTh, p.TitleEn.Length == 0 ? p.TitleTh : p.TitleEn), p.Role, p.StartsAt));
        var tickets = await (
            from s in db.Speakers
            where s.EventId == eventId
            join r in db.Registrations on s.RegistrationId equals r.Id
            select new { s.Id, r.TicketCode }).ToDictionaryAsync(x => x.Id, x => x.TicketCode, ct);
        return new SpeakerList(e, speakers.ConvertAll(s => new SpeakerRow(s,
            [.. parts[s.Id].OrderBy(p => p.StartsAt ?? DateTimeOffset.MaxValue).ThenBy(p => p.SessionId).ThenBy(p => p.Role)], tickets.GetValueOrDefault(s.Id))));
    }

    /// <summary>Null when it is nobody's link.</summary>
    public async Task<OwnSpeakerView?> BehindLinkAsync(string linkCode, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await BehindAsync(db, linkCode, ct) is not { } speaker)
            return null;
        var e = await db.Events.AsNoTracking().SingleAsync(e => e.Id == speaker.EventId, ct);
        var agenda = await agendas.OfAsync(e.Id, ct);
        return new OwnSpeakerView(e, speaker, [.. agenda.Sessions.SelectMany(s => s.People.Where(p => p.SpeakerId == speaker.Id).Select(p => (s, p.Role)))]);
    }

    /// <summary>A photo, by whoever may see it: the holder of the link. Null when there is none.</summary>
    public async Task<StoredFile?> OwnPhotoAsync(string linkCode, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await BehindAsync(db, linkCode, ct) is { PhotoFileId: { } photo } ? await files.FindAsync(photo, ct) : null;
    }

    /// <summary>A photo for the back office: also one that is not saved yet. Null when there is none, or it is not for this actor.</summary>
    public async Task<StoredFile?> PhotoAsync(Actor actor, Guid eventId, Guid fileId, CancellationToken ct) =>
        actor.May(Permission.View, eventId) && await files.FindAsync(fileId, ct) is { Purpose: SpeakerPhoto.Purpose } file && file.EventId == eventId ? file : null;

    internal static async Task<Speaker?> BehindAsync(SummitDb db, string linkCode, CancellationToken ct) =>
        linkCode.Length == Codes.LinkLength ? await db.Speakers.SingleOrDefaultAsync(s => s.LinkCode == linkCode, ct) : null;
}
