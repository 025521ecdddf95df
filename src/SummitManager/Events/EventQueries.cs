using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;

namespace SummitManager.Events;

/// <summary>What the screens read of events. Drafts are never shown to the public.</summary>
public sealed class EventQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>A published or closed event with all its public page shows; null otherwise.</summary>
    public async Task<Event?> PublicAsync(string slug, CancellationToken ct)
    {
        if (!Slug.IsGood(slug))
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await BySlug.For(db)(db, slug, ct);
    }

    /// <summary>The same event without its parts: one query, for the pages that only name it.</summary>
    public async Task<Event?> PublicHeadAsync(string slug, CancellationToken ct)
    {
        if (!Slug.IsGood(slug))
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await HeadBySlug.For(db)(db, slug, ct);
    }

    /// <summary>Published events, the nearest first.</summary>
    public async Task<IReadOnlyList<EventListItem>> PublishedAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Events.AsNoTracking().Where(e => e.State == EventState.Published).OrderBy(e => e.StartsOn).ThenBy(e => e.Id)
            .Select(e => new EventListItem(e.Id, e.Slug, e.State, e.TitleTh, e.TitleEn, e.StartsOn, e.EndsOn)).ToListAsync(ct);
    }

    /// <summary>Events at which the actor has any role, newest first; all of them for a system owner.</summary>
    public async Task<IReadOnlyList<EventListItem>> OfStaffAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ids = actor.Roles.Select(r => r.EventId).Distinct().ToList();
        return await db.Events.AsNoTracking().Where(e => actor.IsSystemOwner || ids.Contains(e.Id)).OrderByDescending(e => e.StartsOn).ThenBy(e => e.Id)
            .Select(e => new EventListItem(e.Id, e.Slug, e.State, e.TitleTh, e.TitleEn, e.StartsOn, e.EndsOn)).ToListAsync(ct);
    }

    private static readonly PerModel<Func<SummitDb, string, CancellationToken, Task<Event?>>> BySlug = new(() => EF.CompileAsyncQuery((SummitDb db, string slug, CancellationToken ct) =>
        db.Events.AsNoTracking().AsSplitQuery()
            .Include(e => e.Venue)
            .Include(e => e.Hosts.OrderBy(h => h.Order)).ThenInclude(h => h.Logo!.File)
            .Include(e => e.Objectives.OrderBy(o => o.Order))
            .Include(e => e.HalfDays.OrderBy(h => h.DoorsOpenAt))
            .SingleOrDefault(e => e.Slug == slug && (e.State == EventState.Published || e.State == EventState.Closed))));

    private static readonly PerModel<Func<SummitDb, string, CancellationToken, Task<Event?>>> HeadBySlug = new(() => EF.CompileAsyncQuery((SummitDb db, string slug, CancellationToken ct) =>
        db.Events.AsNoTracking().SingleOrDefault(e => e.Slug == slug && (e.State == EventState.Published || e.State == EventState.Closed))));
}

public sealed record EventListItem(Guid Id, string Slug, EventState State, string TitleTh, string TitleEn, DateOnly StartsOn, DateOnly EndsOn)
{
    public string Title(bool thai) => thai || TitleEn.Length == 0 ? TitleTh : TitleEn;
}
