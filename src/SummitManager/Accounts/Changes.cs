using System.Globalization;

namespace SummitManager.Accounts;

/// <summary>Collects what a deed changed, for the details of an <see cref="AuditEntry"/>: <c>Capacity: 400 → 500; Order: 1 → 2</c>.</summary>
public sealed class Changes
{
    private readonly List<string> _all = [];

    public bool Any => _all.Count > 0;

    /// <summary>Before and after, when they differ.</summary>
    public Changes Of<T>(string name, T? before, T? after)
    {
        if (!EqualityComparer<T>.Default.Equals(before, after))
            _all.Add($"{name}: {Word(before)} → {Word(after)}");
        return this;
    }

    /// <summary>Only that it changed: for personal data and long texts.</summary>
    public Changes Named<T>(string name, T? before, T? after)
    {
        if (!EqualityComparer<T>.Default.Equals(before, after))
            _all.Add(name);
        return this;
    }

    /// <summary>Two lists, joined for comparison.</summary>
    public Changes OfList<T>(string name, IEnumerable<T> before, IEnumerable<T> after) =>
        Of(name, string.Join(", ", before), string.Join(", ", after));

    public override string ToString() => string.Join("; ", _all);

    private static string Word<T>(T? value) => value switch
    {
        null or "" => "–",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "–",
    };
}
