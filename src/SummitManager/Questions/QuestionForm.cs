using System.Globalization;

namespace SummitManager.Questions;

/// <summary>A question as typed in the form builder.</summary>
public sealed class QuestionForm
{
    public Guid? Id { get; set; }
    public int Version { get; set; }
    public Guid SectionId { get; set; }
    public QuestionKind Kind { get; set; }
    public string? TextTh { get; set; }
    public string? TextEn { get; set; }
    public string? HelpTh { get; set; }
    public string? HelpEn { get; set; }
    public string? PurposeTh { get; set; }
    public string? PurposeEn { get; set; }
    public string? RetentionDays { get; set; }
    public bool IsRequired { get; set; }
    public bool IsSensitive { get; set; }
    public string? ConsentTh { get; set; }
    public string? ConsentEn { get; set; }
    public List<Guid> TypeIds { get; set; } = [];
    public string? ConditionQuestionId { get; set; }
    public List<string> ConditionValues { get; set; } = [];
    public List<ChoiceForm> Choices { get; set; } = [];

    public static QuestionForm Of(AskedQuestion asked)
    {
        var q = asked.Question;
        return new QuestionForm
        {
            Id = q.Id,
            Version = q.Version,
            SectionId = q.SectionId,
            Kind = q.Kind,
            TextTh = q.TextTh,
            TextEn = q.TextEn,
            HelpTh = q.HelpTh,
            HelpEn = q.HelpEn,
            PurposeTh = q.PurposeTh,
            PurposeEn = q.PurposeEn,
            RetentionDays = q.RetentionDays?.ToString(CultureInfo.InvariantCulture),
            IsRequired = q.IsRequired,
            IsSensitive = q.IsSensitive,
            ConsentTh = asked.Consent?.TextTh,
            ConsentEn = asked.Consent?.TextEn,
            TypeIds = [.. q.TypeIds],
            ConditionQuestionId = q.ConditionQuestionId?.ToString(),
            ConditionValues = [.. q.ConditionValues],
            Choices = [.. asked.Choices.Select(c => new ChoiceForm
            {
                Id = c.Id,
                TextTh = c.TextTh,
                TextEn = c.TextEn,
                Places = c.IsLimited ? c.Capacity.ToString(CultureInfo.InvariantCulture) : null,
            })],
        };
    }
}

/// <summary>A row of choices; one of no words at all is left out.</summary>
public sealed class ChoiceForm
{
    public Guid? Id { get; set; }
    public string? TextTh { get; set; }
    public string? TextEn { get; set; }
    /// <summary>Empty is no limit.</summary>
    public string? Places { get; set; }

    internal bool IsBlank => Id is null && string.IsNullOrWhiteSpace(TextTh) && string.IsNullOrWhiteSpace(TextEn) && string.IsNullOrWhiteSpace(Places);
}
