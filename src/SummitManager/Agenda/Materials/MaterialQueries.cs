using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda.Speakers;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

/// <summary>A file of a session.</summary>
/// <param name="Name">As it is saved.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ByStaff">They added it; otherwise a speaker sent it, whose name is gone when they were deleted.</param>
public sealed record MaterialRow(Guid Id, Guid SessionId, Label Session, Guid? SpeakerId, bool ByStaff, string Name, string MediaType, long Length, DateTimeOffset SentAt, bool IsShown);

/// <summary>All files of an event, for who runs the screens.</summary>
/// <param name="Sessions">By time, those on the shelf last.</param>
/// <param name="Speakers">The names of all who have a part, by key.</param>
public sealed record MaterialList(EventTime Clock, IReadOnlyList<SessionFiles> Sessions, IReadOnlyDictionary<Guid, PersonName> Speakers);

/// <summary>A planned session with its files.</summary>
/// <param name="Room">Null where it has none.</param>
/// <param name="IsPublished">Only then does anybody see what is shown.</param>
public sealed record SessionFiles(Session Session, Label? Room, bool IsPublished, IReadOnlyList<MaterialRow> Files);

/// <summary>Files of sessions, for staff, for who sent them, and for everybody once they are shown.</summary>
public sealed class MaterialQueries(IDbContextFactory<SummitDb> dbs, AgendaQueries agenda, PublishedAgendas published, FileStore files)
{
    /// <summary>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<MaterialList>> ListAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        var planned = await agenda.PlanAsync(actor, eventId, ct);
        if (planned.Refusal is { } no)
            return no;
        var plan = planned.Value.Plan;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await Rows(db, db.SessionMaterials.Where(m => m.EventId == eventId)).ToListAsync(ct)).ToLookup(m => m.SessionId);
        return new MaterialList(plan.Clock,
            [.. plan.Sessions.OrderBy(s => s.StartsAt ?? DateTimeOffset.MaxValue).ThenBy(s => s.Id).Select(s => new SessionFiles(s, s.RoomId is { } room ? plan.Room(room)?.Name : null, planned.Value.Published.Find(s.Id) is not null, [.. rows[s.Id]]))],
            plan.Speakers.ToDictionary(s => s.Id, s => s.Name));
    }

    /// <summary>What a speaker sent, also for sessions in which they have no part any more.</summary>
    public async Task<IReadOnlyList<MaterialRow>> OfSpeakerAsync(Guid speakerId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Rows(db, db.SessionMaterials.Where(m => m.SpeakerId == speakerId)).ToListAsync(ct);
    }

    /// <summary>What everybody may see of a session that is published; whether it is, the page has asked.</summary>
    public async Task<IReadOnlyList<MaterialRow>> ShownAsync(Guid eventId, Guid sessionId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Rows(db, db.SessionMaterials.Where(m => m.EventId == eventId && m.SessionId == sessionId && m.IsShown)).ToListAsync(ct);
    }

    /// <summary>To be sent to staff. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<StoredFile>> StaffFileAsync(Actor actor, Guid eventId, Guid materialId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await FileAsync(db.SessionMaterials.Where(m => m.Id == materialId && m.EventId == eventId), ct) is { } file ? file : new NotFound();
    }

    /// <summary>To be sent to who sent it. Null when it is not theirs.</summary>
    public async Task<StoredFile?> OwnFileAsync(string linkCode, Guid materialId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await SpeakerQueries.BehindAsync(db, linkCode, ct) is { } speaker ? await FileAsync(db.SessionMaterials.Where(m => m.Id == materialId && m.SpeakerId == speaker.Id), ct) : null;
    }

    /// <summary>To be sent to everybody. Null unless it is shown and its session is published.</summary>
    public async Task<StoredFile?> ShownFileAsync(Guid eventId, Guid sessionId, Guid materialId, CancellationToken ct)
    {
        if ((await published.OfAsync(eventId, ct)).Find(sessionId) is null)
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await FileAsync(db.SessionMaterials.Where(m => m.Id == materialId && m.EventId == eventId && m.SessionId == sessionId && m.IsShown), ct);
    }

    private async Task<StoredFile?> FileAsync(IQueryable<SessionMaterial> which, CancellationToken ct) =>
        await which.Select(m => (Guid?)m.FileId).SingleOrDefaultAsync(ct) is { } id ? await files.FindAsync(id, ct) : null;

    private static IQueryable<MaterialRow> Rows(SummitDb db, IQueryable<SessionMaterial> which) =>
        from m in which
        join f in db.StoredFiles on m.FileId equals f.Id
        join s in db.Sessions on m.SessionId equals s.Id
        orderby m.SentAt, m.Id
        select new MaterialRow(m.Id, m.SessionId, new Label(s.TitleTh, s.TitleEn == "" ? s.TitleTh : s.TitleEn), m.SpeakerId, m.ByStaff, f.Name, f.MediaType, f.Length, m.SentAt, m.IsShown);
}
