using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>Notes the letter by which an authority promises to pay, often after the event. Its people are let in. An empty letter takes the promise back.</summary>
public sealed class ConfirmByLetter(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.HandleMoney"/>.</param>
    /// <param name="invoiceId">Which.</param>
    /// <param name="letter">Its number and date, as on the letter.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The invoice. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="BadFields"/>, <see cref="InvoiceVoid"/>.</returns>
    public Task<Result<Invoice>> RunAsync(Actor actor, Guid invoiceId, string? letter, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, invoiceId, letter, ct));

    private async Task<Result<Invoice>> TryAsync(Actor actor, Guid invoiceId, string? letter, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await Books.LivingInvoiceAsync(db, actor, invoiceId, ct);
        if (found.Refusal is { } missing)
            return missing;
        var invoice = found.Value;
        var fields = new TypedFields();
        var text = fields.Text(letter, "Letter", 300);
        if (fields.Refusal is { } bad)
            return bad;
        var before = invoice.Letter;
        invoice.Promise(text);
        db.Add(AuditEntry.Of(actor, invoice.EventId, nameof(ConfirmByLetter), invoice.Id,
            new Changes().Of("Letter", before, text).Of("Standing", (InvoiceStanding?)null, invoice.Standing).ToString(), now));
        await Books.SaveAsync(db, ct);
        await Books.TellPlacesAsync(db, invoice, now, ct);

        await transaction.CommitAsync(ct);
        return invoice;
    }
}
