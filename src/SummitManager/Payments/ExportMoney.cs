using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

public enum MoneyBook
{
    /// <summary>Who was billed, who paid, who owes.</summary>
    Invoices,
    /// <summary>What came and went, day by day.</summary>
    CashBook,
    /// <summary>Every number of the series, the voided ones too.</summary>
    Receipts,
}

/// <summary>The books as a spreadsheet, for the authority's accounts.</summary>
public sealed class ExportMoney(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    private sealed record Entry(DateOnly On, string What, string? Reference, string? Payer, string For, Money In, Money Out);

    /// <summary>Writes the file to <paramref name="target"/>. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>; then nothing was written.</summary>
    public async Task<Result<Exported>> RunAsync(Actor actor, Guid eventId, MoneyBook book, ExportFormat format, Language language, Stream target, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.Where(x => x.Id == eventId).Select(x => new { x.Slug, x.TimeZone }).SingleOrDefaultAsync(ct);
        if (e is null)
            return new NotFound();
        var count = book switch
        {
            MoneyBook.CashBook => await SheetFile.WriteAsync(target, format, CashBook(language), (await EntriesAsync(db, eventId, language, ct)).ToAsyncEnumerable(), ct),
            MoneyBook.Receipts => await SheetFile.WriteAsync(target, format, Receipts(language), db.Receipts.AsNoTracking().Where(r => r.EventId == eventId).OrderBy(r => r.FiscalYear).ThenBy(r => r.Number).ThenBy(r => r.Id).AsAsyncEnumerable(), ct),
            _ => await SheetFile.WriteAsync(target, format, Invoices(language), db.Invoices.AsNoTracking().Include(i => i.Lines).Where(i => i.EventId == eventId).OrderBy(i => i.FiscalYear).ThenBy(i => i.Number).ThenBy(i => i.Id).AsAsyncEnumerable(), ct),
        };
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(ExportMoney), eventId, $"Rows: {count}, Format: {format}, Book: {book}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return SheetFile.Written(format, book.ToString().ToLowerInvariant(), e.Slug, EventTime.In(e.TimeZone).Date(now), count);
    }

    private static async Task<IReadOnlyList<Entry>> EntriesAsync(SummitDb db, Guid eventId, Language language, CancellationToken ct)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        var payments = await db.Payments.AsNoTracking().Where(p => p.EventId == eventId && p.VoidReason == null).ToListAsync(ct);
        var names = await db.Allocations.Where(a => a.TakenBackAt == null).Join(db.Payments.Where(p => p.EventId == eventId), a => a.PaymentId, p => p.Id, (a, p) => a)
            .Join(db.Invoices, a => a.InvoiceId, i => i.Id, (a, i) => new { a.PaymentId, i.FiscalYear, i.Number }).ToListAsync(ct);
        var invoices = names.ToLookup(n => n.PaymentId, n => PaperNumbers.Invoice(n.FiscalYear, n.Number));
        var refunds = await db.Refunds.AsNoTracking().Where(r => r.EventId == eventId).GroupJoin(db.Invoices, r => r.InvoiceId, i => i.Id, (r, i) => new { Refund = r, Invoices = i })
            .SelectMany(x => x.Invoices.DefaultIfEmpty(), (x, i) => new { x.Refund, Year = i == null ? 0 : i.FiscalYear, Number = i == null ? 0 : i.Number }).ToListAsync(ct);
        return [.. payments.Select(p => new Entry(p.ReceivedOn, In("รับชำระ", "Payment"), p.Reference, p.PayerName, string.Join(", ", invoices[p.Id]), p.Amount, Money.Zero))
            .Concat(refunds.Select(r => new Entry(r.Refund.On, In("คืนเงิน", "Refund"), r.Refund.Reference, r.Refund.Reason, r.Number == 0 ? "" : PaperNumbers.Invoice(r.Year, r.Number), Money.Zero, r.Refund.Amount)))
            .OrderBy(x => x.On).ThenBy(x => x.For, StringComparer.Ordinal)];
    }

    private static SheetLayout<Entry> CashBook(Language language)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        return new SheetLayout<Entry>(In("สมุดเงินสด", "Cash book"), language)
            .Number(In("ปีงบประมาณ", "Fiscal year"), x => ThaiDate.FiscalYear(x.On)).Date(In("วันที่", "Date"), x => x.On).Text(In("รายการ", "Entry"), x => x.What)
            .Text(In("ใบแจ้งชำระเงิน", "Invoice"), x => x.For).Text(In("ผู้ชำระหรือเหตุผล", "Payer or reason"), x => x.Payer).Text(In("เลขอ้างอิง", "Reference"), x => x.Reference)
            .Money(In("รับ", "In"), x => x.In).Money(In("จ่าย", "Out"), x => x.Out);
    }

    private static SheetLayout<Receipt> Receipts(Language language)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        return new SheetLayout<Receipt>(In("ใบเสร็จรับเงิน", "Receipts"), language)
            .Number(In("ปีงบประมาณ", "Fiscal year"), r => r.FiscalYear).Text(In("เลขที่", "No."), r => r.Name).Date(In("วันที่", "Date"), r => r.IssuedOn)
            .Text(In("ได้รับเงินจาก", "Received from"), r => r.Payer.Name).Text(In("เลขประจำตัวผู้เสียภาษี", "Tax ID"), r => r.Payer.TaxId)
            .Money(In("ก่อนภาษี", "Net"), r => r.Net).Money(In("ภาษีมูลค่าเพิ่ม", "VAT"), r => r.Vat).Money(In("รวม", "Total"), r => r.Total).Money(In("หัก ณ ที่จ่าย", "Withheld"), r => r.Withheld)
            .Text(In("ยกเลิกเพราะ", "Void because"), r => r.VoidReason);
    }

    private static SheetLayout<Invoice> Invoices(Language language)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        return new SheetLayout<Invoice>(In("ใบแจ้งชำระเงิน", "Invoices"), language)
            .Text(In("เลขที่", "No."), i => i.Name).Date(In("วันที่", "Date"), i => i.IssuedOn).Text(In("ผู้ชำระ", "Payer"), i => i.Payer.Name).Text(In("จังหวัด", "Province"), i => Provinces.Find(i.ProvinceCode)?.Name.In(language))
            .Text(In("เลขประจำตัวผู้เสียภาษี", "Tax ID"), i => i.Payer.TaxId).Number(In("จำนวนคน", "People"), i => i.Lines.Count).Money(In("ยอดรวม", "Total"), i => i.Total)
            .Money(In("รับแล้ว", "Received"), i => i.Received).Money(In("หัก ณ ที่จ่าย", "Withheld"), i => i.Withheld).Money(In("คืน", "Refunded"), i => i.Refunded)
            .Money(In("คงค้าง", "Due"), i => i.Standing == InvoiceStanding.Void ? Money.Zero : i.Due).Date(In("ครบกำหนด", "Due on"), i => i.DueOn).Text(In("สถานะ", "State"), i => Words(i.Standing, language))
            .Text(In("หนังสือยืนยัน", "Letter"), i => i.Letter).Text(In("รหัสอ้างอิง", "Reference"), i => i.Reference);
    }

    private static string Words(InvoiceStanding standing, Language language) => (standing, language) switch
    {
        (InvoiceStanding.Awaiting, Language.Thai) => "รอชำระ",
        (InvoiceStanding.ConfirmedByLetter, Language.Thai) => "ยืนยันด้วยหนังสือ รอชำระ",
        (InvoiceStanding.PartPaid, Language.Thai) => "ชำระบางส่วน",
        (InvoiceStanding.Paid, Language.Thai) => "ชำระแล้ว",
        (InvoiceStanding.Overpaid, Language.Thai) => "ชำระเกิน",
        (InvoiceStanding.Refunded, Language.Thai) => "คืนเงินแล้ว",
        (InvoiceStanding.Void, Language.Thai) => "ยกเลิก",
        (InvoiceStanding.Awaiting, _) => "Awaiting payment",
        (InvoiceStanding.ConfirmedByLetter, _) => "Confirmed by letter",
        (InvoiceStanding.PartPaid, _) => "Part paid",
        (InvoiceStanding.Paid, _) => "Paid",
        (InvoiceStanding.Overpaid, _) => "Overpaid",
        (InvoiceStanding.Refunded, _) => "Refunded",
        _ => "Void",
    };
}
