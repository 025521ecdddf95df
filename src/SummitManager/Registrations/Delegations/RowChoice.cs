using System.Globalization;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations.Delegations;

/// <summary>How much of an uploaded list is imported.</summary>
public enum RowScope
{
    /// <summary>Every row that nothing stands against.</summary>
    Good,

    /// <summary>Every row, or none where something stands against a single one.</summary>
    AllOrNothing,

    /// <summary>The rows that somebody chose, of them those that nothing stands against.</summary>
    Chosen,
}

/// <summary>Which rows of an uploaded list are imported.</summary>
public sealed record RowChoice
{
    public const string Field = "Rows";

    public static readonly RowChoice Good = new(RowScope.Good, []);
    public static readonly RowChoice AllOrNothing = new(RowScope.AllOrNothing, []);

    private readonly IReadOnlyList<(int First, int Last)> _spans;

    private RowChoice(RowScope scope, IReadOnlyList<(int First, int Last)> spans) => (Scope, _spans) = (scope, spans);

    public RowScope Scope { get; }

    /// <summary>Rows as one types pages to be printed: <c>2-40, 55</c>, in digits of either kind.</summary>
    /// <returns>Refusals: <see cref="BadField"/> of <see cref="Field"/>.</returns>
    public static Result<RowChoice> Of(string? typed)
    {
        var spans = new List<(int, int)>();
        foreach (var part in ThaiText.FoldDigits(typed ?? "").Replace('–', '-').Split([',', ';', ' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || NumberOf(ends[0]) is not { } first || NumberOf(ends[^1]) is not { } last || last < first)
                return new BadField(Field, "NotRows");
            spans.Add((first, last));
        }
        return spans.Count == 0 ? new BadField(Field, "Required") : new RowChoice(RowScope.Chosen, spans);
    }

    /// <param name="row">As the spreadsheet counts.</param>
    public bool Has(int row) => Scope != RowScope.Chosen || _spans.Any(s => s.First <= row && row <= s.Last);

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
