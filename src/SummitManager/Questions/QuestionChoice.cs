using SummitManager.Data;

namespace SummitManager.Questions;

/// <summary>
/// One answer to choose. Each is counted, also where there is no limit: a limit set later holds from its first moment on.
/// </summary>
public sealed class QuestionChoice : Counted
{
    public const int NoLimit = int.MaxValue;

    private QuestionChoice() { }

    public Guid QuestionId { get; private set; }
    public string TextTh { get; set; } = "";
    public string TextEn { get; set; } = "";
    public int Order { get; set; }

    public bool IsLimited => Capacity < NoLimit;

    /// <summary>As a form posts it and a condition names it.</summary>
    public string Value => ValueOf(Id);

    public static string ValueOf(Guid id) => id.ToString("N");

    public string Text(bool thai) => thai || TextEn.Length == 0 ? TextTh : TextEn;

    public static QuestionChoice Of(Guid id, Guid questionId, string textTh, string textEn, int? places, int order) =>
        new() { Id = id, QuestionId = questionId, TextTh = textTh, TextEn = textEn, Capacity = places ?? NoLimit, Order = order };
}
