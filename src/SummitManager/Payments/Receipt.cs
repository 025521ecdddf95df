using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>
/// Proof that money came, numbered without gaps within its issuer's fiscal year. Never edited and never deleted: a wrong one is voided with a reason and keeps
/// its number, and another may replace it.
/// </summary>
public sealed class Receipt : IVersioned
{
    private Receipt() { }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    public Guid IssuerId { get; private set; }
    public int FiscalYear { get; private set; }
    public int Number { get; private set; }
    public Guid InvoiceId { get; private set; }
    /// <summary>The one line that it is for; null for one receipt of the whole invoice, or of a part of its sum.</summary>
    public Guid? LineId { get; private set; }
    public Payer Payer { get; private set; } = null!;
    public Language Language { get; private set; }
    public DateOnly IssuedOn { get; private set; }
    public DateTimeOffset IssuedAt { get; private set; }
    public string IssuedBy { get; private set; } = "";
    public Money Net { get; private set; }
    public Money Vat { get; private set; }
    public Money Total { get; private set; }
    /// <summary>Of the total, what the payer withheld as tax.</summary>
    public Money Withheld { get; private set; }
    public decimal? VatPercent { get; private set; }
    /// <summary>Whether it settles the invoice, or a part.</summary>
    public bool IsPart { get; private set; }
    public string? VoidReason { get; private set; }
    public DateTimeOffset? VoidedAt { get; private set; }
    /// <summary>The receipt that this one was issued instead of.</summary>
    public Guid? ReplacesId { get; private set; }
    /// <summary>What a reader scans to see that the paper is genuine.</summary>
    public string CheckCode { get; private set; } = "";
    public string SearchText { get; private set; } = "";
    public int Version { get; private set; }

    public string Name => PaperNumbers.Receipt(FiscalYear, Number);
    public bool IsVoid => VoidReason is not null;

    internal static Receipt Issue(Invoice invoice, int fiscalYear, int number, ReceiptFacts facts, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = invoice.EventId,
        IssuerId = invoice.IssuerId,
        FiscalYear = fiscalYear,
        Number = number,
        InvoiceId = invoice.Id,
        LineId = facts.LineId,
        Payer = facts.Payer,
        Language = invoice.Language,
        IssuedOn = facts.On,
        IssuedAt = now,
        IssuedBy = facts.By,
        Net = facts.Sum.Net,
        Vat = facts.Sum.Vat,
        Total = facts.Sum.Total,
        Withheld = facts.Withheld,
        VatPercent = invoice.VatPercent,
        IsPart = facts.LineId is null && facts.Sum.Total != invoice.Total,
        ReplacesId = facts.ReplacesId,
        CheckCode = facts.CheckCode,
        SearchText = ThaiText.SearchText(PaperNumbers.Receipt(fiscalYear, number), facts.Payer.Name, facts.Payer.TaxId, invoice.Name),
        Version = 1,
    };

    internal void MakeVoid(string reason, DateTimeOffset now) => (VoidReason, VoidedAt) = (reason, now);
}

internal sealed record ReceiptFacts(Guid? LineId, Payer Payer, TaxedSum Sum, Money Withheld, DateOnly On, string By, Guid? ReplacesId, string CheckCode);
