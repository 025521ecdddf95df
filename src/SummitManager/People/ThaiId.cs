using SummitManager.Thai;

namespace SummitManager.People;

/// <summary>
/// A 13-digit Thai number with a right check digit: a citizen's, or a tax number of a body (first digit 0). Prints masked unless
/// asked otherwise, so that it cannot leak by way of a log (FR-51).
/// </summary>
public sealed record ThaiId
{
    private const int Length = 13;

    private ThaiId(string digits) => Digits = digits;

    /// <summary>The 13 digits: to be encrypted or hashed before they are stored.</summary>
    public string Digits { get; }

    /// <summary>Tax numbers of companies and agencies begin with 0.</summary>
    public bool IsOrganization => Digits[0] == '0';

    /// <summary><c>1-1017-00230-70-8</c></summary>
    public string Formatted => $"{Digits[0]}-{Digits[1..5]}-{Digits[5..10]}-{Digits[10..12]}-{Digits[12]}";

    /// <summary><c>1-10xx-xxxxx-70-8</c></summary>
    public string Masked => $"{Digits[0]}-{Digits[1..3]}xx-xxxxx-{Digits[10..12]}-{Digits[12]}";

    /// <summary>Reads 13 digits, with hyphens, spaces or in Thai digits. Null when it is not one or the check digit is wrong.</summary>
    public static ThaiId? Parse(string? text)
    {
        var digits = ThaiText.FoldDigits(ThaiText.Normalize(text)).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return digits.Length == Length && digits.All(char.IsAsciiDigit) && digits[^1] - '0' == CheckDigit(digits) ? new(digits) : null;
    }

    public override string ToString() => Masked;

    private static int CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += (digits[i] - '0') * (Length - i);
        }

        return (11 - (sum % 11)) % 10;
    }
}
