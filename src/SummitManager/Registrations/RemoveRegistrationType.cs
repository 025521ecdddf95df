using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Removes a type that nobody ever registered as; its quotas stay.</summary>
public sealed class RemoveRegistrationType(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="TypeInUse"/>, <see cref="LastTypeOfDoor"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid typeId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var type = await db.RegistrationTypes.Include(t => t.Quotas).SingleOrDefaultAsync(t => t.Id == typeId && t.EventId == eventId, ct);
        if (type is null)
            return new NotFound();
        foreach (var checkpoint in (await db.Checkpoints.Where(c => c.EventId == eventId).ToListAsync(ct)).Where(c => c.AllowedTypeIds.Contains(typeId)))
        {
            // A door without its last type would let everybody through, and one with a dead type nobody: the organiser says which it is.
            if (checkpoint.AllowedTypeIds.Count == 1)
                return new LastTypeOfDoor(checkpoint.NameTh);
            checkpoint.AllowedTypeIds = [.. checkpoint.AllowedTypeIds.Where(id => id != typeId)];
        }
        db.RemoveRange(type.Quotas);
        db.Remove(type);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveRegistrationType), typeId, $"NameTh: {type.NameTh} → –", clock.GetUtcNow()));
        try
        {
            if (!await db.TrySaveRemovalAsync(ct))
                return new TypeInUse();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
