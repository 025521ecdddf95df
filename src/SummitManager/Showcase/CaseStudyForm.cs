using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Showcase;

/// <summary>A case study as typed.</summary>
public sealed class CaseStudyForm
{
    private const int LastGoal = 17;

    public Guid? Id { get; set; }
    /// <summary>The version that was shown; a save over somebody else's is refused.</summary>
    public int Version { get; set; }
    /// <summary>Chosen from the directory.</summary>
    public Guid? OrganizationId { get; set; }
    /// <summary>Key of a planned session, or empty.</summary>
    public string? SessionId { get; set; }
    public string? TitleTh { get; set; }
    public string? TitleEn { get; set; }
    public string? SummaryTh { get; set; }
    public string? SummaryEn { get; set; }
    public string? ProblemTh { get; set; }
    public string? ProblemEn { get; set; }
    public string? ResultTh { get; set; }
    public string? ResultEn { get; set; }
    public string? Links { get; set; }
    public List<int> SdgGoals { get; set; } = [];
    public bool IsPublished { get; set; }

    public static CaseStudyForm Of(CaseStudy c) => new()
    {
        Id = c.Id,
        Version = c.Version,
        OrganizationId = c.OrganizationId,
        SessionId = c.SessionId?.ToString(),
        TitleTh = c.TitleTh,
        TitleEn = c.TitleEn,
        SummaryTh = c.SummaryTh,
        SummaryEn = c.SummaryEn,
        ProblemTh = c.ProblemTh,
        ProblemEn = c.ProblemEn,
        ResultTh = c.ResultTh,
        ResultEn = c.ResultEn,
        Links = c.Links,
        SdgGoals = [.. c.SdgGoals],
        IsPublished = c.IsPublished,
    };

    /// <summary>Session and organisation are the caller's to look up. Refusals: <see cref="BadFields"/>.</summary>
    internal BadFields? WriteTo(CaseStudy study)
    {
        var fields = new TypedFields();
        study.TitleTh = fields.Text(TitleTh, nameof(TitleTh), CaseStudy.TitleLimit, required: true) ?? "";
        study.TitleEn = fields.Text(TitleEn, nameof(TitleEn), CaseStudy.TitleLimit);
        study.SummaryTh = fields.Lines(SummaryTh, nameof(SummaryTh), CaseStudy.SummaryLimit, required: true) ?? "";
        study.SummaryEn = fields.Lines(SummaryEn, nameof(SummaryEn), CaseStudy.SummaryLimit);
        study.ProblemTh = fields.Lines(ProblemTh, nameof(ProblemTh), CaseStudy.TextLimit);
        study.ProblemEn = fields.Lines(ProblemEn, nameof(ProblemEn), CaseStudy.TextLimit);
        study.ResultTh = fields.Lines(ResultTh, nameof(ResultTh), CaseStudy.TextLimit);
        study.ResultEn = fields.Lines(ResultEn, nameof(ResultEn), CaseStudy.TextLimit);
        study.Links = ReadLinks(fields);
        // A list that says the same stays the same list, so that saving nothing is no edit.
        var goals = SdgGoals.Where(goal => goal is >= 1 and <= LastGoal).Distinct().Order().ToList();
        if (!study.SdgGoals.SequenceEqual(goals))
            study.SdgGoals = goals;
        study.IsPublished = IsPublished;
        if (OrganizationId is null)
            fields.Fail("Organization", "Choose");
        if (!string.IsNullOrEmpty(SessionId) && !Guid.TryParse(SessionId, out _))
            fields.Fail(nameof(SessionId), "Choose");
        return fields.Refusal;
    }

    private string? ReadLinks(TypedFields fields)
    {
        var lines = (Links ?? "").ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        if (lines.Count > CaseStudy.MostLinks)
            fields.Fail(nameof(Links), "TooMany", CaseStudy.MostLinks);
        var read = lines.Take(CaseStudy.MostLinks).Select(line => fields.Url(line, nameof(Links), CaseStudy.LinksLimit / CaseStudy.MostLinks - 1)).OfType<string>().ToList();
        return read.Count == 0 ? null : string.Join('\n', read);
    }
}
