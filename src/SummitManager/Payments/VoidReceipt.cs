using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>
/// Voids a wrong receipt, with a reason; it keeps its number and its paper says so. With a corrected payer another is issued instead of it in the same transaction,
/// so that the money is never without a receipt between the two.
/// </summary>
public sealed class VoidReceipt(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <param name="actor">Needs <see cref="Permission.HandleMoney"/>.</param>
    /// <param name="receiptId">Which.</param>
    /// <param name="reason">Why; printed nowhere, kept in the books.</param>
    /// <param name="instead">In whose name the new one is; null issues none.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The new receipt, or the voided one. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="BadFields"/>, <see cref="ReceiptVoid"/>.</returns>
    public Task<Result<Receipt>> RunAsync(Actor actor, Guid receiptId, string? reason, PayerForm? instead, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, receiptId, reason, instead, ct));

    private async Task<Result<Receipt>> TryAsync(Actor actor, Guid receiptId, string? reason, PayerForm? instead, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var receipt = await db.Receipts.SingleOrDefaultAsync(r => r.Id == receiptId, ct);
        if (receipt is null)
            return new NotFound();
        if (actor.WhyNot(Permission.HandleMoney, receipt.EventId) is { } no)
            return no;
        var fields = new TypedFields();
        var why = fields.Text(reason, "Reason", 500, required: true);
        var payer = instead is null ? (Result<Payer>?)null : Payer.Read(instead);
        if (BadFields.Join(fields.Refusal, payer?.Refusal) is { } bad)
            return bad;
        if (receipt.IsVoid)
            return new ReceiptVoid();

        var invoice = await db.Invoices.SingleAsync(i => i.Id == receipt.InvoiceId, ct);
        var timeZone = await db.Events.Where(e => e.Id == receipt.EventId).Select(e => e.TimeZone).SingleAsync(ct);
        var today = EventTime.In(timeZone).Date(now);
        var fiscalYear = ThaiDate.FiscalYear(today);
        var number = payer is null ? 0 : await db.NextNumberAsync(PaperNumbers.ReceiptSeries(receipt.IssuerId, fiscalYear), ct);
        receipt.MakeVoid(why!, now);
        var result = receipt;
        if (payer is { } corrected)
        {
            result = Receipt.Issue(invoice, fiscalYear, number,
                new ReceiptFacts(receipt.LineId, corrected.Value, new TaxedSum(receipt.Net, receipt.Vat), receipt.Withheld, today, actor.Name, receipt.Id, codes.NewLinkCode()), now);
            db.Add(result);
        }
        else
        {
            invoice.Unreceipt(receipt.Total);
        }
        db.Add(AuditEntry.Of(actor, receipt.EventId, nameof(VoidReceipt), receipt.Id,
            $"Receipt: {receipt.Name}; total: {receipt.Total.Baht:0.00}; reason: {why}" + (payer is null ? "" : $"; replaced by: {result.Name}"), now));
        await Books.SaveAsync(db, ct);

        await transaction.CommitAsync(ct);
        return result;
    }
}
