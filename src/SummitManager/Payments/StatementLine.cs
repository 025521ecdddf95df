using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

public enum StatementState
{
    /// <summary>Nobody has said yet what it is for.</summary>
    Waiting,
    Matched,
    /// <summary>Not ours: interest, another event's money.</summary>
    SetAside,
}

/// <summary>Money that the bank says came in. The truth about a payment.</summary>
public sealed class StatementLine : IVersioned
{
    private StatementLine() { }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    /// <summary>Made of what the bank says, so that a statement read twice, or two that overlap, bring each line once.</summary>
    public string OnceKey { get; private set; } = "";
    public DateOnly On { get; private set; }
    public Money Amount { get; private set; }
    /// <summary>All that the bank writes beside it.</summary>
    public string Text { get; private set; } = "";
    public StatementState State { get; private set; }
    public Guid? PaymentId { get; private set; }
    public string? Reason { get; private set; }
    public string SearchText { get; private set; } = "";
    public DateTimeOffset ReadAt { get; private set; }
    public int Version { get; private set; }

    internal static StatementLine Of(Guid eventId, string onceKey, DateOnly on, Money amount, string text, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = eventId,
        OnceKey = onceKey,
        On = on,
        Amount = amount,
        Text = text,
        SearchText = ThaiText.SearchText(text, amount.Baht.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)),
        ReadAt = now,
        Version = 1,
    };

    internal void Match(Guid paymentId) => (State, PaymentId) = (StatementState.Matched, paymentId);

    internal void SetAside(string reason) => (State, Reason) = (StatementState.SetAside, reason);

    internal void Reopen() => (State, PaymentId, Reason) = (StatementState.Waiting, null, null);
}
