using System.Globalization;
using System.Text;
using SummitManager.Shared;

namespace SummitManager.Thai;

/// <summary>An amount in words, as receipts and cheques must say it: <c>สามพันเก้าร้อยบาทถ้วน</c>.</summary>
public static class BahtText
{
    private const long Million = 1_000_000;

    private static readonly string[] ThaiDigits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    private static readonly string[] ThaiPlaces = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly (long Value, string Name)[] Scales = [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (Million, "million"), (1_000, "thousand"), (100, "hundred")];

    /// <param name="amount">Not negative: what is owed the other way is a document of its own.</param>
    /// <param name="language">Of the document.</param>
    public static string Of(Money amount, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount.Satang);
        var (baht, satang) = (amount.Satang / 100, amount.Satang % 100);
        return language == Language.Thai ? InThai(baht, satang) : InEnglish(baht, satang);
    }

    private static string InThai(long baht, long satang)
    {
        if (satang == 0)
            return Thai(baht) + "บาทถ้วน";
        return (baht == 0 ? "" : Thai(baht) + "บาท") + Thai(satang) + "สตางค์";
    }

    /// <summary>From a million on the words begin again: <c>สิบล้าน</c>, <c>หนึ่งล้านล้าน</c>.</summary>
    private static string Thai(long number)
    {
        if (number >= Million)
            return Thai(number / Million) + "ล้าน" + (number % Million == 0 ? "" : ThaiBelowMillion(number % Million, isTail: true));
        return ThaiBelowMillion(number, isTail: false);
    }

    private static string ThaiBelowMillion(long number, bool isTail)
    {
        if (number == 0)
            return ThaiDigits[0];
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var words = new StringBuilder();
        for (var i = 0; i < digits.Length; i++)
        {
            var (digit, place) = (digits[i] - '0', digits.Length - 1 - i);
            if (digit == 0)
                continue;
            words.Append((digit, place) switch
            {
                (1, 1) => "",
                (2, 1) => "ยี่",
                // "One" at the end of a longer number is เอ็ด: 11, 101, 1,000,001.
                (1, 0) when digits.Length > 1 || isTail => "เอ็ด",
                _ => ThaiDigits[digit],
            }).Append(ThaiPlaces[place]);
        }
        return words.ToString();
    }

    private static string InEnglish(long baht, long satang)
    {
        var words = $"{English(baht)} baht" + (satang == 0 ? " only" : $" and {English(satang)} satang");
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string English(long number)
    {
        foreach (var (value, name) in Scales)
        {
            if (number >= value)
                return $"{English(number / value)} {name}" + (number % value == 0 ? "" : " " + English(number % value));
        }
        if (number < Small.Length)
            return Small[number];
        return Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Small[number % 10]);
    }
}
