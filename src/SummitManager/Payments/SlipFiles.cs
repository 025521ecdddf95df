using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>Who may look at a slip: a payer's bank account stands on it.</summary>
public sealed class SlipFiles(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>The file's key. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<Guid>> FindAsync(Actor actor, Guid eventId, Guid slipId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.HandleMoney, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Slips.Where(s => s.Id == slipId && s.EventId == eventId).Select(s => (Guid?)s.FileId).SingleOrDefaultAsync(ct) is { } file ? file : new NotFound();
    }
}
