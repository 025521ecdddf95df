using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>Undoes that a part of a payment settled an invoice: it was another's. The money is free again, the entry stays in the books.</summary>
public sealed class TakeBackAllocation(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>The invoice. Refusals: <see cref="NotFound"/> (also when taken back already), <see cref="NotAllowed"/>, <see cref="MoneyWentBack"/>, <see cref="ReceiptStands"/>, <see cref="InvoiceVoid"/>.</returns>
    public Task<Result<Invoice>> RunAsync(Actor actor, Guid allocationId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, allocationId, ct));

    private async Task<Result<Invoice>> TryAsync(Actor actor, Guid allocationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var allocation = await db.Allocations.SingleOrDefaultAsync(a => a.Id == allocationId && a.TakenBackAt == null, ct);
        if (allocation is null)
            return new NotFound();
        var found = await Books.LivingInvoiceAsync(db, actor, allocation.InvoiceId, ct);
        if (found.Refusal is { } missing)
            return missing;
        var invoice = found.Value;
        var payment = await db.Payments.SingleAsync(p => p.Id == allocation.PaymentId, ct);
        if (invoice.Received - allocation.Amount < invoice.Refunded)
            return new MoneyWentBack();
        if (invoice.Settled - allocation.Amount - allocation.Withheld < invoice.Receipted)
            return new ReceiptStands();

        allocation.TakeBack(now);
        payment.Free(allocation.Amount);
        invoice.TakeBack(allocation.Amount, allocation.Withheld);
        db.Add(AuditEntry.Of(actor, invoice.EventId, nameof(TakeBackAllocation), invoice.Id, $"Invoice: {invoice.Name}; amount: {allocation.Amount.Baht:0.00}; standing: {invoice.Standing}", now));
        await Books.SaveAsync(db, ct);
        await Books.TellPlacesAsync(db, invoice, now, ct);

        await transaction.CommitAsync(ct);
        return invoice;
    }
}
