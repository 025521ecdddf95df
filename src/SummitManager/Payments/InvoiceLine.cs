using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>One place that is billed. The person's name is read when a paper is made, because a paid place may pass to a colleague.</summary>
public sealed class InvoiceLine
{
    private InvoiceLine() { }

    public Guid Id { get; private set; }
    public Guid InvoiceId { get; private set; }
    public int Order { get; private set; }
    public Guid RegistrationId { get; private set; }
    /// <summary>The type's name when it was billed.</summary>
    public string Text { get; private set; } = "";
    /// <summary>As published, with or without tax as the event publishes its prices.</summary>
    public Money Price { get; private set; }
    public Money Discount { get; private set; }
    public Money Net { get; private set; }
    public Money Vat { get; private set; }
    public Money Total => Net + Vat;

    internal static InvoiceLine Of(Guid invoiceId, int order, BilledPlaceFacts place, Money net, Money vat, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        InvoiceId = invoiceId,
        Order = order,
        RegistrationId = place.RegistrationId,
        Text = place.Text,
        Price = place.Price,
        Discount = place.Discount,
        Net = net,
        Vat = vat,
    };
}

/// <summary>That a place stands on a living invoice: its key keeps two from billing one place. Goes when the invoice is voided.</summary>
public sealed class BilledPlace
{
    public Guid RegistrationId { get; init; }
    public Guid InvoiceId { get; init; }
}

internal sealed record BilledPlaceFacts(Guid RegistrationId, string Text, Money Price, Money Discount);

/// <summary>All that an invoice is made of.</summary>
internal sealed record InvoiceFacts
{
    public required Guid EventId { get; init; }
    public required Guid IssuerId { get; init; }
    public required int FiscalYear { get; init; }
    public required int Number { get; init; }
    public required Guid? DelegationId { get; init; }
    public required Guid RequestId { get; init; }
    public required Payer Payer { get; init; }
    public required string? ProvinceCode { get; init; }
    public required Language Language { get; init; }
    public required DateOnly On { get; init; }
    public required DateOnly DueOn { get; init; }
    public required decimal? VatPercent { get; init; }
    public required bool PricesIncludeVat { get; init; }
    public required Guid? VoucherId { get; init; }
    public required IReadOnlyList<BilledPlaceFacts> Places { get; init; }
}
