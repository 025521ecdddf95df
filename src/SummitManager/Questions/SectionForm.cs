using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Questions;

/// <summary>A part of the form as typed.</summary>
public sealed class SectionForm
{
    public Guid? Id { get; set; }
    public int Version { get; set; }
    /// <summary>Of a new one only.</summary>
    public AskedOf AskedOf { get; set; }
    public string? TitleTh { get; set; }
    public string? TitleEn { get; set; }
    public string? ConditionQuestionId { get; set; }
    public List<string> ConditionValues { get; set; } = [];

    public static SectionForm Of(QuestionSection s) => new()
    {
        Id = s.Id,
        Version = s.Version,
        AskedOf = s.AskedOf,
        TitleTh = s.TitleTh,
        TitleEn = s.TitleEn,
        ConditionQuestionId = s.ConditionQuestionId?.ToString(),
        ConditionValues = [.. s.ConditionValues],
    };

    /// <summary>Writes what was typed; <see cref="BadFields"/> and nothing written when something cannot be read.</summary>
    internal Refusal? WriteTo(QuestionSection section, AskedForm form)
    {
        var fields = new TypedFields();
        var titleTh = fields.Text(TitleTh, nameof(TitleTh), 200, required: true);
        var titleEn = fields.Text(TitleEn, nameof(TitleEn), 200);
        var own = form.Sections.FirstOrDefault(s => s.Section.Id == section.Id)?.Questions.Select(q => q.Question.Id).ToList() ?? [];
        var (on, values) = ConditionReader.Read(ConditionQuestionId, ConditionValues, form, own, fields);
        if (fields.Refusal is { } bad)
            return bad;
        (section.TitleTh, section.TitleEn, section.ConditionQuestionId, section.ConditionValues) = (titleTh!, titleEn ?? "", on, values);
        return null;
    }
}
