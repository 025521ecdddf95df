using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Organizations;

/// <summary>
/// Makes one record of two that are the same body: all that referred to the loser refers to the winner, its names become aliases, what the winner did
/// not know is taken over, and the merge is recorded. One transaction; it cannot be undone.
/// </summary>
public sealed class MergeOrganizations(IDbContextFactory<SummitDb> dbs, TimeProvider clock, IEnumerable<IOrganizationReferences> references)
{
    private const int LongestSuccession = 50;

    /// <param name="actor">Somebody who may manage registrations at an event.</param>
    /// <param name="winnerId">Stays.</param>
    /// <param name="winnerVersion">As it was looked at.</param>
    /// <param name="loserId">Goes.</param>
    /// <param name="loserVersion">As it was looked at.</param>
    /// <param name="ct">Stops before anything is kept.</param>
    /// <returns>The winner. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="SameOrganization"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result<Organization>> RunAsync(Actor actor, Guid winnerId, int winnerVersion, Guid loserId, int loserVersion, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, winnerId, winnerVersion, loserId, loserVersion, ct));

    private async Task<Result<Organization>> TryAsync(Actor actor, Guid winnerId, int winnerVersion, Guid loserId, int loserVersion, CancellationToken ct)
    {
        if (!actor.MayAnywhere(Permission.ManageRegistrations))
            return new NotAllowed();
        if (winnerId == loserId)
            return new SameOrganization();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var winner = await db.Organizations.SingleOrDefaultAsync(o => o.Id == winnerId, ct);
        var loser = await db.Organizations.SingleOrDefaultAsync(o => o.Id == loserId, ct);
        if (winner is null || loser is null)
            return new NotFound();
        if (winner.Version != winnerVersion || loser.Version != loserVersion)
            return new ChangedMeanwhile();

        var moved = new List<string>();
        foreach (var kind in references)
        {
            moved.Add($"{kind.Name}: {(await kind.CountAsync(db, [loserId], ct)).GetValueOrDefault(loserId)}");
            await kind.MoveAsync(db, loserId, winner, now, ct);
        }
        await db.Organizations.Where(o => o.SuccessorId == loserId && o.Id != winnerId).ExecuteUpdateAsync(s => s.SetProperty(o => o.SuccessorId, winnerId).SetProperty(o => o.Version, o => o.Version + 1), ct);
        db.Remove(loser);
        db.Add(OrganizationMerge.Of(winner, loser, Facts(loser), string.Join("; ", moved), actor, now));
        db.Add(AuditEntry.Of(actor, null, nameof(MergeOrganizations), winner.Id, $"{loser.NameTh} → {winner.NameTh}; {string.Join("; ", moved)}", now));
        try
        {
            // First the loser goes, so that its code is free.
            await db.SaveChangesAsync(ct);
            winner.Describe(Together(winner, loser) with { SuccessorId = await FollowerAsync(db, winner, loser, ct), AsOf = SaveOrganization.Today(now) }, now);
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        catch (DbUpdateException e) when (StillReferenced.Is(e))
        {
            return new ChangedMeanwhile(); // Somebody registered for the loser in this moment.
        }
        await transaction.CommitAsync(ct);
        return winner;
    }

    private static OrganizationDetails Together(Organization w, Organization l) => new(w.Id, w.Kind, w.NameTh, w.NameEn ?? l.NameEn, w.OfficialCode ?? l.OfficialCode, w.District ?? l.District, w.ProvinceCode ?? l.ProvinceCode)
    {
        TaxId = w.TaxId ?? l.TaxId,
        // A branch belongs to its tax number.
        Branch = w.TaxId is null ? w.Branch ?? l.Branch : w.Branch,
        Address = w.Address ?? l.Address,
        Mail = w.Mail ?? l.Mail,
        ValidFrom = w.ValidFrom ?? l.ValidFrom,
        ValidTo = w.ValidTo,
        Aliases = [.. w.Aliases.Concat(l.Aliases).Select(a => new AliasDetails(a.Name, a.From, a.To)).Append(new AliasDetails(l.NameTh, null, null)).Where(a => a.Name != w.NameTh).DistinctBy(a => a.Name)],
    };

    /// <summary>Who follows the one that is left; nobody where it would follow itself in the end.</summary>
    private static async Task<Guid?> FollowerAsync(SummitDb db, Organization winner, Organization loser, CancellationToken ct)
    {
        var follower = winner.SuccessorId is { } own && own != loser.Id ? own : winner.ValidTo is null ? null : loser.SuccessorId;
        var next = follower;
        for (var step = 0; step < LongestSuccession && next is { } one; step++)
        {
            if (one == winner.Id)
                return null;
            next = await db.Organizations.Where(o => o.Id == one).Select(o => o.SuccessorId).SingleOrDefaultAsync(ct);
        }
        return next is null ? follower : null;
    }

    private static string Facts(Organization o) => string.Join("; ", new (string Name, object? Value)[]
    {
        (nameof(o.Kind), o.Kind), (nameof(o.OfficialCode), o.OfficialCode), (nameof(o.District), o.District), (nameof(o.ProvinceCode), o.ProvinceCode), (nameof(o.TaxId), o.TaxId),
        (nameof(o.Branch), o.Branch), (nameof(o.Mail), o.Mail), (nameof(o.NameEn), o.NameEn), (nameof(o.Address), o.Address),
    }.Where(f => f.Value is not null).Select(f => $"{f.Name}: {f.Value}"));
}

/// <summary>The same record was chosen twice.</summary>
public sealed record SameOrganization : Refusal;
