using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Components;

/// <summary>
/// The sentences of a refusal, each beside its field. A sentence without a field stands in the summary only. Empty when all is well.
/// </summary>
public sealed class FormErrors
{
    public static readonly FormErrors None = new([]);

    private FormErrors(IReadOnlyList<(string? Field, string Sentence)> all) => All = all;

    public IReadOnlyList<(string? Field, string Sentence)> All { get; }
    public bool Any => All.Count > 0;
    public string? this[string field] => All.FirstOrDefault(e => e.Field == field).Sentence;

    /// <summary>A refusal beside the field that was acted on, whatever it is about.</summary>
    public static FormErrors At(string field, Refusal? refusal, Language language) =>
        refusal is null ? None : new([(field, RefusalTexts.Say(refusal, language))]);

    /// <param name="time">The event's clock, for sentences that name a time.</param>
    public static FormErrors Of(Refusal? refusal, Language language, EventTime? time = null) =>
        refusal is null ? None : new([.. RefusalTexts.SayAll(refusal, language, time)]);
}
