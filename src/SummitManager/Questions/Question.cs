using SummitManager.Data;

namespace SummitManager.Questions;

/// <summary>One question of an event's own. With answers it is never deleted, only retired.</summary>
public sealed class Question : IVersioned
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Days after the event for which sensitive answers are kept unless the organiser says otherwise.</summary>
    public const int SensitiveDays = 30;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public Guid SectionId { get; set; }
    public QuestionKind Kind { get; set; }
    public string TextTh { get; set; } = "";
    public string TextEn { get; set; } = "";
    public string? HelpTh { get; set; }
    public string? HelpEn { get; set; }
    /// <summary>Why it is asked, told to whoever answers (PDPA section 23). Empty is warned of, not refused.</summary>
    public string? PurposeTh { get; set; }
    public string? PurposeEn { get; set; }
    /// <summary>Days after the event's last day; null keeps the answer as long as the registration.</summary>
    public int? RetentionDays { get; set; }
    /// <summary>Food, disability, health: answers lie apart, with explicit consent (PDPA section 26).</summary>
    public bool IsSensitive { get; set; }
    public bool IsRequired { get; set; }
    public int Order { get; set; }
    /// <summary>Types of registration that are asked; empty is all.</summary>
    public List<Guid> TypeIds { get; set; } = [];
    /// <summary>Asked only where this question was answered with one of <see cref="ConditionValues"/>.</summary>
    public Guid? ConditionQuestionId { get; set; }
    /// <summary>Keys of choices as <see cref="QuestionChoice.Value"/>, or <see cref="Yes"/> and <see cref="No"/>.</summary>
    public List<string> ConditionValues { get; set; } = [];
    /// <summary>Asked of nobody any more; what was answered stays.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Its field in a form, and the id of its input.</summary>
    public string Field => FieldOf(Id);

    public static string FieldOf(Guid id) => $"q-{id:N}";

    public string Text(bool thai) => thai || TextEn.Length == 0 ? TextTh : TextEn;

    public string? Help(bool thai) => thai || HelpEn is null ? HelpTh : HelpEn;

    public string? Purpose(bool thai) => thai || PurposeEn is null ? PurposeTh : PurposeEn;

    public static Question Of(Guid eventId, Guid sectionId, int order, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), EventId = eventId, SectionId = sectionId, Order = order };

    public void Retire(DateTimeOffset now) => RetiredAt = now;

    public void AskAgain() => RetiredAt = null;
}
