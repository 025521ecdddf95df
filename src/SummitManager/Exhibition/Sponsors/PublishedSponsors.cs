using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>A logo as a page leaves the room for it.</summary>
public sealed record ShownLogo(Guid FileId, int Width, int Height);

/// <summary>A sponsor as everybody sees it.</summary>
public sealed record ShownSponsor(Guid Id, Label Name, string? Url, ShownLogo? Logo, Guid? SessionId);

/// <summary>A level with somebody in it.</summary>
public sealed record ShownTier(Label Name, LogoSize Logo, IReadOnlyList<ShownSponsor> Sponsors);

/// <summary>All of an event, by level and then by hand: the same list in both languages.</summary>
public sealed record ShownSponsors(IReadOnlyList<ShownTier> Tiers)
{
    public static readonly ShownSponsors None = new([]);

    public IEnumerable<ShownSponsor> All => Tiers.SelectMany(t => t.Sponsors);
}

/// <summary>The sponsors that an event shows, read again after a second.</summary>
public sealed class PublishedSponsors(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly KeptAMoment<Guid, ShownSponsors> _known = new(clock, Freshness);

    /// <param name="eventId">Of an event that is there: the caller has found it.</param>
    /// <param name="ct">Of the request.</param>
    public async Task<ShownSponsors> OfAsync(Guid eventId, CancellationToken ct) => (await _known.OfAsync(eventId, async () =>
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var tiers = await SponsorQueries.ReadAsync(db, eventId, ct);
        var logos = await (from s in db.Sponsors where s.EventId == eventId && s.IsShown join f in db.StoredFiles on s.LogoFileId equals f.Id select new { f.Id, f.Width, f.Height }).ToDictionaryAsync(f => f.Id, ct);
        return new ShownSponsors([.. tiers.Select(t => new ShownTier(new Label(t.Tier.NameTh, t.Tier.Name(thai: false)), t.Tier.Logo,
            [.. t.Sponsors.Where(s => s.IsShown).Select(s => new ShownSponsor(s.Id, s.Name, s.Url,
                s.LogoFileId is { } logo && logos.TryGetValue(logo, out var f) ? new ShownLogo(f.Id, f.Width ?? 0, f.Height ?? 0) : null, s.SessionId))])).Where(t => t.Sponsors.Count > 0)]);
    }))!;
}
