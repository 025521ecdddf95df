using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>A province's sums; null is those of no province.</summary>
public sealed record ProvinceMoney(Province? Province, int Invoices, int Places, Money Billed, Money Settled, Money Due);

/// <summary>A payer who owes.</summary>
public sealed record Debtor(Guid InvoiceId, string Invoice, string PayerName, Province? Province, DateOnly DueOn, Money Due, bool HasLetter, bool IsLate);

/// <summary>A month of the cash book.</summary>
public sealed record MonthMoney(int FiscalYear, int Year, int Month, Money In, Money Out, int Receipts, Money Receipted);

/// <param name="Provinces">By name; the sums of all are the sums of the event.</param>
/// <param name="Debtors">Late ones first.</param>
public sealed record MoneyReport(IReadOnlyList<ProvinceMoney> Provinces, IReadOnlyList<Debtor> Debtors, IReadOnlyList<MonthMoney> Months, Money Unallocated);

/// <summary>Who owes, who paid, by authority and province; what came by month and fiscal year.</summary>
public sealed class MoneyReports(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<MoneyReport>> RunAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var timeZone = await db.Events.Where(e => e.Id == eventId).Select(e => e.TimeZone).SingleOrDefaultAsync(ct);
        if (timeZone is null)
            return new NotFound();
        var today = EventTime.In(timeZone).Date(clock.GetUtcNow());
        var invoices = (await db.Invoices.AsNoTracking().Where(i => i.EventId == eventId && i.Standing != InvoiceStanding.Void)
            .Select(i => new { Invoice = i, Places = i.Lines.Count }).ToListAsync(ct)).ConvertAll(x => (x.Invoice, x.Places));
        var payments = await db.Payments.AsNoTracking().Where(p => p.EventId == eventId && p.VoidReason == null).ToListAsync(ct);
        var refunds = await db.Refunds.AsNoTracking().Where(r => r.EventId == eventId).ToListAsync(ct);
        var receipts = await db.Receipts.AsNoTracking().Where(r => r.EventId == eventId && r.VoidReason == null).Select(r => new { r.IssuedOn, r.Total }).ToListAsync(ct);

        var provinces = invoices.GroupBy(x => x.Invoice.ProvinceCode ?? "").Select(g => new ProvinceMoney(Provinces.Find(g.Key), g.Count(), g.Sum(x => x.Places),
            InvoiceQueries.Sum(g.Select(x => x.Invoice.Total)), InvoiceQueries.Sum(g.Select(x => x.Invoice.Settled)), InvoiceQueries.Sum(g.Select(x => x.Invoice.Due))));
        var debtors = invoices.Where(x => !x.Invoice.Due.IsZero && x.Invoice.Standing != InvoiceStanding.Refunded).Select(x => new Debtor(x.Invoice.Id, x.Invoice.Name, x.Invoice.Payer.Name,
            Provinces.Find(x.Invoice.ProvinceCode), x.Invoice.DueOn, x.Invoice.Due, x.Invoice.Letter is not null, x.Invoice.DueOn < today));
        var months = payments.Select(p => Month(p.ReceivedOn)).Concat(refunds.Select(r => Month(r.On))).Concat(receipts.Select(r => Month(r.IssuedOn))).Distinct().Order()
            .Select(m => new MonthMoney(ThaiDate.FiscalYear(m), m.Year, m.Month, InvoiceQueries.Sum(payments.Where(p => Month(p.ReceivedOn) == m).Select(p => p.Amount)),
                InvoiceQueries.Sum(refunds.Where(r => Month(r.On) == m).Select(r => r.Amount)), receipts.Count(r => Month(r.IssuedOn) == m), InvoiceQueries.Sum(receipts.Where(r => Month(r.IssuedOn) == m).Select(r => r.Total))));
        return new MoneyReport([.. provinces.OrderBy(p => p.Province is null).ThenBy(p => ThaiText.SortKey(p.Province?.Name.Thai), StringComparer.Ordinal)],
            [.. debtors.OrderByDescending(d => d.IsLate).ThenBy(d => d.DueOn).ThenBy(d => d.Invoice, StringComparer.Ordinal)], [.. months], InvoiceQueries.Sum(payments.Select(p => p.Unallocated)));
    }

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
