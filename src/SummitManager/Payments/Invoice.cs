using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>How an invoice stands, from what was received and promised.</summary>
public enum InvoiceStanding
{
    Awaiting,
    /// <summary>The authority's letter promises payment; its people are let in.</summary>
    ConfirmedByLetter,
    PartPaid,
    Paid,
    Overpaid,
    Refunded,
    Void,
}

/// <summary>
/// What a delegation, or one person, owes for places at an event. It is never edited: a wrong one is voided and another issued. All changes of its sums go through
/// the methods here and are guarded by <see cref="Version"/>.
/// </summary>
public sealed class Invoice : IVersioned
{
    private Invoice() { }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    public Guid IssuerId { get; private set; }
    public int FiscalYear { get; private set; }
    public int Number { get; private set; }
    /// <summary>What a payment carries: <see cref="PaperNumbers.Reference"/>.</summary>
    public string Reference { get; private set; } = "";
    /// <summary>Whose; null for one person's own.</summary>
    public Guid? DelegationId { get; private set; }
    public Guid RequestId { get; private set; }
    public Payer Payer { get; private set; } = null!;
    public string? ProvinceCode { get; private set; }
    public Language Language { get; private set; }
    public DateTimeOffset IssuedAt { get; private set; }
    public DateOnly IssuedOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public List<InvoiceLine> Lines { get; } = [];

    public Money Net { get; private set; }
    public Money Vat { get; private set; }
    /// <summary>What must come: net and tax.</summary>
    public Money Total { get; private set; }
    public decimal? VatPercent { get; private set; }
    public Guid? VoucherId { get; private set; }

    /// <summary>Money that came for it.</summary>
    public Money Received { get; private set; }
    /// <summary>Tax that the payer withheld and paid for the issuer: as good as received, against its certificate.</summary>
    public Money Withheld { get; private set; }
    public Money Refunded { get; private set; }
    /// <summary>For how much receipts stand.</summary>
    public Money Receipted { get; private set; }
    /// <summary>Number and date of the letter that promises payment.</summary>
    public string? Letter { get; private set; }
    public string? VoidReason { get; private set; }
    public InvoiceStanding Standing { get; private set; }
    public string SearchText { get; private set; } = "";
    public int Version { get; private set; }

    public string Name => PaperNumbers.Invoice(FiscalYear, Number);
    public Money Settled => Received + Withheld - Refunded;
    public Money Due => Settled >= Total ? Money.Zero : Total - Settled;
    public Money Over => Settled > Total ? Settled - Total : Money.Zero;
    /// <summary>Received for it and not yet receipted; what was paid too much is not receipted.</summary>
    public Money ToReceipt
    {
        get
        {
            var most = Settled < Total ? Settled : Total;
            return most > Receipted ? most - Receipted : Money.Zero;
        }
    }

    internal static Invoice Issue(InvoiceFacts facts, DateTimeOffset now)
    {
        var invoice = new Invoice
        {
            Id = Guid.CreateVersion7(now),
            EventId = facts.EventId,
            IssuerId = facts.IssuerId,
            FiscalYear = facts.FiscalYear,
            Number = facts.Number,
            Reference = PaperNumbers.Reference(facts.FiscalYear, facts.Number),
            DelegationId = facts.DelegationId,
            RequestId = facts.RequestId,
            Payer = facts.Payer,
            ProvinceCode = facts.ProvinceCode,
            Language = facts.Language,
            IssuedAt = now,
            IssuedOn = facts.On,
            DueOn = facts.DueOn,
            VatPercent = facts.VatPercent,
            VoucherId = facts.VoucherId,
            Version = 1,
        };
        // Each line holds its own share of the tax, so that one receipt a person adds up to one for all.
        var sum = TaxedSum.Of(facts.Places.Aggregate(Money.Zero, (total, p) => total + p.Price - p.Discount), facts.VatPercent, facts.PricesIncludeVat);
        var prices = facts.Places.Select(p => p.Price - p.Discount).ToList();
        var (nets, vats) = (Shares.Of(sum.Net, prices), Shares.Of(sum.Vat, prices));
        for (var i = 0; i < facts.Places.Count; i++)
            invoice.Lines.Add(InvoiceLine.Of(invoice.Id, i + 1, facts.Places[i], nets[i], vats[i], now));
        (invoice.Net, invoice.Vat, invoice.Total) = (sum.Net, sum.Vat, sum.Total);
        invoice.SearchText = ThaiText.SearchText(invoice.Name, invoice.Reference, facts.Payer.Name, Provinces.Find(facts.ProvinceCode)?.Name.Thai, facts.Payer.TaxId);
        invoice.Stand();
        return invoice;
    }

    internal void Receive(Money amount, Money withheld)
    {
        (Received, Withheld) = (Received + amount, Withheld + withheld);
        Stand();
    }

    internal void TakeBack(Money amount, Money withheld)
    {
        (Received, Withheld) = (Received - amount, Withheld - withheld);
        Stand();
    }

    internal void Refund(Money amount)
    {
        Refunded += amount;
        Stand();
    }

    internal void Promise(string? letter)
    {
        Letter = letter;
        Stand();
    }

    internal void Receipt(Money amount) => Receipted += amount;

    internal void Unreceipt(Money amount) => Receipted -= amount;

    internal void MakeVoid(string reason)
    {
        VoidReason = reason;
        Stand();
    }

    private void Stand() => Standing = this switch
    {
        { VoidReason: not null } => InvoiceStanding.Void,
        _ when Refunded > Money.Zero && Settled.IsZero => InvoiceStanding.Refunded,
        _ when Settled > Total => InvoiceStanding.Overpaid,
        // A place that costs nothing is paid; so is an invoice that a voucher brought to nothing.
        _ when Settled == Total => InvoiceStanding.Paid,
        { Letter: not null } => InvoiceStanding.ConfirmedByLetter,
        _ when Settled > Money.Zero => InvoiceStanding.PartPaid,
        _ => InvoiceStanding.Awaiting,
    };
}
