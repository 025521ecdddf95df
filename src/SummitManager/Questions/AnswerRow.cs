namespace SummitManager.Questions;

/// <summary>One answer of one person or delegation. Only the column of the question's kind is filled.</summary>
public abstract class AnswerRow
{
    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public Guid QuestionId { get; init; }
    /// <summary>The person or the delegation: one answer each to a question.</summary>
    public Guid SubjectId { get; init; }
    public Guid? RegistrationId { get; init; }
    public string? Text { get; private set; }
    public int? Number { get; private set; }
    public DateOnly? Date { get; private set; }
    public bool? YesNo { get; private set; }
    public Guid? FileId { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    public abstract IEnumerable<Guid> ChoiceIds { get; }

    /// <summary>Everything but the choices.</summary>
    internal void Say(ReadAnswer read, Guid? fileId, DateTimeOffset now) =>
        (Text, Number, Date, YesNo, FileId, ChangedAt) = (read.Text, read.Number, read.Date, read.YesNo, fileId, now);
}
