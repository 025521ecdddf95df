using SummitManager.Data;

namespace SummitManager.Questions;

/// <summary>Questions under one title, asked of the same people.</summary>
public sealed class QuestionSection : IVersioned
{
    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    /// <summary>Never changed: answers hang on people or on delegations.</summary>
    public AskedOf AskedOf { get; init; }
    public string TitleTh { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public int Order { get; set; }
    /// <inheritdoc cref="Question.ConditionQuestionId"/>
    public Guid? ConditionQuestionId { get; set; }
    public List<string> ConditionValues { get; set; } = [];
    public int Version { get; private set; }

    public string Title(bool thai) => thai || TitleEn.Length == 0 ? TitleTh : TitleEn;

    public static QuestionSection Of(Guid eventId, AskedOf askedOf, int order, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), EventId = eventId, AskedOf = askedOf, Order = order };
}
