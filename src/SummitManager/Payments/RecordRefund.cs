using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>Money that goes back, as typed.</summary>
public sealed record RefundForm
{
    public Guid RequestId { get; set; }
    public string? On { get; set; }
    public string? Amount { get; set; }
    public string? Reference { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Writes down that money of an invoice went back: what was paid too much, or all after its receipts were voided.</summary>
public sealed class RecordRefund(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>The invoice. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="BadFields"/>, <see cref="InvoiceVoid"/>, <see cref="RefundTooLarge"/>, <see cref="ReceiptStands"/>.</returns>
    public Task<Result<Invoice>> RunAsync(Actor actor, Guid invoiceId, RefundForm form, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, invoiceId, form, ct));

    private async Task<Result<Invoice>> TryAsync(Actor actor, Guid invoiceId, RefundForm form, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await Books.LivingInvoiceAsync(db, actor, invoiceId, ct);
        if (found.Refusal is { } missing)
            return missing;
        var invoice = found.Value;
        var fields = new TypedFields();
        var on = fields.Date(form.On, nameof(form.On), required: true);
        var amount = fields.Baht(form.Amount, nameof(form.Amount), RecordPayment.MostBaht);
        if (amount is null or { IsZero: true })
            fields.Fail(nameof(form.Amount), "Required");
        var reference = fields.Text(form.Reference, nameof(form.Reference), 100);
        var reason = fields.Text(form.Reason, nameof(form.Reason), 500, required: true);
        if (fields.Refusal is { } bad)
            return bad;
        if (await db.Refunds.AnyAsync(r => r.RequestId == form.RequestId, ct))
            return invoice;
        // Withheld tax never came, so it cannot go back.
        var most = invoice.Received - invoice.Refunded;
        if (amount!.Value > most)
            return new RefundTooLarge(most.Baht);
        if (invoice.Settled - amount.Value < invoice.Receipted)
            return new ReceiptStands();

        var refund = Refund.Of(invoice.EventId, form.RequestId, invoice.Id, null, on!.Value, amount.Value, reference, reason!, actor.Name, now);
        invoice.Refund(amount.Value);
        db.Add(refund);
        db.Add(AuditEntry.Of(actor, invoice.EventId, nameof(RecordRefund), invoice.Id, $"Invoice: {invoice.Name}; amount: {amount.Value.Baht:0.00}; standing: {invoice.Standing}", now));
        // A form sent twice at once loses by the invoice's version, begins again and finds the first.
        await Books.SaveAsync(db, ct);
        await Books.TellPlacesAsync(db, invoice, now, ct);

        await transaction.CommitAsync(ct);
        return invoice;
    }
}
