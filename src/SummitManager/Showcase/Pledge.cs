using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Showcase;

/// <summary>A province's commitment at an event (FR-65): one each, for the 76 and for Bangkok, which is counted apart.</summary>
public sealed class Pledge : IVersioned
{
    public const int TextLimit = 2000;
    public const int ByLimit = 300;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    /// <summary>Unique at the event.</summary>
    public string ProvinceCode { get; init; } = "";
    public string TextTh { get; internal set; } = "";
    public string? TextEn { get; internal set; }
    /// <summary>Who gave it: <c>ผู้ว่าราชการจังหวัดเชียงราย</c>.</summary>
    public string? PledgedBy { get; internal set; }
    /// <inheritdoc cref="CaseStudy.SessionId"/>
    public Guid? SessionId { get; internal set; }
    public int Version { get; private set; }

    public Province Province => Provinces.Find(ProvinceCode)!;

    public string Text(Language language) => language == Language.English ? TextEn ?? TextTh : TextTh;
}
