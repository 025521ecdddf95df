using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>Why a line of the statement looks like an invoice's payment.</summary>
public enum MatchReason
{
    /// <summary>It carries the invoice's reference, and the amount is what is due.</summary>
    ReferenceAndAmount,
    /// <summary>It carries the reference; the amount is another.</summary>
    Reference,
    /// <summary>The amount is what is due less tax of 1 or 3 %, withheld.</summary>
    AmountLessTax,
    /// <summary>Only the amount is the same.</summary>
    Amount,
}

/// <summary>An invoice that waits for money.</summary>
public sealed record OpenInvoice(Guid Id, string Name, string Reference, string PayerName, Money Due, Money Net, string PayerSearch);

/// <param name="Withheld">What the payer withheld, when that explains the difference.</param>
/// <param name="NameFits">The payer's name stands in the line.</param>
public sealed record StatementMatch(OpenInvoice Invoice, MatchReason Reason, Money Withheld, bool NameFits);

/// <summary>Which invoices a line of the statement may be for. Pure.</summary>
public static class StatementMatching
{
    private const int MostSuggestions = 5;
    private static readonly decimal[] TaxPercents = [1, 3];

    /// <summary>The one invoice that a line settles without anybody looking; null when a person must decide.</summary>
    public static OpenInvoice? Certain(string text, Money amount, IReadOnlyList<OpenInvoice> open)
    {
        var folded = Reference(text);
        var named = open.Where(i => Carries(folded, i.Reference)).ToList();
        return named is [var one] && one.Due == amount ? one : null;
    }

    /// <summary>The best guesses first.</summary>
    public static IReadOnlyList<StatementMatch> Suggest(string text, Money amount, IReadOnlyList<OpenInvoice> open)
    {
        var (reference, search) = (Reference(text), ThaiText.SearchText(text));
        return [.. open.Select(i => Of(i, reference, search, amount)).OfType<StatementMatch>()
            .OrderBy(m => m.Reason).ThenByDescending(m => m.NameFits).ThenBy(m => m.Invoice.Name, StringComparer.Ordinal).Take(MostSuggestions)];
    }

    private static StatementMatch? Of(OpenInvoice invoice, string reference, string search, Money amount)
    {
        var nameFits = invoice.PayerSearch.Length > 0 && search.Contains(invoice.PayerSearch, StringComparison.Ordinal);
        var withheld = Tax(invoice, amount);
        if (Carries(reference, invoice.Reference))
            return new StatementMatch(invoice, amount == invoice.Due ? MatchReason.ReferenceAndAmount : MatchReason.Reference, withheld ?? Money.Zero, nameFits);
        if (amount == invoice.Due)
            return new StatementMatch(invoice, MatchReason.Amount, Money.Zero, nameFits);
        return withheld is { } tax ? new StatementMatch(invoice, MatchReason.AmountLessTax, tax, nameFits) : null;
    }

    private static Money? Tax(OpenInvoice invoice, Money amount)
    {
        foreach (var percent in TaxPercents)
        {
            var tax = Money.FromBaht(invoice.Net.Baht * percent / 100);
            if (!tax.IsZero && amount + tax == invoice.Due)
                return tax;
        }
        return null;
    }

    /// <summary>Not within a longer number: INV256900001 is not in INV2569000012.</summary>
    private static bool Carries(string text, string reference)
    {
        for (var at = text.IndexOf(reference, StringComparison.Ordinal); at >= 0; at = text.IndexOf(reference, at + 1, StringComparison.Ordinal))
        {
            var end = at + reference.Length;
            if (end == text.Length || !char.IsAsciiDigit(text[end]))
                return true;
        }
        return false;
    }

    /// <summary>People and banks write INV2569-00012, inv 2569 00012, or nothing between.</summary>
    private static string Reference(string text) =>
        string.Concat(ThaiText.FoldDigits(text).ToUpperInvariant().Where(c => c is not (' ' or '-' or '/' or '.' or '\u00A0')));
}
