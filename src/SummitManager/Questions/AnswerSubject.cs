namespace SummitManager.Questions;

/// <summary>Whose answers: a person's or a delegation's.</summary>
internal sealed record AnswerSubject(Guid EventId, Guid? RegistrationId, Guid? DelegationId)
{
    public Guid Id => RegistrationId ?? DelegationId ?? throw new InvalidOperationException("Answers of nobody.");
}
