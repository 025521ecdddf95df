using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>The body that bills and signs receipts. Its numbers run without gaps through a fiscal year, over all its events.</summary>
public sealed class Issuer : IVersioned
{
    private Issuer() { }

    public Guid Id { get; private set; }
    public string NameTh { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string Address { get; set; } = "";
    public string? Phone { get; set; }
    /// <summary>13 digits; unique, because two series of one taxpayer would be two truths.</summary>
    public string TaxId { get; private set; } = "";
    public string Branch { get; set; } = "00000";
    /// <summary>Registered for value added tax: its receipts are tax invoices.</summary>
    public bool IsVatRegistered { get; set; }
    public decimal VatPercent { get; set; } = 7;
    public string? SignerName { get; set; }
    public string? SignerPosition { get; set; }
    public int Version { get; private set; }

    public decimal? Vat => IsVatRegistered ? VatPercent : null;

    public string Name(Language language) => language == Language.Thai || NameEn.Length == 0 ? NameTh : NameEn;

    public static Issuer Create(string taxId, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), TaxId = taxId, Version = 1 };
}

/// <summary>How one event bills: who issues, how one pays, until when.</summary>
public sealed class BillingSettings : IVersioned
{
    public Guid EventId { get; init; }
    public Guid IssuerId { get; set; }
    /// <summary>Whether published prices hold the tax.</summary>
    public bool PricesIncludeVat { get; set; } = true;
    public int DueDays { get; set; } = 30;
    /// <summary>15 digits: PromptPay bill payment, whose reference comes back in the statement.</summary>
    public string? BillerId { get; set; }
    /// <summary>13 digits: plain PromptPay, where there is no biller.</summary>
    public string? PromptPayTaxId { get; set; }
    /// <summary>Bank, branch, name and number, as printed.</summary>
    public string? BankAccount { get; set; }
    /// <summary>What the payer should know beside it: whom to write to, what is included (meals, lodging).</summary>
    public string? NoteTh { get; set; }
    public string? NoteEn { get; set; }
    public int Version { get; set; }
}

/// <summary>Numbers on paper.</summary>
public static class PaperNumbers
{
    /// <summary><c>INV2569-00012</c></summary>
    public static string Invoice(int fiscalYear, int number) => FormattableString.Invariant($"INV{fiscalYear}-{number:00000}");

    /// <summary><c>RC2569-00012</c></summary>
    public static string Receipt(int fiscalYear, int number) => FormattableString.Invariant($"RC{fiscalYear}-{number:00000}");

    /// <summary>The invoice's number as a bank carries it: <c>INV256900012</c>.</summary>
    public static string Reference(int fiscalYear, int number) => FormattableString.Invariant($"INV{fiscalYear}{number:00000}");

    internal static string InvoiceSeries(Guid issuerId, int fiscalYear) => FormattableString.Invariant($"invoice:{issuerId:N}:{fiscalYear}");

    internal static string ReceiptSeries(Guid issuerId, int fiscalYear) => FormattableString.Invariant($"receipt:{issuerId:N}:{fiscalYear}");
}
