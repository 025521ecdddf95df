using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Showcase;

/// <summary>One of the 77 rows of the coverage.</summary>
/// <param name="People">Registered from there.</param>
/// <param name="Pledge">Null while there is none.</param>
public sealed record ProvinceRow(Province Province, int People, Pledge? Pledge)
{
    public bool IsRepresented => People > 0;
}

/// <summary>The country as this event sees it: who comes and who pledged, for the 76 and for Bangkok apart.</summary>
/// <param name="Rows">In Thai order.</param>
public sealed record Coverage(IReadOnlyList<ProvinceRow> Rows)
{
    public const int AllProvinces = 76;

    public int Represented => Rows.Count(r => r is { IsRepresented: true, Province.IsBangkok: false });
    public int Pledged => Rows.Count(r => r is { Pledge: not null, Province.IsBangkok: false });
    public ProvinceRow Bangkok => Rows.Single(r => r.Province.IsBangkok);

    /// <summary>The 76 by region, in the order of a reader's language; Bangkok is not among them.</summary>
    public IEnumerable<IGrouping<Region, ProvinceRow>> ByRegion(Language language)
    {
        var order = Provinces.Sorted(language).Select((p, i) => (p.Code, i)).ToDictionary(x => x.Code, x => x.i);
        return Rows.Where(r => !r.Province.IsBangkok).OrderBy(r => r.Province.RegionIn(RegionScheme.Six)).ThenBy(r => order[r.Province.Code]).GroupBy(r => r.Province.RegionIn(RegionScheme.Six));
    }
}

/// <summary>What the organiser of pledges works with.</summary>
public sealed record PledgeDesk(string Slug, Coverage Coverage, bool IsPublic, IReadOnlyList<(Guid Id, Label Title)> Sessions);

/// <summary>Pledges and coverage, for organisers and for everybody.</summary>
public sealed class PledgeQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<PledgeDesk>> DeskAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => e.Slug).SingleOrDefaultAsync(ct) is not { } slug)
            return new NotFound();
        return new PledgeDesk(slug, await CoverageAsync(db, eventId, ct), await IsPublicAsync(db, eventId, ct), await SessionChoices.OfAsync(db, eventId, ct));
    }

    /// <summary>Null while pledges are not public.</summary>
    public async Task<Coverage?> PublicAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await IsPublicAsync(db, eventId, ct) ? await CoverageAsync(db, eventId, ct) : null;
    }

    /// <summary>Public ones that are given in a session, in Thai order.</summary>
    public async Task<IReadOnlyList<Pledge>> OfSessionAsync(Guid eventId, Guid sessionId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pledges = await db.Pledges.AsNoTracking().Where(p => p.EventId == eventId && p.SessionId == sessionId && db.ShowcaseSettings.Any(s => s.EventId == eventId && s.PledgesPublic)).ToListAsync(ct);
        return [.. pledges.OrderBy(p => ThaiText.SortKey(p.Province.Name.Thai), StringComparer.Ordinal)];
    }

    internal static async Task<Coverage> CoverageAsync(SummitDb db, Guid eventId, CancellationToken ct)
    {
        var people = await db.Registrations.Where(r => r.EventId == eventId && r.State == RegistrationState.Confirmed && r.ProvinceCode != null)
            .GroupBy(r => r.ProvinceCode!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var pledges = await db.Pledges.AsNoTracking().Where(p => p.EventId == eventId).ToDictionaryAsync(p => p.ProvinceCode, ct);
        return new Coverage([.. Provinces.All.Select(p => new ProvinceRow(p, people.GetValueOrDefault(p.Code), pledges.GetValueOrDefault(p.Code)))]);
    }

    private static Task<bool> IsPublicAsync(SummitDb db, Guid eventId, CancellationToken ct) => db.ShowcaseSettings.AnyAsync(s => s.EventId == eventId && s.PledgesPublic, ct);
}
