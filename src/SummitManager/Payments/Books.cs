using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>What several deeds do to the books, each in its caller's transaction.</summary>
internal static class Books
{
    /// <summary>The tracked invoice with its lines. Refusals: <see cref="NotFound"/>, <see cref="InvoiceVoid"/>.</summary>
    public static async Task<Result<Invoice>> LivingInvoiceAsync(SummitDb db, Guid invoiceId, CancellationToken ct)
    {
        var invoice = await db.Invoices.Include(i => i.Lines.OrderBy(l => l.Order)).SingleOrDefaultAsync(i => i.Id == invoiceId, ct);
        if (invoice is null)
            return new NotFound();
        return invoice.Standing == InvoiceStanding.Void ? new InvoiceVoid() : invoice;
    }

    /// <summary>The same for a deed of a cashier. Also refuses with <see cref="NotAllowed"/>.</summary>
    public static async Task<Result<Invoice>> LivingInvoiceAsync(SummitDb db, Actor actor, Guid invoiceId, CancellationToken ct)
    {
        var found = await LivingInvoiceAsync(db, invoiceId, ct);
        return found.IsOk && actor.WhyNot(Permission.HandleMoney, found.Value.EventId) is { } no ? no : found;
    }

    /// <summary>A part of a payment settles a part of an invoice; null when done. Refusal: <see cref="PaymentTooSmall"/>.</summary>
    public static Refusal? Allocate(SummitDb db, Payment payment, Invoice invoice, Money amount, Money withheld, DateTimeOffset now)
    {
        if (amount > payment.Unallocated)
            return new PaymentTooSmall(payment.Unallocated.Baht);
        payment.Allocate(amount);
        invoice.Receive(amount, withheld);
        db.Add(Allocation.Of(payment.Id, invoice.Id, amount, withheld, now));
        return null;
    }

    /// <summary>Saves; when another changed the same invoice or payment first, the deed begins again from its first read.</summary>
    public static async Task SaveAsync(SummitDb db, CancellationToken ct)
    {
        if (!await db.TrySaveEditAsync(ct))
            throw new ReadTooOldException();
    }

    /// <summary>
    /// Saves what a unique key lets stand once: false when it stands already. When another changed a row that this deed read, it begins again, as in <see cref="SaveAsync"/>.
    /// </summary>
    public static async Task<bool> SaveOnceAsync(SummitDb db, CancellationToken ct)
    {
        try
        {
            return await db.TrySaveAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ReadTooOldException();
        }
    }

    /// <summary>Writes to the places of an invoice how it stands: the door and the lists read it there. After the invoice was saved.</summary>
    public static async Task TellPlacesAsync(SummitDb db, Invoice invoice, DateTimeOffset now, CancellationToken ct)
    {
        var payment = invoice.Standing switch
        {
            InvoiceStanding.Paid or InvoiceStanding.Overpaid => PaymentState.Paid,
            InvoiceStanding.ConfirmedByLetter => PaymentState.ConfirmedByLetter,
            InvoiceStanding.Refunded => PaymentState.Refunded,
            _ => PaymentState.Awaiting,
        };
        var places = invoice.Lines.Select(l => l.RegistrationId).ToList();
        // One statement; a person's form that is being edited meanwhile keeps its version, and does not write this column.
        await db.Registrations.Where(r => places.Contains(r.Id) && r.Payment != payment)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Payment, payment).SetProperty(r => r.ChangedAt, now), ct);
    }

    /// <summary>The payment that the same form recorded before.</summary>
    public static Task<Payment?> RepeatOfAsync(SummitDb db, Guid requestId, CancellationToken ct) =>
        db.Payments.AsNoTracking().SingleOrDefaultAsync(p => p.RequestId == requestId, ct);
}
