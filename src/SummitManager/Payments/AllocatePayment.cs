using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>Says what a payment was for, when it was recorded before anybody knew.</summary>
public sealed class AllocatePayment(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.HandleMoney"/>.</param>
    /// <param name="paymentId">Of the same event as the invoice.</param>
    /// <param name="invoiceId">What it settles.</param>
    /// <param name="amount">More than nothing, at most what is left of the payment; more than is due makes it overpaid.</param>
    /// <param name="withheld">Tax that the payer withheld, on top.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The invoice. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="InvoiceVoid"/>, <see cref="PaymentVoid"/>, <see cref="PaymentTooSmall"/>, <see cref="BadFields"/>.</returns>
    public Task<Result<Invoice>> RunAsync(Actor actor, Guid paymentId, Guid invoiceId, Money amount, Money withheld, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, paymentId, invoiceId, amount, withheld, ct));

    private async Task<Result<Invoice>> TryAsync(Actor actor, Guid paymentId, Guid invoiceId, Money amount, Money withheld, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await Books.LivingInvoiceAsync(db, actor, invoiceId, ct);
        if (found.Refusal is { } missing)
            return missing;
        var invoice = found.Value;
        var payment = await db.Payments.SingleOrDefaultAsync(p => p.Id == paymentId && p.EventId == invoice.EventId, ct);
        if (payment is null)
            return new NotFound();
        if (payment.VoidReason is not null)
            return new PaymentVoid();
        if (amount.Satang < 0 || withheld.Satang < 0 || (amount.IsZero && withheld.IsZero))
            return new BadFields([new BadField("Amount", "Required")]);
        if (Books.Allocate(db, payment, invoice, amount, withheld, now) is { } tooSmall)
            return tooSmall;
        db.Add(AuditEntry.Of(actor, invoice.EventId, nameof(AllocatePayment), invoice.Id, $"Invoice: {invoice.Name}; amount: {amount.Baht:0.00}; withheld: {withheld.Baht:0.00}; standing: {invoice.Standing}", now));
        await Books.SaveAsync(db, ct);
        await Books.TellPlacesAsync(db, invoice, now, ct);

        await transaction.CommitAsync(ct);
        return invoice;
    }
}
