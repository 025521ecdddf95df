using System.Globalization;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>
/// What a PromptPay QR code holds, as every Thai bank's app reads it. A bill payment carries our reference to the bank statement and back; a plain
/// transfer to a tax number carries none. Never a person's own number: the money is the organiser's.
/// </summary>
public static class PromptPay
{
    private const string Transfer = "A000000677010111";
    private const string Bill = "A000000677010112";
    private const string Baht = "764";
    private const int LongestReference = 20;

    /// <summary>To a biller (tag 30). Without an amount the payer types it.</summary>
    /// <param name="billerId">Tax number and the bank's two digits: 15 digits (13 are accepted, as some banks register them).</param>
    /// <param name="reference1">At most 20 of A-Z and 0-9.</param>
    /// <param name="reference2">The same; null for none.</param>
    /// <param name="amount">Null or more than nothing.</param>
    public static string BillPayment(string billerId, string reference1, string? reference2, Money? amount)
    {
        if (!IsDigits(billerId) || billerId.Length is not (13 or 15))
            throw new ArgumentException("A biller has 13 or 15 digits.", nameof(billerId));
        if (!IsReference(reference1) || (reference2 is not null && !IsReference(reference2)))
            throw new ArgumentException("A reference has 1 to 20 of A-Z and 0-9.", nameof(reference1));
        var account = EmvText.Field("00", Bill) + EmvText.Field("01", billerId) + EmvText.Field("02", reference1) + (reference2 is null ? "" : EmvText.Field("03", reference2));
        return Payload("30", account, amount);
    }

    /// <summary>To the PromptPay of a tax number (tag 29), which brings no reference.</summary>
    /// <param name="taxId">13 digits.</param>
    /// <param name="amount">Null or more than nothing.</param>
    public static string ToTaxId(string taxId, Money? amount)
    {
        if (!IsDigits(taxId) || taxId.Length != 13)
            throw new ArgumentException("A tax number has 13 digits.", nameof(taxId));
        return Payload("29", EmvText.Field("00", Transfer) + EmvText.Field("02", taxId), amount);
    }

    /// <summary>Whether a text may be a reference: banks cut or refuse anything else.</summary>
    public static bool IsReference(string text) => text.Length is > 0 and <= LongestReference && text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));

    internal static string Payload(string tag, string account, Money? amount)
    {
        if (amount is { Satang: <= 0 })
            throw new ArgumentOutOfRangeException(nameof(amount));
        return EmvText.Sealed(EmvText.Field("00", "01") + EmvText.Field("01", amount is null ? "11" : "12") + EmvText.Field(tag, account)
            + EmvText.Field("53", Baht) + EmvText.Field("58", "TH")
            + (amount is { } known ? EmvText.Field("54", known.Baht.ToString("0.00", CultureInfo.InvariantCulture)) : ""), "63");
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
