using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>A choice has no place left; nothing of the form was saved.</summary>
public sealed record ChoiceFull(Guid QuestionId, string ChoiceTh, string ChoiceEn) : Refusal
{
    /// <summary>In both languages: whoever reads the sentence chose in one of them.</summary>
    public string Choice => ChoiceNames.Of(ChoiceTh, ChoiceEn);

    public override string? Field => Question.FieldOf(QuestionId);
}

public sealed record AnswerFileTooBig(Guid QuestionId, int Megabytes) : Refusal
{
    public override string? Field => Question.FieldOf(QuestionId);
}

/// <summary>Neither PDF nor PNG nor JPEG, by what is in it.</summary>
public sealed record AnswerFileUnknown(Guid QuestionId) : Refusal
{
    public override string? Field => Question.FieldOf(QuestionId);
}

/// <summary>The event has begun: answers are no longer changed by those who gave them.</summary>
public sealed record AnswersClosed : Refusal;

/// <summary>People have answered it: it cannot be deleted or become another kind of question, only retired.</summary>
public sealed record QuestionHasAnswers : Refusal;

/// <summary>Somebody chose it: it cannot be deleted.</summary>
public sealed record ChoiceHasAnswers : Refusal;

/// <summary>Another question or section is shown by its answer.</summary>
public sealed record QuestionDecidesOthers : Refusal;

public sealed record SectionHasQuestions : Refusal;

/// <summary>The limit would be below what is taken.</summary>
public sealed record FewerPlacesThanTaken(string ChoiceTh, string ChoiceEn, string Taken) : Refusal
{
    public string Choice => ChoiceNames.Of(ChoiceTh, ChoiceEn);
}

internal static class ChoiceNames
{
    public static string Of(string thai, string english) => thai == english ? thai : $"{thai} ({english})";
}
