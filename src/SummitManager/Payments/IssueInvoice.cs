using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <param name="RequestId">Made with the form: sent twice it bills once and answers the same.</param>
/// <param name="Payer">In whose name.</param>
/// <param name="Registrations">Only these places; empty is all that are not billed.</param>
/// <param name="Voucher">As typed; empty is none.</param>
/// <param name="Language">Of the paper.</param>
public sealed record InvoiceRequest(Guid RequestId, PayerForm Payer, IReadOnlyCollection<Guid> Registrations, string? Voucher, Language Language);

/// <summary>
/// Bills the places of a delegation, or one person's, before anything is paid, as a public payer needs it. A place stands on one living invoice at a time; the
/// number is the next of the issuer's fiscal year.
/// </summary>
public sealed class IssueInvoice(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>
    /// Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="BadFields"/>, <see cref="BillingNotSetUp"/>, <see cref="NothingToBill"/>,
    /// <see cref="UnknownVoucher"/>, <see cref="VoucherUsedUp"/>, <see cref="PlaceBilledAlready"/>.
    /// </returns>
    public Task<Result<Invoice>> RunAsync(PayAccess access, InvoiceRequest request, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(access, request, ct));

    private async Task<Result<Invoice>> TryAsync(PayAccess access, InvoiceRequest request, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);

        // Load and decide.
        var found = await access.FindAsync(db, ct);
        if (found.Refusal is { } missing)
            return missing;
        var owner = found.Value;
        if (await RepeatOfAsync(db, request.RequestId, ct) is { } first)
            return first;
        var payer = Payer.Read(request.Payer);
        if (payer.Refusal is { } unreadable)
            return unreadable;
        var e = await db.Events.AsNoTracking().Where(x => x.Id == owner.EventId).Select(x => new { x.TimeZone }).SingleAsync(ct);
        var settings = await db.BillingSettings.AsNoTracking().SingleOrDefaultAsync(s => s.EventId == owner.EventId, ct);
        if (settings is null)
            return new BillingNotSetUp();
        var issuer = await db.Issuers.AsNoTracking().SingleAsync(i => i.Id == settings.IssuerId, ct);
        var today = EventTime.In(e.TimeZone).Date(now);
        var owed = await OwedPlaces.OfAsync(db, owner, EventTime.In(e.TimeZone), request.Language, ct);
        var places = owed.Where(p => !p.IsBilled && (request.Registrations.Count == 0 || request.Registrations.Contains(p.RegistrationId)) && !p.Price.IsZero).ToList();
        if (places.Count == 0)
            return new NothingToBill();

        // Claim: the voucher's places, the number; the places by their key when all is saved.
        var voucher = await TakeVoucherAsync(db, owner.EventId, request.Voucher, places.Count, today, ct);
        if (voucher.Refusal is { } unusable)
            return unusable;
        var fiscalYear = ThaiDate.FiscalYear(today);
        var number = await db.NextNumberAsync(PaperNumbers.InvoiceSeries(issuer.Id, fiscalYear), ct);
        var invoice = Invoice.Issue(new InvoiceFacts
        {
            EventId = owner.EventId,
            IssuerId = issuer.Id,
            FiscalYear = fiscalYear,
            Number = number,
            DelegationId = owner.RegistrationId is null ? owner.DelegationId : null,
            RequestId = request.RequestId,
            Payer = payer.Value,
            ProvinceCode = owner.ProvinceCode,
            Language = request.Language,
            On = today,
            DueOn = today.AddDays(settings.DueDays),
            VatPercent = issuer.Vat,
            PricesIncludeVat = settings.PricesIncludeVat,
            VoucherId = voucher.Value?.Id,
            Places = [.. places.Select(p => new BilledPlaceFacts(p.RegistrationId, p.Type, p.Price, voucher.Value?.Off(p.Price) ?? Money.Zero))],
        }, now);
        db.Add(invoice);
        db.AddRange(invoice.Lines.Select(l => new BilledPlace { RegistrationId = l.RegistrationId, InvoiceId = invoice.Id }));
        db.Add(AuditEntry.Of(access.Actor, owner.EventId, nameof(IssueInvoice), invoice.Id, $"Invoice: {invoice.Name}; places: {places.Count}; total: {invoice.Total.Baht:0.00}", now));
        if (!await db.TrySaveAsync(ct))
            return await RepeatOfAsync(db, request.RequestId, ct) is { } rival ? rival : new PlaceBilledAlready();
        await Books.TellPlacesAsync(db, invoice, now, ct);

        await transaction.CommitAsync(ct);
        return invoice;
    }

    private static Task<Invoice?> RepeatOfAsync(SummitDb db, Guid requestId, CancellationToken ct) =>
        db.Invoices.AsNoTracking().Include(i => i.Lines.OrderBy(l => l.Order)).SingleOrDefaultAsync(i => i.RequestId == requestId, ct);

    private static async Task<Result<Voucher?>> TakeVoucherAsync(SummitDb db, Guid eventId, string? typed, int places, DateOnly today, CancellationToken ct)
    {
        var code = VoucherCodes.Read(typed);
        if (code.Length == 0)
            return (Voucher?)null;
        var voucher = await db.Vouchers.AsNoTracking().SingleOrDefaultAsync(v => v.EventId == eventId && v.Code == code, ct);
        if (voucher is null || voucher.Until < today)
            return new UnknownVoucher();
        if (!await db.Vouchers.TryTakeAsync(voucher.Id, places, ct))
            return new VoucherUsedUp(await db.Vouchers.Where(v => v.Id == voucher.Id).Select(v => v.Capacity - v.Taken).SingleAsync(ct));
        return voucher;
    }
}

/// <summary>What people type as a voucher's code, made one.</summary>
internal static class VoucherCodes
{
    public static string Read(string? typed) => ThaiText.FoldDigits(ThaiText.Normalize(typed)).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
