using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.CheckIns;

/// <summary>Finds people at the door by any fragments of name, organisation, phone or code, whatever the spelling (FR-40).</summary>
public sealed class DoorSearch(IDbContextFactory<SummitDb> dbs, Doors doors, TimeProvider clock)
{
    public const int Most = 20;
    /// <summary>Shorter fragments find half of the list.</summary>
    public const int ShortestQuery = 2;
    private const int LongestQuery = 100;
    private const int MostTerms = 6;

    /// <returns>At most <see cref="Most"/>, in order of name; none for too short a query. Refusals: <see cref="NotFound"/> (checkpoint), <see cref="NotAllowed"/>.</returns>
    public async Task<Result<IReadOnlyList<DoorHit>>> RunAsync(Actor actor, Guid checkpointId, string? query, CancellationToken ct)
    {
        if (await doors.FindAsync(checkpointId, ct) is not { } door)
            return new NotFound();
        if (actor.WhyNot(Permission.FindAtDoor, door.EventId) is { } no)
            return no;
        var terms = Terms(query);
        if (terms.Sum(t => t.Length) < ShortestQuery)
            return Array.Empty<DoorHit>();

        await using var db = await dbs.CreateDbContextAsync(ct);
        var people = db.Registrations.AsNoTracking().Where(r => r.EventId == door.EventId);
        foreach (var term in terms)
            people = people.Where(r => r.SearchText.Contains(term));
        var rows = await people.OrderBy(r => r.SortKey).ThenBy(r => r.Id).Take(Most)
            .Join(db.RegistrationTypes, r => r.TypeId, t => t.Id, (r, t) => new { r.Id, r.TypeId, r.State, r.Payment, r.Name, r.OrganizationName, r.Position, r.IsVip, r.SortKey, t.NameTh, t.NameEn, t.BadgeColor })
            .OrderBy(r => r.SortKey).ThenBy(r => r.Id).ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.Id);
        var priors = await db.CheckIns.AsNoTracking().Where(c => c.CheckpointId == checkpointId && ids.Contains(c.RegistrationId))
            .Select(c => new { c.RegistrationId, Prior = new PriorCheckIn(c.Period, c.At, c.Inside) }).ToListAsync(ct);
        var byPerson = priors.ToLookup(p => p.RegistrationId, p => p.Prior);
        var booked = await door.BookedOfAsync(db, ids, ct);

        var now = clock.GetUtcNow();
        return rows.ConvertAll(r =>
        {
            var facts = new TicketFacts(r.Id, door.EventId, r.TypeId, r.State, r.Payment, Replaced: false, booked.Contains(r.Id));
            var verdict = CheckInRules.Decide(facts, door.Checkpoint, [.. byPerson[r.Id]], door.Periods, ScanDirection.In, now);
            return new DoorHit(DoorReads.Person(r.Id, r.Name, r.OrganizationName, r.Position, r.NameTh, r.NameEn, r.BadgeColor, r.IsVip), r.State, r.Payment, verdict.Outcome, verdict.Since);
        });
    }

    /// <summary>
    /// The fragments, folded as the stored text is. A phone typed as at home (<c>081 234 5678</c>) stands there with its country code,
    /// so its digits are looked for without spaces and without the 0.
    /// </summary>
    private static string[] Terms(string? query)
    {
        var folded = ThaiText.SearchText(query is { Length: > LongestQuery } ? query[..LongestQuery] : query);
        if (folded.Length > 4 && folded[0] == '0' && folded.All(c => char.IsAsciiDigit(c) || c == ' '))
            return [folded.Replace(" ", "", StringComparison.Ordinal).TrimStart('0')];
        return folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostTerms).ToArray();
    }
}
