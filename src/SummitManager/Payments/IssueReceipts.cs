using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

public enum ReceiptSplit
{
    /// <summary>One for all that came and is not receipted yet.</summary>
    One,
    /// <summary>One a person, in the payer's name; needs everything paid.</summary>
    PerPerson,
    /// <summary>One a person, in the person's own name.</summary>
    PerPersonOwnName,
}

/// <summary>
/// Issues the receipts that an invoice still lacks. Each number is the next of the issuer's fiscal year and is taken in the transaction that writes the receipt;
/// what is receipted is counted on the invoice under its version, so that of thirty cashiers at one instant one issues and the others are told.
/// </summary>
public sealed class IssueReceipts(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <returns>The receipts, in order of their numbers. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="InvoiceVoid"/>, <see cref="NothingToReceipt"/>, <see cref="NotFullyPaid"/>.</returns>
    public Task<Result<IReadOnlyList<Receipt>>> RunAsync(Actor actor, Guid invoiceId, ReceiptSplit split, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, invoiceId, split, ct));

    private async Task<Result<IReadOnlyList<Receipt>>> TryAsync(Actor actor, Guid invoiceId, ReceiptSplit split, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);

        // Load and decide.
        var found = await Books.LivingInvoiceAsync(db, actor, invoiceId, ct);
        if (found.Refusal is { } missing)
            return missing;
        var invoice = found.Value;
        if (invoice.ToReceipt.IsZero)
            return new NothingToReceipt();
        if (split != ReceiptSplit.One && (invoice.ToReceipt != invoice.Total || !invoice.Receipted.IsZero))
            return new NotFullyPaid();
        var timeZone = await db.Events.Where(e => e.Id == invoice.EventId).Select(e => e.TimeZone).SingleAsync(ct);
        var today = EventTime.In(timeZone).Date(now);
        var drafts = split == ReceiptSplit.One ? [Whole(invoice)] : await EachAsync(db, invoice, split, ct);

        // Claim the numbers and record.
        var fiscalYear = ThaiDate.FiscalYear(today);
        var receipts = new List<Receipt>();
        foreach (var (lineId, payer, sum, withheld) in drafts)
        {
            var number = await db.NextNumberAsync(PaperNumbers.ReceiptSeries(invoice.IssuerId, fiscalYear), ct);
            receipts.Add(Receipt.Issue(invoice, fiscalYear, number, new ReceiptFacts(lineId, payer, sum, withheld, today, actor.Name, null, codes.NewLinkCode()), now));
        }
        foreach (var receipt in receipts)
        {
            invoice.Receipt(receipt.Total);
            db.Add(receipt);
            db.Add(AuditEntry.Of(actor, invoice.EventId, nameof(IssueReceipts), receipt.Id, $"Receipt: {receipt.Name}; invoice: {invoice.Name}; total: {receipt.Total.Baht:0.00}", now));
        }
        await Books.SaveAsync(db, ct);

        await transaction.CommitAsync(ct);
        return receipts;
    }

    private sealed record Draft(Guid? LineId, Payer Payer, TaxedSum Sum, Money Withheld);

    private static Draft Whole(Invoice invoice)
    {
        var amount = invoice.ToReceipt;
        // Net and tax of a part are in the invoice's proportion; the last part takes what rounding left, because it is computed from the sums before and after.
        var after = Shares.Of(invoice.Receipted + amount, [invoice.Net, invoice.Vat]);
        var before = Shares.Of(invoice.Receipted, [invoice.Net, invoice.Vat]);
        var withheldBefore = Shares.Of(invoice.Withheld, [invoice.Receipted, invoice.Total - invoice.Receipted])[0];
        var withheldAfter = Shares.Of(invoice.Withheld, [invoice.Receipted + amount, invoice.Total - invoice.Receipted - amount])[0];
        return new Draft(null, invoice.Payer, new TaxedSum(after[0] - before[0], after[1] - before[1]), withheldAfter - withheldBefore);
    }

    private static async Task<IReadOnlyList<Draft>> EachAsync(SummitDb db, Invoice invoice, ReceiptSplit split, CancellationToken ct)
    {
        var ids = invoice.Lines.Select(l => l.RegistrationId).ToList();
        var people = await db.Registrations.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var withheld = Shares.Of(invoice.Withheld, [.. invoice.Lines.Select(l => l.Total)]);
        return [.. invoice.Lines.Select((line, i) => new Draft(line.Id, split == ReceiptSplit.PerPerson ? invoice.Payer : InOwnName(people[line.RegistrationId], invoice), new TaxedSum(line.Net, line.Vat), withheld[i]))
            .Where(d => !d.Sum.Total.IsZero)];
    }

    private static Payer InOwnName(Registration person, Invoice invoice) => new() { Name = person.Name.Full(invoice.Language), Address = invoice.Payer.Address };
}
