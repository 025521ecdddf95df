using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>Takes a wrong invoice out of the books. It keeps its number; its places may be billed again, its voucher used again.</summary>
public sealed class VoidInvoice(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>The invoice. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="BadFields"/>, <see cref="InvoiceVoid"/>, <see cref="InvoiceHasMoney"/>, <see cref="ReceiptStands"/>.</returns>
    public Task<Result<Invoice>> RunAsync(Actor actor, Guid invoiceId, string? reason, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, invoiceId, reason, ct));

    private async Task<Result<Invoice>> TryAsync(Actor actor, Guid invoiceId, string? reason, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await Books.LivingInvoiceAsync(db, actor, invoiceId, ct);
        if (found.Refusal is { } missing)
            return missing;
        var invoice = found.Value;
        var fields = new TypedFields();
        var why = fields.Text(reason, "Reason", 500, required: true);
        if (fields.Refusal is { } bad)
            return bad;
        if (!invoice.Receipted.IsZero)
            return new ReceiptStands();
        if (!invoice.Settled.IsZero)
            return new InvoiceHasMoney();

        invoice.MakeVoid(why!);
        db.Add(AuditEntry.Of(actor, invoice.EventId, nameof(VoidInvoice), invoice.Id, $"Invoice: {invoice.Name}; reason: {why}", now));
        await Books.SaveAsync(db, ct);
        if (invoice.VoucherId is { } voucher)
            await db.Vouchers.GiveBackAsync([voucher], invoice.Lines.Count, ct);
        await db.BilledPlaces.Where(b => b.InvoiceId == invoiceId).ExecuteDeleteAsync(ct);
        await Books.TellPlacesAsync(db, invoice, now, ct);

        await transaction.CommitAsync(ct);
        return invoice;
    }
}
