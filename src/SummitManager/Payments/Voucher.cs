using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>A code that lowers what a place costs, for so many places in all.</summary>
public sealed class Voucher : Counted, IVersioned
{
    public Guid EventId { get; init; }
    /// <summary>As typed by people, in capitals; unique within the event.</summary>
    public string Code { get; init; } = "";
    /// <summary>Off the price of a place; 100 makes it free.</summary>
    public int? PercentOff { get; init; }
    public Money? AmountOff { get; init; }
    public DateOnly? Until { get; set; }
    public string? Note { get; set; }
    public int Version { get; private set; }

    internal static Voucher Create(Guid eventId, string code, int? percent, Money? amount, int places, DateOnly? until, string? note, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), EventId = eventId, Code = code, PercentOff = percent, AmountOff = amount, Capacity = places, Until = until, Note = note };

    /// <summary>Never more than the price.</summary>
    public Money Off(Money price)
    {
        var off = PercentOff is { } percent ? Money.FromBaht(price.Baht * percent / 100) : AmountOff ?? Money.Zero;
        return off < price ? off : price;
    }
}
