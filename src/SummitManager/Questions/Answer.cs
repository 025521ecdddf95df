namespace SummitManager.Questions;

/// <inheritdoc/>
public sealed class Answer : AnswerRow
{
    /// <summary>Set where a delegation answered.</summary>
    public Guid? DelegationId { get; init; }
    public List<AnswerChoice> Choices { get; } = [];

    public override IEnumerable<Guid> ChoiceIds => Choices.Select(c => c.ChoiceId);
}

public sealed class AnswerChoice
{
    public Guid AnswerId { get; init; }
    public Guid ChoiceId { get; init; }
}
