namespace SummitManager.Questions;

/// <summary>Which questions concern somebody, by type of registration and by what they answered. Pure.</summary>
public static class AskedRules
{
    /// <param name="form">All that is asked.</param>
    /// <param name="typeId">What the person registers as; null for a delegation.</param>
    /// <param name="answersTo">The chosen values of a question, as a form posts them.</param>
    /// <returns>Keys of the questions that are to be answered. A condition on a question that is itself not asked is not met.</returns>
    public static IReadOnlySet<Guid> Asked(AskedForm form, Guid? typeId, Func<Guid, IEnumerable<string>> answersTo)
    {
        var all = form.Sections.SelectMany(s => s.Questions.Select(q => (s.Section, q.Question))).ToDictionary(x => x.Question.Id);
        var known = new Dictionary<Guid, bool>();
        return all.Keys.Where(IsAsked).ToHashSet();

        bool IsAsked(Guid id)
        {
            if (known.TryGetValue(id, out var asked))
                return asked;
            if (!all.TryGetValue(id, out var it))
                return false;
            known[id] = false; // Whoever leads back here in a circle finds it not asked.
            var (section, question) = it;
            return known[id] = (question.TypeIds.Count == 0 || typeId is null || question.TypeIds.Contains(typeId.Value))
                && IsMet(section.ConditionQuestionId, section.ConditionValues) && IsMet(question.ConditionQuestionId, question.ConditionValues);
        }

        bool IsMet(Guid? on, List<string> values) => on is not { } id || (IsAsked(id) && answersTo(id).Intersect(values, StringComparer.Ordinal).Any());
    }

    /// <summary>Whether a condition of <paramref name="of"/> (a question, or all of a section) on <paramref name="on"/> would lead back to it.</summary>
    public static bool LeadsInACircle(AskedForm form, IReadOnlyCollection<Guid> of, Guid on)
    {
        var seen = new HashSet<Guid>();
        var next = new Stack<Guid>([on]);
        while (next.TryPop(out var id))
        {
            if (of.Contains(id))
                return true;
            if (!seen.Add(id) || form.Sections.FirstOrDefault(s => s.Questions.Any(q => q.Question.Id == id)) is not { } section)
                continue;
            if (section.Section.ConditionQuestionId is { } bySection)
                next.Push(bySection);
            if (section.Questions.First(q => q.Question.Id == id).Question.ConditionQuestionId is { } own)
                next.Push(own);
        }
        return false;
    }
}
