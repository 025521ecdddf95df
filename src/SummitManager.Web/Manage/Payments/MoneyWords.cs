using SummitManager.Payments;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.Payments;

/// <summary>Money and its ways in words.</summary>
internal static class MoneyWords
{
    /// <summary><c>3,500.00</c></summary>
    public static string Baht(Money amount) => amount.Baht.ToString("#,##0.00", Texts.Numbers);

    /// <summary>Large on a tile: satang only where there are some.</summary>
    public static string Whole(Money amount) => amount.Baht.ToString("#,##0.##", Texts.Numbers);

    /// <summary>As a field is filled: <c>3500</c> or <c>3500.50</c>.</summary>
    public static string Typed(Money amount) => amount.Baht.ToString("0.##", Texts.Numbers);

    public static IEnumerable<(string, string)> Methods(Texts t) => Enum.GetValues<PaymentMethod>().Select(m => (m.ToString(), t[$"Payments.Method{m}"]));

    public static IEnumerable<(string, string)> Standings(Texts t) => Enum.GetValues<InvoiceStanding>().Select(s => (s.ToString(), t[$"Payments.Standing{s}"]));
}
