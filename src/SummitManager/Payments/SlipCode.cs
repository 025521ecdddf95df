namespace SummitManager.Payments;

/// <summary>
/// What the small QR code on a transfer slip says: which bank, and its reference of the transfer. It proves nothing about amount or receiver, and anyone can
/// make one; it finds a slip that was sent in before, and it tells a cashier what to look for in the statement.
/// </summary>
/// <param name="Bank">The bank's three digits.</param>
/// <param name="Reference">Of the transfer, unique within the bank.</param>
public sealed record SlipCode(string Bank, string Reference)
{
    private const string Tag = "91";
    private const string SlipApi = "000001";
    private const int Longest = 200;
    private const int LongestReference = 40;

    /// <summary>Null when the text is something else, was cut or is damaged.</summary>
    public static SlipCode? Read(string? text)
    {
        var code = text?.Trim() ?? "";
        if (code.Length > Longest || !code.All(char.IsAscii) || WithWholeSum(code) is not { } whole)
            return null;
        if (EmvText.Read(whole) is not { } outer || !outer.TryGetValue("00", out var inside) || EmvText.Read(inside) is not { } inner)
            return null;
        if (inner.GetValueOrDefault("00") != SlipApi || inner.GetValueOrDefault("01") is not { Length: 3 } bank || inner.GetValueOrDefault("02") is not { } reference)
            return null;
        return bank.All(char.IsAsciiDigit) && reference.Length <= LongestReference && reference.All(char.IsAsciiLetterOrDigit) ? new SlipCode(bank, reference.ToUpperInvariant()) : null;
    }

    /// <summary>Some banks drop the zeros in front of the checksum, and the length says 4 all the same.</summary>
    private static string? WithWholeSum(string code)
    {
        var head = code.LastIndexOf(Tag + "04", StringComparison.Ordinal);
        if (head < 0 || code.Length - head - 4 is < 1 or > 4)
            return null;
        var whole = code[..(head + 4)] + code[(head + 4)..].PadLeft(4, '0');
        return EmvText.IsSealed(whole, Tag) ? whole : null;
    }
}
