using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
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

/// <summary>Somebody of the published programme, as everybody may know them.</summary>
/// <param name="As">Name and office, as published.</param>
/// <param name="Parts">By time.</param>
public sealed record PublicSpeaker(PublishedPart As, string? BiographyTh, string? BiographyEn, bool HasPhoto, IReadOnlyList<(PublishedSession Session, SpeakerRole Role)> Parts)
{
    /// <summary>In the reader's language, otherwise in the other.</summary>
    public string? Biography(Language language) => language == Language.Thai ? BiographyTh ?? BiographyEn : BiographyEn ?? BiographyTh;
}

/// <summary>Speakers and guests of honour, for staff, for themselves and for everybody.</summary>
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
        return new OwnSpeakerView(e, speaker, Parts(agenda, speaker.Id));
    }

    /// <summary>One question beside the agenda. Null for who has no part in the published programme.</summary>
    public async Task<PublicSpeaker?> PublicAsync(Guid eventId, Guid speakerId, CancellationToken ct)
    {
        var parts = Parts(await agendas.OfAsync(eventId, ct), speakerId);
        if (parts.Count == 0)
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Speakers.Where(s => s.Id == speakerId && s.EventId == eventId).Select(s => new { s.BiographyTh, s.BiographyEn, s.PhotoFileId }).SingleOrDefaultAsync(ct) is { } s
            ? new PublicSpeaker(parts[0].Session.People.First(p => p.SpeakerId == speakerId), s.BiographyTh, s.BiographyEn, s.PhotoFileId is not null, parts)
            : null;
    }

    /// <summary>
    /// The photo of somebody of the published programme, without what a camera wrote beside it, also where it was stored before uploads lost that.
    /// Null when there is none.
    /// </summary>
    public async Task<Picture?> PublicPhotoAsync(Guid eventId, Guid speakerId, CancellationToken ct)
    {
        if (Parts(await agendas.OfAsync(eventId, ct), speakerId).Count == 0)
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var photo = await db.Speakers.Where(s => s.Id == speakerId && s.EventId == eventId).Select(s => s.PhotoFileId).SingleOrDefaultAsync(ct);
        return photo is { } id && await files.ReadAsync(id, ct) is { } bytes && Picture.Read(bytes) is { IsOk: true, Value: var picture } ? picture.WithoutMetadata() : null;
    }

    private static IReadOnlyList<(PublishedSession Session, SpeakerRole Role)> Parts(PublishedAgenda agenda, Guid speakerId) =>
        [.. agenda.Sessions.SelectMany(s => s.People.Where(p => p.SpeakerId == speakerId).Select(p => (s, p.Role)))];

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
