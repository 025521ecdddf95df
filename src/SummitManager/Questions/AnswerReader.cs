using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Questions;

/// <summary>From what was typed to answers, each fault beside its question. Pure.</summary>
internal static class AnswerReader
{
    public const int ShortLimit = 200;
    public const int LongLimit = 4000;
    private const int LargestNumber = 999_999_999;

    /// <param name="form">What is asked.</param>
    /// <param name="typeId">What the person registers as; null for a delegation.</param>
    /// <param name="typed">Of all questions: what the form did not bring was left empty.</param>
    /// <param name="hasFile">Questions whose file is stored from before.</param>
    /// <param name="mustAnswer">Whether "required" holds: staff may leave open what they do not know.</param>
    /// <returns>One of every question that concerns them, empty ones too; or <see cref="BadFields"/>. What does not concern them is not looked at.</returns>
    public static Result<IReadOnlyList<ReadAnswer>> Read(AskedForm form, Guid? typeId, TypedAnswers typed, IReadOnlySet<Guid> hasFile, bool mustAnswer)
    {
        var asked = AskedRules.Asked(form, typeId, id => typed.Of(Question.FieldOf(id)));
        var fields = new TypedFields();
        var read = form.Questions.Where(q => asked.Contains(q.Question.Id)).Select(q => One(q, typed, hasFile.Contains(q.Question.Id), mustAnswer, fields)).ToList();
        return fields.Refusal is { } bad ? bad : read;
    }

    private static ReadAnswer One(AskedQuestion asked, TypedAnswers typed, bool hasFile, bool mustAnswer, TypedFields fields)
    {
        var question = asked.Question;
        var field = question.Field;
        var value = typed.Of(field) is [var first, ..] ? first : null;
        // Consent must be free: nobody is made to answer what is sensitive.
        var required = mustAnswer && question is { IsRequired: true, IsSensitive: false };
        var read = question.Kind switch
        {
            QuestionKind.ShortText => new ReadAnswer(asked) { Text = fields.Text(value, field, ShortLimit, required) },
            QuestionKind.LongText => new ReadAnswer(asked) { Text = fields.Lines(value, field, LongLimit, required) },
            QuestionKind.Number => new ReadAnswer(asked) { Number = fields.Number(value, field, -LargestNumber, LargestNumber, required) },
            QuestionKind.Date => new ReadAnswer(asked) { Date = fields.Date(value, field, required) },
            QuestionKind.YesNo => new ReadAnswer(asked) { YesNo = value switch { Question.Yes => true, Question.No => false, _ => null } },
            QuestionKind.File => OfFile(asked, typed, hasFile, fields),
            _ => OfChoices(asked, typed.Of(field), fields),
        };
        if (required && read.IsEmpty)
            fields.Fail(new BadField(field, question.Kind is QuestionKind.ShortText or QuestionKind.LongText or QuestionKind.Number or QuestionKind.Date ? "Required" : "Choose"));
        if (question.IsSensitive && !read.IsEmpty && !typed.Ticked(TypedAnswers.ConsentOf(field)))
            fields.Fail(new BadField(field, "ConsentNeeded"));
        return read;
    }

    private static ReadAnswer OfChoices(AskedQuestion asked, IReadOnlyList<string> values, TypedFields fields)
    {
        var chosen = values.Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Select(v => asked.Choices.FirstOrDefault(c => c.Value == v)?.Id).ToList();
        if (chosen.Contains(null) || (asked.Question.Kind == QuestionKind.OneOf && chosen.Count > 1))
            fields.Fail(new BadField(asked.Question.Field, "Choose"));
        return new ReadAnswer(asked) { ChoiceIds = [.. chosen.OfType<Guid>()] };
    }

    private static ReadAnswer OfFile(AskedQuestion asked, TypedAnswers typed, bool hasFile, TypedFields fields)
    {
        var field = asked.Question.Field;
        if (!typed.Files.TryGetValue(field, out var file))
            return new ReadAnswer(asked) { KeepsFile = hasFile && !typed.Ticked(TypedAnswers.RemoveOf(field)) };
        if (file.IsTooBig)
            fields.Fail(new AnswerFileTooBig(asked.Question.Id, TypedFile.MostMegabytes));
        else if (AnswerFiles.TypeOf(file.Bytes) is not { } type)
            fields.Fail(new AnswerFileUnknown(asked.Question.Id));
        else
            return new ReadAnswer(asked) { File = file, FileType = type };
        return new ReadAnswer(asked);
    }
}
