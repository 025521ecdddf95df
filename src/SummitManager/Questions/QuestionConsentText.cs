namespace SummitManager.Questions;

/// <summary>One version of what a person agrees to beside a sensitive question. Never changed: a new wording is a new version.</summary>
public sealed class QuestionConsentText
{
    public Guid Id { get; init; }
    public Guid QuestionId { get; init; }
    public int Number { get; init; }
    public string TextTh { get; init; } = "";
    public string TextEn { get; init; } = "";
    public DateTimeOffset PublishedAt { get; init; }

    public string Text(bool thai) => thai || TextEn.Length == 0 ? TextTh : TextEn;
}
