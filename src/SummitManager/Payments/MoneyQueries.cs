using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>How an event bills, for its settings page.</summary>
public sealed record BillingView(BillingForm Form, IReadOnlyList<PriceRule> Rules, IReadOnlyList<(Guid Id, string Th, string En)> Types, IReadOnlyList<Voucher> Vouchers);

/// <param name="Suggestions">Best first; empty for a line that is decided.</param>
/// <param name="SameAmount">Payments that were recorded by hand with this amount and may be this very money.</param>
public sealed record StatementRow(StatementLine Line, IReadOnlyList<StatementMatch> Suggestions, IReadOnlyList<Payment> SameAmount);

public sealed record StatementList(IReadOnlyList<StatementRow> Rows, int Total, int Number, int Size, int Waiting)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

public sealed record PaymentsList(IReadOnlyList<Payment> Rows, int Total, int Number, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

public sealed record ReceiptsList(IReadOnlyList<Receipt> Rows, int Total, int Number, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>The cashier's lists beside the invoices. Each refuses with <see cref="NotAllowed"/> whom the event's money does not concern.</summary>
public sealed class MoneyQueries(IDbContextFactory<SummitDb> dbs)
{
    public const int PageSize = 50;

    public async Task<Result<BillingView>> SettingsAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var settings = await db.BillingSettings.AsNoTracking().SingleOrDefaultAsync(s => s.EventId == eventId, ct);
        var issuer = settings is null ? null : await db.Issuers.AsNoTracking().SingleAsync(i => i.Id == settings.IssuerId, ct);
        var rules = await db.PriceRules.AsNoTracking().Where(r => r.EventId == eventId).OrderBy(r => r.Order).ThenBy(r => r.Id).ToListAsync(ct);
        var types = await db.RegistrationTypes.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id).Select(t => new { t.Id, t.NameTh, t.NameEn }).ToListAsync(ct);
        var vouchers = await db.Vouchers.AsNoTracking().Where(v => v.EventId == eventId).OrderBy(v => v.Code).ThenBy(v => v.Id).ToListAsync(ct);
        return new BillingView(issuer is null ? new BillingForm() : BillingForm.Of(issuer, settings!), rules, types.ConvertAll(t => (t.Id, t.NameTh, t.NameEn.Length > 0 ? t.NameEn : t.NameTh)), vouchers);
    }

    /// <summary>Lines of the statement, those that wait first asked for.</summary>
    public async Task<Result<StatementList>> StatementAsync(Actor actor, Guid eventId, StatementState state, string? search, int number, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.HandleMoney, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = db.StatementLines.AsNoTracking().Where(l => l.EventId == eventId);
        var waiting = await all.CountAsync(l => l.State == StatementState.Waiting, ct);
        var found = Searched(all.Where(l => l.State == state), search, (q, term) => q.Where(l => l.SearchText.Contains(term)));
        var total = await found.CountAsync(ct);
        var page = Clamp(number, total);
        var lines = await found.OrderBy(l => l.On).ThenBy(l => l.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var open = state == StatementState.Waiting && lines.Count > 0 ? await OpenInvoices.OfAsync(db, eventId, ct) : [];
        var amounts = lines.Select(l => l.Amount).Distinct().ToList();
        var recorded = state == StatementState.Waiting
            ? await db.Payments.AsNoTracking().Where(p => p.EventId == eventId && p.VoidReason == null && amounts.Contains(p.Amount) && !db.StatementLines.Any(l => l.PaymentId == p.Id)).OrderBy(p => p.ReceivedOn).ThenBy(p => p.Id).ToListAsync(ct)
            : [];
        return new StatementList(lines.ConvertAll(l => new StatementRow(l, StatementMatching.Suggest(l.Text, l.Amount, open), [.. recorded.Where(p => p.Amount == l.Amount).Take(3)])), total, page, PageSize, waiting);
    }

    /// <summary>Payments, newest first; only those with money left, when asked.</summary>
    public async Task<Result<PaymentsList>> PaymentsAsync(Actor actor, Guid eventId, bool onlyUnallocated, string? search, int number, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = Searched(db.Payments.AsNoTracking().Where(p => p.EventId == eventId), search, (q, term) => q.Where(p => p.SearchText.Contains(term)));
        if (onlyUnallocated)
        {
            // Sums of two columns of Money do not translate; those with money left are few.
            var left = (await found.Where(p => p.VoidReason == null && p.Allocated != p.Amount).OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Id).ToListAsync(ct)).Where(p => !p.Unallocated.IsZero).ToList();
            var at = Clamp(number, left.Count);
            return new PaymentsList([.. left.Skip((at - 1) * PageSize).Take(PageSize)], left.Count, at, PageSize);
        }
        var total = await found.CountAsync(ct);
        var page = Clamp(number, total);
        return new PaymentsList(await found.OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct), total, page, PageSize);
    }

    public async Task<Result<Payment>> PaymentAsync(Actor actor, Guid paymentId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var payment = await db.Payments.AsNoTracking().SingleOrDefaultAsync(p => p.Id == paymentId, ct);
        if (payment is null)
            return new NotFound();
        return actor.WhyNot(Permission.View, payment.EventId) is { } no ? no : payment;
    }

    /// <summary>Receipts, newest number first; voided ones too.</summary>
    public async Task<Result<ReceiptsList>> ReceiptsAsync(Actor actor, Guid eventId, string? search, int number, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = Searched(db.Receipts.AsNoTracking().Where(r => r.EventId == eventId), search, (q, term) => q.Where(r => r.SearchText.Contains(term)));
        var total = await found.CountAsync(ct);
        var page = Clamp(number, total);
        return new ReceiptsList(await found.OrderByDescending(r => r.FiscalYear).ThenByDescending(r => r.Number).ThenBy(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct), total, page, PageSize);
    }

    private static IQueryable<T> Searched<T>(IQueryable<T> rows, string? search, Func<IQueryable<T>, string, IQueryable<T>> narrow) =>
        ThaiText.SearchText(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5).Aggregate(rows, narrow);

    private static int Clamp(int number, int total) => Math.Clamp(number, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
}
