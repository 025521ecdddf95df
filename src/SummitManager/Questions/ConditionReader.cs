using SummitManager.Thai;

namespace SummitManager.Questions;

/// <summary>What a question or a section depends on, as chosen in the form builder. Pure.</summary>
internal static class ConditionReader
{
    private const string OnField = "ConditionQuestionId";
    private const string ValuesField = "ConditionValues";

    /// <param name="typed">Key of the question; empty for none.</param>
    /// <param name="values">Its answers that count.</param>
    /// <param name="form">All that is asked of the same people.</param>
    /// <param name="of">The questions that would depend on it.</param>
    /// <param name="fields">Takes the faults.</param>
    public static (Guid? On, List<string> Values) Read(string? typed, List<string> values, AskedForm form, IReadOnlyCollection<Guid> of, TypedFields fields)
    {
        if (string.IsNullOrEmpty(typed))
            return (null, []);
        if (!Guid.TryParse(typed, out var id) || form.Find(id) is not { } on || on.Question.RetiredAt is not null || !on.Question.Kind.CanDecide())
        {
            fields.Fail(OnField, "Choose");
            return (null, []);
        }
        if (AskedRules.LeadsInACircle(form, of, id))
            fields.Fail(OnField, "LeadsInACircle");
        var known = values.Where(v => Answers(on).Contains(v, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        if (known.Count == 0)
            fields.Fail(ValuesField, "Choose");
        return (id, known);
    }

    /// <summary>Every answer that a condition can name.</summary>
    public static IEnumerable<string> Answers(AskedQuestion on) => on.Question.Kind == QuestionKind.YesNo ? [Question.Yes, Question.No] : on.Choices.Select(c => c.Value);
}
