using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

public enum PaymentMethod
{
    Transfer,
    PromptPay,
    Cheque,
    Cash,
    Card,
}

/// <summary>Money that came in. What of it is for which invoice stands in its allocations; one transfer may settle several.</summary>
public sealed class Payment : IVersioned
{
    private Payment() { }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    /// <summary>Made with the form, or from the statement's line: recording it twice is recording it once.</summary>
    public Guid RequestId { get; private set; }
    /// <summary>When the money was there, at the issuer's bank or desk.</summary>
    public DateOnly ReceivedOn { get; private set; }
    public Money Amount { get; private set; }
    /// <summary>Sum of its living allocations.</summary>
    public Money Allocated { get; private set; }
    /// <summary>Given back without having settled anything.</summary>
    public Money Returned { get; private set; }
    public PaymentMethod Method { get; private set; }
    /// <summary>The bank's reference, the cheque's number.</summary>
    public string? Reference { get; private set; }
    public string? PayerName { get; private set; }
    public string? Note { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";
    /// <summary>Recorded in error; counts nowhere.</summary>
    public string? VoidReason { get; private set; }
    public string SearchText { get; private set; } = "";
    public int Version { get; private set; }

    public Money Unallocated => VoidReason is null ? Amount - Allocated - Returned : Money.Zero;

    internal static Payment Record(Guid eventId, Guid requestId, PaymentDetails details, string by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = eventId,
        RequestId = requestId,
        ReceivedOn = details.ReceivedOn,
        Amount = details.Amount,
        Method = details.Method,
        Reference = details.Reference,
        PayerName = details.PayerName,
        Note = details.Note,
        RecordedAt = now,
        RecordedBy = by,
        SearchText = ThaiText.SearchText(details.Reference, details.PayerName, details.Note),
        Version = 1,
    };

    internal void Allocate(Money amount) => Allocated += amount;

    internal void Free(Money amount) => Allocated -= amount;

    internal void Return(Money amount) => Returned += amount;

    internal void MakeVoid(string reason) => VoidReason = reason;
}

/// <summary>That a part of a payment is for an invoice. Taken back it stays, as the books must.</summary>
public sealed class Allocation
{
    private Allocation() { }

    public Guid Id { get; private set; }
    public Guid PaymentId { get; private set; }
    public Guid InvoiceId { get; private set; }
    public Money Amount { get; private set; }
    /// <summary>Tax that the payer withheld with it.</summary>
    public Money Withheld { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }

    internal static Allocation Of(Guid paymentId, Guid invoiceId, Money amount, Money withheld, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), PaymentId = paymentId, InvoiceId = invoiceId, Amount = amount, Withheld = withheld, At = now };

    internal void TakeBack(DateTimeOffset now) => TakenBackAt = now;
}

/// <summary>Money that went back to a payer, of an invoice or of a payment that settled nothing.</summary>
public sealed class Refund
{
    private Refund() { }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    public Guid RequestId { get; private set; }
    public Guid? InvoiceId { get; private set; }
    public Guid? PaymentId { get; private set; }
    public DateOnly On { get; private set; }
    public Money Amount { get; private set; }
    public string? Reference { get; private set; }
    public string Reason { get; private set; } = "";
    public string RecordedBy { get; private set; } = "";

    internal static Refund Of(Guid eventId, Guid requestId, Guid? invoiceId, Guid? paymentId, DateOnly on, Money amount, string? reference, string reason, string by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = eventId,
        RequestId = requestId,
        InvoiceId = invoiceId,
        PaymentId = paymentId,
        On = on,
        Amount = amount,
        Reference = reference,
        Reason = reason,
        RecordedBy = by,
    };
}

/// <summary>A payment as checked.</summary>
internal sealed record PaymentDetails(DateOnly ReceivedOn, Money Amount, PaymentMethod Method, string? Reference, string? PayerName, string? Note);
