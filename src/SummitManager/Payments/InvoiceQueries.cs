using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>A line of the list of invoices.</summary>
public sealed record InvoiceRow(Guid Id, string Name, string PayerName, string? ProvinceCode, int Places, DateOnly IssuedOn, DateOnly DueOn, Money Total, Money Due, InvoiceStanding Standing, int SlipsWaiting);

/// <param name="Sums">Of everything that the filter finds, not of the page alone.</param>
public sealed record InvoicePage(IReadOnlyList<InvoiceRow> Rows, int Total, int Number, int Size, InvoiceSums Sums)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

public sealed record InvoiceSums(Money Billed, Money Settled, Money Due);

/// <summary>A place on an invoice, with who has it now.</summary>
public sealed record InvoicePerson(InvoiceLine Line, PersonName Name, string? Position, RegistrationState State);

/// <summary>Part of a payment, as an invoice shows it.</summary>
public sealed record InvoiceAllocation(Guid Id, Guid PaymentId, DateOnly On, PaymentMethod Method, string? Reference, Money Amount, Money Withheld, string RecordedBy, bool IsTakenBack);

/// <summary>All about one invoice.</summary>
public sealed record InvoiceDetail
{
    public required Invoice Invoice { get; init; }
    public required Issuer Issuer { get; init; }
    public required BillingSettings Settings { get; init; }
    public required IReadOnlyList<InvoicePerson> People { get; init; }
    public required IReadOnlyList<InvoiceAllocation> Allocations { get; init; }
    public required IReadOnlyList<Receipt> Receipts { get; init; }
    public required IReadOnlyList<Slip> Slips { get; init; }
    public required IReadOnlyList<Refund> Refunds { get; init; }
    public required string EventTitleTh { get; init; }
    public required string EventTitleEn { get; init; }
    public required string EventSlug { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }
    public required string TimeZone { get; init; }

    public string EventTitle(Language language) => language == Language.Thai || EventTitleEn.Length == 0 ? EventTitleTh : EventTitleEn;

    /// <summary>What a bank's app reads to pay what is due; null when nothing is due or there is no PromptPay.</summary>
    public string? PromptPayCode => Invoice.Standing == InvoiceStanding.Void || Invoice.Due.IsZero ? null
        : Settings.BillerId is { } biller ? PromptPay.BillPayment(biller, Invoice.Reference, null, Invoice.Due)
        : Settings.PromptPayTaxId is { } taxId ? PromptPay.ToTaxId(taxId, Invoice.Due) : null;
}

/// <summary>What screens and papers read of invoices.</summary>
public sealed class InvoiceQueries(IDbContextFactory<SummitDb> dbs)
{
    public const int PageSize = 50;

