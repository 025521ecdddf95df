using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Showcase;

/// <summary>How much the event's page has to lead to.</summary>
public sealed record ShowcaseGlance(int CaseStudies, int Pledges);

/// <summary>What the event's page says of the showcase, counted again after a second.</summary>
public sealed class PublishedShowcase(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly KeptAMoment<Guid, ShowcaseGlance> _known = new(clock, Freshness);

    /// <param name="eventId">Of an event that is there: the caller has found it.</param>
    /// <param name="ct">Of the request.</param>
    public async Task<ShowcaseGlance> OfAsync(Guid eventId, CancellationToken ct) => (await _known.OfAsync(eventId, async () =>
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return new ShowcaseGlance(
            await db.CaseStudies.CountAsync(c => c.EventId == eventId && c.IsPublished, ct),
            await db.Pledges.CountAsync(p => p.EventId == eventId && db.ShowcaseSettings.Any(s => s.EventId == eventId && s.PledgesPublic), ct));
    }))!;
}
