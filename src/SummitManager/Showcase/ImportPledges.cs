using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Showcase;

/// <param name="Skipped">Whose province has another pledge that was left alone.</param>
public sealed record PledgesImported(int Added, int Replaced, int Skipped);

/// <summary>Adds pasted pledges, all good lines or none. What a province pledged already is replaced only where that was asked for.</summary>
public sealed class ImportPledges(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="NoPledgeLines"/>, <see cref="BadPledgeLines"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<PledgesImported>> RunAsync(Actor actor, Guid eventId, string? pasted, bool replace, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        if (pasted?.Length > PledgeLines.Limit)
            return new BadField("Pasted", "TooLong", PledgeLines.Limit);
        var lines = PledgeLines.Read(pasted);
        if (lines.Count == 0)
            return new NoPledgeLines();
        if (lines.FirstOrDefault(l => l.Fault is not null) is { } bad)
            return new BadPledgeLines(lines.Count(l => l.Fault is not null), bad.Number);

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        await using var transaction = await db.BeginWriteAsync(ct);
        var known = await db.Pledges.Where(p => p.EventId == eventId).ToDictionaryAsync(p => p.ProvinceCode, ct);
        var (added, replaced, skipped) = (0, 0, 0);
        foreach (var line in lines)
        {
            if (!known.TryGetValue(line.Province!.Code, out var pledge))
            {
                db.Add(new Pledge { Id = Guid.CreateVersion7(now), EventId = eventId, ProvinceCode = line.Province.Code, TextTh = line.Text, PledgedBy = line.PledgedBy });
                added++;
            }
            else if (replace && (pledge.TextTh, pledge.PledgedBy) != (line.Text, line.PledgedBy ?? pledge.PledgedBy))
            {
                // A translation of the old words would say something else.
                if (pledge.TextTh != line.Text)
                    pledge.TextEn = null;
                (pledge.TextTh, pledge.PledgedBy) = (line.Text, line.PledgedBy ?? pledge.PledgedBy);
                replaced++;
            }
            else if (pledge.TextTh != line.Text)
            {
                skipped++;
            }
        }
        if (added + replaced == 0)
            return new PledgesImported(0, 0, skipped);
        db.Add(AuditEntry.Of(actor, eventId, nameof(ImportPledges), eventId, $"Added: {added}; Replaced: {replaced}; Skipped: {skipped}", now));
        try
        {
            // The key refuses what somebody else added meanwhile, the version what they changed.
            if (!await db.TrySaveAsync(ct))
                return new ChangedMeanwhile();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        await transaction.CommitAsync(ct);
        return new PledgesImported(added, replaced, skipped);
    }
}