    /// <summary>A page of the invoices. Refusal: <see cref="NotAllowed"/> without <see cref="Permission.View"/>.</summary>
    public async Task<Result<InvoicePage>> ListAsync(Actor actor, Guid eventId, string? search, InvoiceStanding? standing, string? province, int number, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = db.Invoices.AsNoTracking().Where(i => i.EventId == eventId);
        if (standing is { } only)
            found = found.Where(i => i.Standing == only);
        if (!string.IsNullOrEmpty(province))
            found = found.Where(i => i.ProvinceCode == province);
        foreach (var term in ThaiText.SearchText(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
            found = found.Where(i => i.SearchText.Contains(term));
        // Sums as whole satang, by name of the columns: Money has no sum in SQL.
        var living = await found.Where(i => i.Standing != InvoiceStanding.Void).Select(i => new { i.Total, i.Received, i.Withheld, i.Refunded }).ToListAsync(ct);
        var total = await found.CountAsync(ct);
        var page = Math.Clamp(number, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await found.OrderByDescending(i => i.FiscalYear).ThenByDescending(i => i.Number).ThenBy(i => i.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(i => new { Invoice = i, Places = i.Lines.Count, Slips = db.Slips.Count(s => s.InvoiceId == i.Id && s.State == SlipState.Waiting) }).ToListAsync(ct);
        return new InvoicePage(rows.ConvertAll(r => new InvoiceRow(r.Invoice.Id, r.Invoice.Name, r.Invoice.Payer.Name, r.Invoice.ProvinceCode, r.Places, r.Invoice.IssuedOn, r.Invoice.DueOn, r.Invoice.Total,
                r.Invoice.Standing == InvoiceStanding.Void ? Money.Zero : r.Invoice.Due, r.Invoice.Standing, r.Slips)), total, page, PageSize,
            new InvoiceSums(Sum(living.Select(i => i.Total)), Sum(living.Select(i => i.Received + i.Withheld - i.Refunded)),
                Sum(living.Select(i => i.Received + i.Withheld - i.Refunded is var settled && settled < i.Total ? i.Total - settled : Money.Zero))));
    }

    /// <summary>One invoice, for staff. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>.</summary>
    public async Task<Result<InvoiceDetail>> OneAsync(Actor actor, Guid invoiceId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var eventId = await db.Invoices.Where(i => i.Id == invoiceId).Select(i => (Guid?)i.EventId).SingleOrDefaultAsync(ct);
        if (eventId is not { } id)
            return new NotFound();
        if (actor.WhyNot(Permission.View, id) is { } no)
            return no;
        return (await DetailAsync(db, invoiceId, ct))!;
    }

    /// <summary>One; null when there is none. Nothing about who asks: callers have asked.</summary>
    internal static async Task<InvoiceDetail?> DetailAsync(SummitDb db, Guid invoiceId, CancellationToken ct) => (await DetailsAsync(db, [invoiceId], ct)).SingleOrDefault();

    /// <summary>Several of one event, newest first, in as many queries as one.</summary>
    internal static async Task<IReadOnlyList<InvoiceDetail>> DetailsAsync(SummitDb db, IReadOnlyCollection<Guid> invoiceIds, CancellationToken ct)
    {
        var invoices = await db.Invoices.AsNoTracking().Include(i => i.Lines.OrderBy(l => l.Order)).Where(i => invoiceIds.Contains(i.Id))
            .OrderByDescending(i => i.FiscalYear).ThenByDescending(i => i.Number).ThenBy(i => i.Id).AsSplitQuery().ToListAsync(ct);
        if (invoices.Count == 0)
            return [];
        var eventId = invoices[0].EventId;
        var places = invoices.SelectMany(i => i.Lines).Select(l => l.RegistrationId).Distinct().ToList();
        var people = await db.Registrations.AsNoTracking().Where(r => places.Contains(r.Id)).Select(r => new { r.Id, r.Name, r.Position, r.State }).ToDictionaryAsync(r => r.Id, ct);
        var allocations = (await db.Allocations.Where(a => invoiceIds.Contains(a.InvoiceId)).Join(db.Payments, a => a.PaymentId, p => p.Id,
                (a, p) => new { a.InvoiceId, a.At, Row = new InvoiceAllocation(a.Id, p.Id, p.ReceivedOn, p.Method, p.Reference, a.Amount, a.Withheld, p.RecordedBy, a.TakenBackAt != null) })
            .ToListAsync(ct)).OrderBy(x => x.At).ThenBy(x => x.Row.Id).ToLookup(x => x.InvoiceId, x => x.Row);
        var receipts = (await db.Receipts.AsNoTracking().Where(r => invoiceIds.Contains(r.InvoiceId)).OrderBy(r => r.FiscalYear).ThenBy(r => r.Number).ThenBy(r => r.Id).ToListAsync(ct)).ToLookup(r => r.InvoiceId);
        var slips = (await db.Slips.AsNoTracking().Where(s => invoiceIds.Contains(s.InvoiceId)).OrderBy(s => s.SentAt).ThenBy(s => s.Id).ToListAsync(ct)).ToLookup(s => s.InvoiceId);
        var refunds = (await db.Refunds.AsNoTracking().Where(r => r.InvoiceId != null && invoiceIds.Contains(r.InvoiceId.Value)).OrderBy(r => r.On).ThenBy(r => r.Id).ToListAsync(ct)).ToLookup(r => r.InvoiceId!.Value);
        var e = await db.Events.AsNoTracking().Where(x => x.Id == eventId).Select(x => new { x.TitleTh, x.TitleEn, x.Slug, x.StartsOn, x.EndsOn, x.TimeZone }).SingleAsync(ct);
        var settings = await db.BillingSettings.AsNoTracking().SingleAsync(s => s.EventId == eventId, ct);
        // An event may have changed who bills; each invoice keeps its own issuer.
        var issuers = invoices.Select(i => i.IssuerId).Distinct().ToList();
        var issuer = await db.Issuers.AsNoTracking().Where(i => issuers.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        return invoices.ConvertAll(invoice => new InvoiceDetail
        {
            Invoice = invoice,
            Issuer = issuer[invoice.IssuerId],
            Settings = settings,
            People = invoice.Lines.ConvertAll(l => new InvoicePerson(l, people[l.RegistrationId].Name, people[l.RegistrationId].Position, people[l.RegistrationId].State)),
            Allocations = [.. allocations[invoice.Id]],
            Receipts = [.. receipts[invoice.Id]],
            Slips = [.. slips[invoice.Id]],
            Refunds = [.. refunds[invoice.Id]],
            EventTitleTh = e.TitleTh,
            EventTitleEn = e.TitleEn,
            EventSlug = e.Slug,
            StartsOn = e.StartsOn,
            EndsOn = e.EndsOn,
            TimeZone = e.TimeZone,
        });
    }

    internal static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (a, b) => a + b);
}
