using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Questions;

/// <summary>From the form builder's fields to a question, each fault beside its field. Pure.</summary>
internal static class QuestionFormReader
{
    public const int MostChoices = 60;
    private const int LongestRetention = 3650;
    private const int MostPlaces = 1_000_000;

    /// <param name="Choices">In order; a new one without a key.</param>
    internal sealed record Read(IReadOnlyList<ReadChoice> Choices, string? ConsentTh, string? ConsentEn);

    internal sealed record ReadChoice(Guid? Id, string TextTh, string TextEn, int? Places);

    /// <summary>Writes to the question what stands in its own row; choices and consent text come back to be stored beside it. Refuses with <see cref="BadFields"/>.</summary>
    public static Result<Read> WriteTo(Question question, QuestionForm typed, AskedForm form, QuestionSection section)
    {
        var fields = new TypedFields();
        var askedOf = section.AskedOf;
        if (section.ConditionQuestionId is { } decides && AskedRules.LeadsInACircle(form, [question.Id], decides))
            fields.Fail(new BadField(nameof(typed.SectionId), "LeadsInACircle"));
        var textTh = fields.Text(typed.TextTh, nameof(typed.TextTh), 500, required: true);
        var textEn = fields.Text(typed.TextEn, nameof(typed.TextEn), 500);
        var helpTh = fields.Lines(typed.HelpTh, nameof(typed.HelpTh), 1000);
        var helpEn = fields.Lines(typed.HelpEn, nameof(typed.HelpEn), 1000);
        var purposeTh = fields.Text(typed.PurposeTh, nameof(typed.PurposeTh), 500);
        var purposeEn = fields.Text(typed.PurposeEn, nameof(typed.PurposeEn), 500);
        var days = fields.Number(typed.RetentionDays, nameof(typed.RetentionDays), 0, LongestRetention);
        if (!Enum.IsDefined(typed.Kind))
            fields.Fail(nameof(typed.Kind), "Choose");
        if (typed.IsSensitive && askedOf == AskedOf.Delegation)
            fields.Fail(new BadField(nameof(typed.IsSensitive), "SensitiveOfDelegation"));
        if (typed is { IsSensitive: true, IsRequired: true })
            fields.Fail(new BadField(nameof(typed.IsRequired), "SensitiveNotRequired"));
        var consentTh = typed.IsSensitive ? fields.Lines(typed.ConsentTh, nameof(typed.ConsentTh), 2000, required: true) : null;
        var consentEn = typed.IsSensitive ? fields.Lines(typed.ConsentEn, nameof(typed.ConsentEn), 2000) : null;
        var (on, values) = ConditionReader.Read(typed.ConditionQuestionId, typed.ConditionValues, form, [question.Id], fields);
        var choices = typed.Kind.HasChoices() ? ReadChoices(typed, fields) : [];
        if (fields.Refusal is { } bad)
            return bad;

        (question.Kind, question.TextTh, question.TextEn, question.HelpTh, question.HelpEn) = (typed.Kind, textTh!, textEn ?? "", helpTh, helpEn);
        (question.PurposeTh, question.PurposeEn, question.IsSensitive, question.IsRequired) = (purposeTh, purposeEn, typed.IsSensitive, typed.IsRequired);
        question.RetentionDays = days ?? (typed.IsSensitive ? Question.SensitiveDays : null);
        (question.TypeIds, question.ConditionQuestionId, question.ConditionValues) = ([.. askedOf == AskedOf.Person ? typed.TypeIds.Distinct() : []], on, values);
        return new Read(choices, consentTh, consentEn);
    }

    private static List<ReadChoice> ReadChoices(QuestionForm typed, TypedFields fields)
    {
        var choices = new List<ReadChoice>();
        for (var row = 0; row < typed.Choices.Count; row++)
        {
            var choice = typed.Choices[row];
            if (choice.IsBlank)
                continue;
            var th = fields.Text(choice.TextTh, $"Choices-{row}-ChoiceTh", 200, required: true);
            var en = fields.Text(choice.TextEn, $"Choices-{row}-ChoiceEn", 200);
            var places = fields.Number(choice.Places, $"Choices-{row}-Places", 0, MostPlaces);
            choices.Add(new ReadChoice(choice.Id, th ?? "", en ?? "", places));
        }
        if (choices.Count == 0)
            fields.Fail(new BadField(nameof(typed.Choices), "Required"));
        if (choices.Count > MostChoices)
            fields.Fail(new BadField(nameof(typed.Choices), "TooMany", MostChoices));
        return choices;
    }
}
