using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>A part of a payment for one invoice, as typed.</summary>
public sealed record AllocationForm
{
    public Guid InvoiceId { get; set; }
    public string? Amount { get; set; }
    /// <summary>Tax withheld by the payer, on top of the amount.</summary>
    public string? Withheld { get; set; }
}

/// <summary>Money that came in, as typed by a cashier.</summary>
public sealed record PaymentForm
{
    public Guid RequestId { get; set; }
    public string? ReceivedOn { get; set; }
    public string? Amount { get; set; }
    public PaymentMethod Method { get; set; }
    public string? Reference { get; set; }
    public string? PayerName { get; set; }
    public string? Note { get; set; }
    public List<AllocationForm> Parts { get; set; } = [];
    /// <summary>The slip that tells of it; accepted with the payment.</summary>
    public Guid? SlipId { get; set; }
}

/// <summary>Writes money into the books that a cashier saw: at the desk, on a cheque, in the bank's app. For one invoice, several, or none yet.</summary>
public sealed class RecordPayment(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    internal const decimal MostBaht = 100_000_000m;

    /// <param name="actor">Needs <see cref="Permission.HandleMoney"/>.</param>
    /// <param name="eventId">Whose books.</param>
    /// <param name="form">As typed; the parts may be fewer than the amount, the rest waits.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>
    /// The payment; the same again for a form sent twice. Refusals: <see cref="NotAllowed"/>, <see cref="BadFields"/>, <see cref="NotFound"/>,
    /// <see cref="InvoiceVoid"/>, <see cref="PaymentTooSmall"/>, <see cref="SlipDecided"/>.
    /// </returns>
    public Task<Result<Payment>> RunAsync(Actor actor, Guid eventId, PaymentForm form, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, form, ct));

    private async Task<Result<Payment>> TryAsync(Actor actor, Guid eventId, PaymentForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.HandleMoney, eventId) is { } no)
            return no;
        var read = Read(form);
        if (read.Refusal is { } unreadable)
            return unreadable;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await Books.RepeatOfAsync(db, form.RequestId, ct) is { } first)
            return first;

        var payment = Payment.Record(eventId, form.RequestId, read.Value.Details, actor.Name, now);
        db.Add(payment);
        var invoices = new List<Invoice>();
        foreach (var (invoiceId, amount, withheld) in read.Value.Parts)
        {
            var found = await Books.LivingInvoiceAsync(db, invoiceId, ct);
            if (found.Refusal is { } missing)
                return missing;
            if (found.Value.EventId != eventId)
                return new NotFound();
            if (Books.Allocate(db, payment, found.Value, amount, withheld, now) is { } tooSmall)
                return tooSmall;
            invoices.Add(found.Value);
        }
        if (form.SlipId is { } slipId)
        {
            var slip = await db.Slips.SingleOrDefaultAsync(s => s.Id == slipId && s.EventId == eventId, ct);
            if (slip is null)
                return new NotFound();
            if (slip.State != SlipState.Waiting)
                return new SlipDecided();
            slip.Accept(payment.Id);
        }
        db.Add(AuditEntry.Of(actor, eventId, nameof(RecordPayment), payment.Id,
            $"Amount: {payment.Amount.Baht:0.00}; method: {payment.Method}; invoices: {string.Join(", ", invoices.Select(i => i.Name))}", now));
        // The same form twice at one instant: the other one stands.
        if (!await Books.SaveOnceAsync(db, ct))
            return (await Books.RepeatOfAsync(db, form.RequestId, ct))!;
        foreach (var invoice in invoices)
            await Books.TellPlacesAsync(db, invoice, now, ct);

        await transaction.CommitAsync(ct);
        return payment;
    }

    private static Result<(PaymentDetails Details, List<(Guid InvoiceId, Money Amount, Money Withheld)> Parts)> Read(PaymentForm form)
    {
        var fields = new TypedFields();
        var on = fields.Date(form.ReceivedOn, nameof(form.ReceivedOn), required: true);
        var amount = fields.Baht(form.Amount, nameof(form.Amount), MostBaht);
        if (amount is null or { IsZero: true })
            fields.Fail(nameof(form.Amount), "Required");
        if (!Enum.IsDefined(form.Method))
            fields.Fail(nameof(form.Method), "Choose");
        var reference = fields.Text(form.Reference, nameof(form.Reference), 100);
        var payer = fields.Text(form.PayerName, nameof(form.PayerName), 300);
        var note = fields.Text(form.Note, nameof(form.Note), 500);
        var parts = new List<(Guid, Money, Money)>();
        foreach (var (part, i) in form.Parts.Select((part, i) => (part, i)))
        {
            var share = fields.Baht(part.Amount, $"Parts-{i}-Amount", MostBaht) ?? Money.Zero;
            var withheld = fields.Baht(part.Withheld, $"Parts-{i}-Withheld", MostBaht) ?? Money.Zero;
            if (!share.IsZero || !withheld.IsZero)
                parts.Add((part.InvoiceId, share, withheld));
        }
        if (fields.Refusal is { } bad)
            return bad;
        // In one order, so that two transfers for the same invoices cannot lock each other out.
        return (new PaymentDetails(on!.Value, amount!.Value, form.Method, reference, payer, note), parts.OrderBy(p => p.Item1).ToList());
    }
}
