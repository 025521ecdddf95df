using SummitManager.Data;

namespace SummitManager.Payments;

public enum SlipState
{
    /// <summary>A cashier has not looked yet.</summary>
    Waiting,
    Accepted,
    Rejected,
}

/// <summary>A payer's proof of a transfer, beside an invoice. It says that money was sent; the statement says that it came.</summary>
public sealed class Slip : IVersioned
{
    private Slip() { }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    public Guid InvoiceId { get; private set; }
    public Guid FileId { get; private set; }
    public string? Bank { get; private set; }
    public string? TransferReference { get; private set; }
    /// <summary>Bank and reference, unique within the event: a slip pays once. One without a code that could be read has a key of its own.</summary>
    public string OnceKey { get; private set; } = "";
    public SlipState State { get; private set; }
    public string? Reason { get; private set; }
    public Guid? PaymentId { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    public int Version { get; private set; }

    internal static Slip Send(Guid eventId, Guid invoiceId, Guid fileId, string sha256, SlipCode? code, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = eventId,
        InvoiceId = invoiceId,
        FileId = fileId,
        Bank = code?.Bank,
        TransferReference = code?.Reference,
        // The same picture twice is the same slip, code or none.
        OnceKey = code is null ? "file:" + sha256 : $"{code.Bank}:{code.Reference}",
        SentAt = now,
        Version = 1,
    };

    internal void Accept(Guid paymentId) => (State, PaymentId) = (SlipState.Accepted, paymentId);

    /// <summary>Its payment was recorded in error: a cashier looks again.</summary>
    internal void Reopen() => (State, PaymentId) = (SlipState.Waiting, null);

    /// <summary>Its key is freed: a blurred picture may be sent again, sharper.</summary>
    internal void Reject(string reason) => (State, Reason, OnceKey) = (SlipState.Rejected, reason, $"rejected:{Id:N}");
}
