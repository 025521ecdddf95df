using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>Marks a payment as recorded in error. A statement's line or slip that it came from waits again.</summary>
public sealed class VoidPayment(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>The payment. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="BadFields"/>, <see cref="PaymentVoid"/>, <see cref="PaymentInUse"/>.</returns>
    public Task<Result<Payment>> RunAsync(Actor actor, Guid paymentId, string? reason, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, paymentId, reason, ct));

    private async Task<Result<Payment>> TryAsync(Actor actor, Guid paymentId, string? reason, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var payment = await db.Payments.SingleOrDefaultAsync(p => p.Id == paymentId, ct);
        if (payment is null)
            return new NotFound();
        if (actor.WhyNot(Permission.HandleMoney, payment.EventId) is { } no)
            return no;
        var fields = new TypedFields();
        var why = fields.Text(reason, "Reason", 500, required: true);
        if (fields.Refusal is { } bad)
            return bad;
        if (payment.VoidReason is not null)
            return new PaymentVoid();
        if (!payment.Allocated.IsZero || !payment.Returned.IsZero)
            return new PaymentInUse();

        payment.MakeVoid(why!);
        foreach (var line in await db.StatementLines.Where(l => l.PaymentId == paymentId).ToListAsync(ct))
            line.Reopen();
        foreach (var slip in await db.Slips.Where(s => s.PaymentId == paymentId).ToListAsync(ct))
            slip.Reopen();
        db.Add(AuditEntry.Of(actor, payment.EventId, nameof(VoidPayment), payment.Id, $"Amount: {payment.Amount.Baht:0.00}; reason: {why}", now));
        await Books.SaveAsync(db, ct);

        await transaction.CommitAsync(ct);
        return payment;
    }
}
