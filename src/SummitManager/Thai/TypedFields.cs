using System.Globalization;
using System.Net.Mail;
using SummitManager.Shared;

namespace SummitManager.Thai;

/// <summary>
/// Reads a form's typed texts one by one and remembers every fault beside its field, so that all are named at once. Texts come out
/// normalised, digits of either script count, dates and times are read as people here write them. Pure; one instance a form.
/// </summary>
public sealed class TypedFields
{
    /// <summary>What a column for a contact holds.</summary>
    private const int EmailLimit = 200;

    private readonly List<Refusal> _bad = [];

    /// <summary>Null when everything could be read.</summary>
    public BadFields? Refusal => _bad.Count == 0 ? null : new BadFields(_bad);

    /// <param name="reason">A text key without its <c>BadField</c>, such as <c>Required</c>.</param>
    public void Fail(string field, string reason, int limit = 0) => Fail(new BadField(field, reason, limit));

    public void Fail(Refusal refusal)
    {
        if (!_bad.Any(b => b.Field == refusal.Field))
            _bad.Add(refusal);
    }

    /// <summary>One line; null when nothing was typed.</summary>
    public string? Text(string? typed, string field, int limit, bool required = false) =>
        Limited(ThaiText.Normalize(typed), field, limit, required);

    /// <summary>Several lines, each normalised; no more than one empty line in a row.</summary>
    public string? Lines(string? typed, string field, int limit, bool required = false)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(ThaiText.Normalize);
        var text = string.Join('\n', lines).Trim('\n');
        while (text.Contains("\n\n\n", StringComparison.Ordinal))
            text = text.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        return Limited(text, field, limit, required);
    }

    /// <summary>A date of either era.</summary>
    public DateOnly? Date(string? typed, string field, bool required = false)
    {
        if (IsEmpty(typed, field, required))
            return null;
        if (ThaiDate.Parse(typed) is { } date)
            return date;
        Fail(field, "NotADate");
        return null;
    }

    public TimeOnly? Time(string? typed, string field, bool required = false)
    {
        if (IsEmpty(typed, field, required))
            return null;
        if (ThaiDate.ParseTime(typed) is { } time)
            return time;
        Fail(field, "NotATime");
        return null;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>; grouping commas are allowed.</summary>
    public int? Number(string? typed, string field, int least, int most, bool required = false)
    {
        if (IsEmpty(typed, field, required))
            return null;
        if (!int.TryParse(Digits(typed), NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            Fail(field, "NotANumber");
        else if (number < least || number > most)
            Fail(field, "OutOfRange");
        else
            return number;
        return null;
    }

    /// <summary>Baht with at most two decimals, not negative.</summary>
    public Money? Baht(string? typed, string field, decimal most)
    {
        if (IsEmpty(typed, field, required: false))
            return null;
        if (!decimal.TryParse(Digits(typed), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var baht))
            Fail(field, "NotANumber");
        else if (baht > most || decimal.Round(baht, 2) != baht)
            Fail(field, "OutOfRange");
        else
            return Money.FromBaht(baht);
        return null;
    }

    /// <summary>An address of the web with its scheme; the scheme is added when the rest looks like a host.</summary>
    public string? Url(string? typed, string field, int limit)
    {
        var text = Text(typed, field, limit);
        if (text is null)
            return null;
        var full = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        if (Uri.TryCreate(full, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.Host.Contains('.', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) && full.Length <= limit)
            return full;
        Fail(field, "NotAUrl");
        return null;
    }

    /// <summary>One mail address with a dot in its domain.</summary>
    public string? Email(string? typed, string field)
    {
        var text = Text(typed, field, EmailLimit);
        if (text is null)
            return null;
        if (MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal))
            return text;
        Fail(field, "NotAnEmail");
        return null;
    }

    private static string Digits(string? typed) => ThaiText.FoldDigits(ThaiText.Normalize(typed));

    private bool IsEmpty(string? typed, string field, bool required)
    {
        if (ThaiText.Normalize(typed).Length > 0)
            return false;
        if (required)
            Fail(field, "Required");
        return true;
    }

    private string? Limited(string text, string field, int limit, bool required)
    {
        if (IsEmpty(text, field, required))
            return null;
        if (text.Length <= limit)
            return text;
        Fail(field, "TooLong", limit);
        return null;
    }
}
