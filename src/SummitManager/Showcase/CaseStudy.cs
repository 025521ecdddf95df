using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Showcase;

/// <summary>What an authority did well, as a public record of the event (FR-22). English words may be missing; the Thai ones stand in for them.</summary>
public sealed class CaseStudy : IVersioned
{
    public const int TitleLimit = 300;
    public const int SummaryLimit = 1000;
    public const int TextLimit = 4000;
    public const int LinksLimit = 2000;
    public const int MostLinks = 5;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    /// <summary>Whose it is; gives name and province.</summary>
    public Guid OrganizationId { get; internal set; }
    /// <summary>Where it is told. No foreign key: a session that is taken out of the programme leaves the record standing.</summary>
    public Guid? SessionId { get; internal set; }
    public string TitleTh { get; internal set; } = "";
    public string? TitleEn { get; internal set; }
    public string SummaryTh { get; internal set; } = "";
    public string? SummaryEn { get; internal set; }
    public string? ProblemTh { get; internal set; }
    public string? ProblemEn { get; internal set; }
    public string? ResultTh { get; internal set; }
    public string? ResultEn { get; internal set; }
    /// <summary>Addresses of the web, one a line.</summary>
    public string? Links { get; internal set; }
    /// <summary>Numbers 1 to 17 of the Sustainable Development Goals (FR-08).</summary>
    public List<int> SdgGoals { get; internal set; } = [];
    public bool IsPublished { get; internal set; }
    public int Version { get; private set; }

    public string Title(Language language) => In(language, TitleTh, TitleEn)!;

    public string Summary(Language language) => In(language, SummaryTh, SummaryEn)!;

    public string? Problem(Language language) => In(language, ProblemTh, ProblemEn);

    public string? Result(Language language) => In(language, ResultTh, ResultEn);

    public IReadOnlyList<string> LinkList() => Links?.Split('\n') ?? [];

    private static string? In(Language language, string? thai, string? english) => language == Language.English ? english ?? thai : thai ?? english;
}
