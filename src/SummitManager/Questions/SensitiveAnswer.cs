namespace SummitManager.Questions;

/// <summary>An answer about food, disability or health: in a table of its own, and only of persons who agreed.</summary>
public sealed class SensitiveAnswer : AnswerRow
{
    public List<SensitiveAnswerChoice> Choices { get; } = [];

    public override IEnumerable<Guid> ChoiceIds => Choices.Select(c => c.ChoiceId);
}

public sealed class SensitiveAnswerChoice
{
    public Guid AnswerId { get; init; }
    public Guid ChoiceId { get; init; }
}
