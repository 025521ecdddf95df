using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Web.Localization;

/// <summary>The sentence of a refusal, in words that say what happened and what to do. A test asks for every refusal in both languages.</summary>
public static partial class RefusalTexts
{
    /// <param name="time">The event's wall clock, for refusals that speak of a time; UTC when none is known.</param>
    public static string Say(Refusal refusal, Language language, EventTime? time = null)
    {
        var key = refusal is BadField bad ? $"Refusals.BadField{bad.Reason}" : $"Refusals.{refusal.Code}";
        var sentence = Texts.Find(key, language);
        return Placeholder().Replace(sentence, match => Value(refusal, match.Groups[1].Value, language, time));
    }

    /// <summary>All of them, each with the field it belongs beside.</summary>
    public static IEnumerable<(string? Field, string Sentence)> SayAll(Refusal refusal, Language language, EventTime? time = null) =>
        refusal is BadFields many
            ? many.All.Select(r => (r.Field, Say(r, language, time)))
            : [(refusal.Field, Say(refusal, language, time))];

    private static string Value(Refusal refusal, string property, Language language, EventTime? time) =>
        refusal.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)?.GetValue(refusal) switch
        {
            DateTimeOffset instant => Format.DateAndTime(time?.Local(instant) ?? instant.UtcDateTime, language),
            Label label => label.In(language),
            DateOnly date => ThaiDate.Full(date, language),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var other => other?.ToString() ?? "",
        };

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Placeholder();
}
