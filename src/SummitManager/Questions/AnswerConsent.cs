namespace SummitManager.Questions;

/// <summary>That a person agreed to a sensitive answer being kept: to which text, when, and until when. Outlives the answer.</summary>
public sealed class AnswerConsent
{
    public Guid QuestionId { get; init; }
    public Guid RegistrationId { get; init; }
    public Guid TextId { get; set; }
    public DateTimeOffset GivenAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }
}
