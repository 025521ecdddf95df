using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Pdf;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>Invoices and receipts as PDF, for their payer and for staff; and what a receipt's code shows to whoever checks it.</summary>
public sealed class MoneyPapers(IDbContextFactory<SummitDb> dbs, SiteAddress site, TimeProvider clock, PayerQueries payers, InvoiceQueries invoices)
{
    /// <summary>What anybody may know who holds the paper: nothing that does not stand on it.</summary>
    public sealed record CheckedReceipt(string Name, string IssuerTh, string IssuerEn, string PayerName, DateOnly IssuedOn, Money Total, bool IsVoid);

    /// <summary>Null when it is not theirs.</summary>
    public async Task<byte[]?> InvoiceAsync(PayAccess access, Guid invoiceId, CancellationToken ct) =>
        await payers.InvoiceAsync(access, invoiceId, ct) is { } detail ? await PdfAsync(detail, ct) : null;

    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>.</summary>
    public async Task<Result<byte[]>> InvoiceAsync(Actor actor, Guid invoiceId, CancellationToken ct)
    {
        var detail = await invoices.OneAsync(actor, invoiceId, ct);
        return detail.IsOk ? await PdfAsync(detail.Value, ct) : detail.Refusal!;
    }

    /// <summary>Null when it is not theirs.</summary>
    public async Task<byte[]?> ReceiptAsync(PayAccess access, Guid receiptId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var invoiceId = await db.Receipts.Where(r => r.Id == receiptId).Select(r => (Guid?)r.InvoiceId).SingleOrDefaultAsync(ct);
        return invoiceId is { } id && await payers.InvoiceAsync(access, id, ct) is { } detail ? await PdfAsync(db, [receiptId], detail.Invoice.Language, ct) : null;
    }

    /// <summary>One receipt or several in one file, in order of their numbers. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>.</summary>
    public async Task<Result<byte[]>> ReceiptsAsync(Actor actor, Guid eventId, IReadOnlyCollection<Guid> receiptIds, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ids = await db.Receipts.Where(r => r.EventId == eventId && receiptIds.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct);
        return ids.Count == 0 ? new NotFound() : await PdfAsync(db, ids, Language.Thai, ct);
    }

    /// <summary>Null when no receipt has this code.</summary>
    public async Task<CheckedReceipt?> CheckAsync(string code, CancellationToken ct)
    {
        var read = Codes.Read(code, Codes.LinkLength);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Receipts.AsNoTracking().Where(r => r.CheckCode == read).Join(db.Issuers, r => r.IssuerId, i => i.Id, (r, i) => new { Receipt = r, i.NameTh, i.NameEn }).SingleOrDefaultAsync(ct);
        return found is null ? null : new CheckedReceipt(found.Receipt.Name, found.NameTh, found.NameEn.Length > 0 ? found.NameEn : found.NameTh, found.Receipt.Payer.Name, found.Receipt.IssuedOn, found.Receipt.Total, found.Receipt.IsVoid);
    }

    private Task<byte[]> PdfAsync(InvoiceDetail detail, CancellationToken ct) =>
        PdfAsync($"{detail.Invoice.Name} – {detail.Invoice.Payer.Name}", detail.Invoice.Language, InvoicePaper.Pages(detail), ct);

    private async Task<byte[]> PdfAsync(SummitDb db, IReadOnlyList<Guid> receiptIds, Language language, CancellationToken ct)
    {
        var receipts = await db.Receipts.AsNoTracking().Where(r => receiptIds.Contains(r.Id)).OrderBy(r => r.FiscalYear).ThenBy(r => r.Number).ThenBy(r => r.Id).ToListAsync(ct);
        var details = (await InvoiceQueries.DetailsAsync(db, [.. receipts.Select(r => r.InvoiceId).Distinct()], ct)).ToDictionary(d => d.Invoice.Id);
        var before = receipts.Select(r => r.ReplacesId).OfType<Guid>().ToList();
        var replaced = await db.Receipts.AsNoTracking().Where(r => before.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Name, ct);
        return await PdfAsync(receipts[0].Name, language, receipts.SelectMany(r => ReceiptPaper.Pages(Facts(r, details[r.InvoiceId], r.ReplacesId is { } id ? replaced[id] : null))), ct);
    }

    private async Task<byte[]> PdfAsync(string title, Language language, IEnumerable<Page> pages, CancellationToken ct)
    {
        using var file = new MemoryStream();
        var pdf = new PdfWriter(file, new PdfInfo(title, language, clock.GetUtcNow()));
        foreach (var page in pages)
            await pdf.AddAsync(page, ct);
        await pdf.FinishAsync(ct);
        return file.ToArray();
    }

    private ReceiptFactsOnPaper Facts(Receipt receipt, InvoiceDetail detail, string? replaces) => new(receipt, detail.Invoice, detail.Issuer, detail.EventTitle(receipt.Language), detail.StartsOn, detail.EndsOn,
        [.. detail.People.Where(p => receipt.LineId is null || p.Line.Id == receipt.LineId).Select(p => p.Name)],
        [.. detail.Allocations.Where(a => !a.IsTakenBack).Select(a => a.Method).Distinct()], replaces, site.To($"/r/{receipt.CheckCode}"));
}
