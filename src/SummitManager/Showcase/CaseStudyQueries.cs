using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Showcase;

/// <param name="Authority">Its name in the directory; in English the Thai one where there is no other.</param>
public sealed record CaseStudyRow(CaseStudy Study, Label Authority, string? ProvinceCode)
{
    public Province? Province => Provinces.Find(ProvinceCode);
}

/// <summary>What the editor of records works with.</summary>
/// <param name="Sessions">That a record may be tied to, as planned, by time.</param>
public sealed record CaseStudyDesk(string Slug, IReadOnlyList<CaseStudyRow> Rows, IReadOnlyList<(Guid Id, Label Title)> Sessions);

/// <summary>Case studies for organisers and for everybody.</summary>
public sealed class CaseStudyQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<CaseStudyDesk>> DeskAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => e.Slug).SingleOrDefaultAsync(ct) is not { } slug)
            return new NotFound();
        return new CaseStudyDesk(slug, await RowsAsync(db, db.CaseStudies.Where(c => c.EventId == eventId), ct), await SessionChoices.OfAsync(db, eventId, ct));
    }

    /// <summary>Those that are public, in Thai order of their authorities.</summary>
    public async Task<IReadOnlyList<CaseStudyRow>> PublicAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await RowsAsync(db, db.CaseStudies.Where(c => c.EventId == eventId && c.IsPublished), ct);
    }

    /// <summary>Public ones that are told in a session.</summary>
    public async Task<IReadOnlyList<CaseStudyRow>> OfSessionAsync(Guid eventId, Guid sessionId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await RowsAsync(db, db.CaseStudies.Where(c => c.EventId == eventId && c.SessionId == sessionId && c.IsPublished), ct);
    }

    /// <summary>Null when there is none, or it is not public.</summary>
    public async Task<CaseStudyRow?> PublicOneAsync(Guid eventId, Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return (await RowsAsync(db, db.CaseStudies.Where(c => c.EventId == eventId && c.Id == id && c.IsPublished), ct)).SingleOrDefault();
    }

    private static async Task<List<CaseStudyRow>> RowsAsync(SummitDb db, IQueryable<CaseStudy> studies, CancellationToken ct) =>
        (await (from c in studies.AsNoTracking()
                join o in db.Organizations on c.OrganizationId equals o.Id
                orderby o.SortKey, c.Id
                select new { c, o.NameTh, o.NameEn, o.ProvinceCode }).ToListAsync(ct))
        .ConvertAll(x => new CaseStudyRow(x.c, new Label(x.NameTh, x.NameEn ?? x.NameTh), x.ProvinceCode));
}
