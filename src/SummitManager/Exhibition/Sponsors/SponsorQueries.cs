using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>A level with who stands in it, in the organiser's order.</summary>
public sealed record TierOfSponsors(SponsorTier Tier, IReadOnlyList<Sponsor> Sponsors);

/// <summary>What the organiser of sponsors works with.</summary>
/// <param name="Tiers">In order, also those with nobody.</param>
public sealed record SponsorDesk(string Slug, IReadOnlyList<TierOfSponsors> Tiers, IReadOnlyList<(Guid Id, Label Title)> Sessions);

/// <summary>Sponsors for staff.</summary>
public sealed class SponsorQueries(IDbContextFactory<SummitDb> dbs, FileStore files)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<SponsorDesk>> DeskAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => e.Slug).SingleOrDefaultAsync(ct) is not { } slug)
            return new NotFound();
        return new SponsorDesk(slug, await ReadAsync(db, eventId, ct), await SessionChoices.OfAsync(db, eventId, ct));
    }

    /// <summary>A logo for the back office: also one that is not saved yet. Null when there is none, or it is not for this actor.</summary>
    public async Task<StoredFile?> LogoAsync(Actor actor, Guid eventId, Guid fileId, CancellationToken ct) =>
        actor.May(Permission.View, eventId) && await files.FindAsync(fileId, ct) is { } file && file.Purpose == SponsorLogo.Rule.Purpose && file.EventId == eventId ? file : null;

    /// <summary>By level, then by hand; two questions, however many they are.</summary>
    internal static async Task<IReadOnlyList<TierOfSponsors>> ReadAsync(SummitDb db, Guid eventId, CancellationToken ct)
    {
        var tiers = await db.SponsorTiers.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id).ToListAsync(ct);
        var sponsors = (await db.Sponsors.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Order).ThenBy(s => s.Id).ToListAsync(ct)).ToLookup(s => s.TierId);
        return tiers.ConvertAll(t => new TierOfSponsors(t, [.. sponsors[t.Id]]));
    }
}
