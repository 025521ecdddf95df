using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>Says that a slip proves nothing, and why: the payer reads it. Accepting one is recording its payment (<see cref="RecordPayment"/>).</summary>
public sealed class RejectSlip(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>The slip. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="BadFields"/>, <see cref="SlipDecided"/>.</returns>
    public async Task<Result<Slip>> RunAsync(Actor actor, Guid slipId, string? reason, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var slip = await db.Slips.SingleOrDefaultAsync(s => s.Id == slipId, ct);
        if (slip is null)
            return new NotFound();
        if (actor.WhyNot(Permission.HandleMoney, slip.EventId) is { } no)
            return no;
        var fields = new TypedFields();
        var why = fields.Text(reason, "Reason", 500, required: true);
        if (fields.Refusal is { } bad)
            return bad;
        if (slip.State != SlipState.Waiting)
            return new SlipDecided();
        slip.Reject(why!);
        db.Add(AuditEntry.Of(actor, slip.EventId, nameof(RejectSlip), slip.InvoiceId, $"Reason: {why}", clock.GetUtcNow()));
        if (!await db.TrySaveEditAsync(ct))
            return new SlipDecided();
        await transaction.CommitAsync(ct);
        return slip;
    }
}
