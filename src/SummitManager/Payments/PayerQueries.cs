using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>What a coordinator or a person sees of what they owe.</summary>
/// <param name="Places">All that hold a place, the free ones too.</param>
/// <param name="Invoices">Newest first; voided ones too, so that nobody pays one.</param>
/// <param name="Payer">What the next invoice's form begins with.</param>
/// <param name="IsOpen">Whether the event bills at all.</param>
public sealed record PayerView(Guid EventId, string EventSlug, string EventTitleTh, string EventTitleEn, string OrganizationName, IReadOnlyList<OwedPlace> Places, IReadOnlyList<InvoiceDetail> Invoices, PayerForm Payer, bool IsOpen)
{
    public IEnumerable<OwedPlace> ToBill => Places.Where(p => !p.IsBilled && !p.Price.IsZero);
    public string EventTitle(Language language) => language == Language.Thai || EventTitleEn.Length == 0 ? EventTitleTh : EventTitleEn;
}

/// <summary>The payment page behind a desk's or a ticket's link.</summary>
public sealed class PayerQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>Null when the link leads nowhere.</summary>
    public async Task<PayerView?> ViewAsync(PayAccess access, Language language, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await access.FindAsync(db, ct);
        if (!found.IsOk)
            return null;
        var owner = found.Value;
        var e = await db.Events.AsNoTracking().Where(x => x.Id == owner.EventId).Select(x => new { x.Slug, x.TitleTh, x.TitleEn, x.TimeZone }).SingleAsync(ct);
        var isOpen = await db.BillingSettings.AnyAsync(s => s.EventId == owner.EventId, ct);
        var places = await OwedPlaces.OfAsync(db, owner, EventTime.In(e.TimeZone), language, ct);
        var ids = isOpen ? await owner.Invoices(db).Select(i => i.Id).ToListAsync(ct) : [];
        var invoices = await InvoiceQueries.DetailsAsync(db, ids, ct);
        var person = owner.RegistrationId is { } one ? await db.Registrations.AsNoTracking().Where(r => r.Id == one).Select(r => r.Name).SingleAsync(ct) : null;
        var last = invoices.Select(i => i.Invoice.Payer).FirstOrDefault();
        var payer = last is not null ? PayerForm.Of(last) : await FromDirectoryAsync(db, owner, ct) ?? new PayerForm { Name = owner.OrganizationName.Length > 0 ? owner.OrganizationName : person?.Full(language) };
        return new PayerView(owner.EventId, e.Slug, e.TitleTh, e.TitleEn, owner.OrganizationName, places, invoices, payer, isOpen);
    }

    /// <summary>An invoice of theirs; null when it is not.</summary>
    public async Task<InvoiceDetail?> InvoiceAsync(PayAccess access, Guid invoiceId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await access.FindAsync(db, ct);
        if (!found.IsOk || !await found.Value.Invoices(db).AnyAsync(i => i.Id == invoiceId, ct))
            return null;
        return await InvoiceQueries.DetailAsync(db, invoiceId, ct);
    }

    private static Task<PayerForm?> FromDirectoryAsync(SummitDb db, PayOwner owner, CancellationToken ct) =>
        db.Organizations.AsNoTracking().Where(o => o.Id == owner.OrganizationId).Select(o => new PayerForm { Name = o.NameTh, Address = o.Address, TaxId = o.TaxId, Branch = o.Branch }).SingleOrDefaultAsync(ct);
}
