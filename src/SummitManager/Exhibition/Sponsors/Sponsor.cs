using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>Who supports the event, under the exact name by which the law knows them.</summary>
public sealed class Sponsor : IVersioned
{
    public const int NameLimit = 300;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public Guid TierId { get; set; }
    /// <summary>With its legal form: <c>บริษัท ทีโอที จำกัด (มหาชน)</c>. Shown as typed, never shortened.</summary>
    public string NameTh { get; set; } = "";
    /// <summary><c>TOT Public Company Limited</c>; null shows the Thai name.</summary>
    public string? NameEn { get; set; }
    public string? Url { get; set; }
    public Guid? LogoFileId { get; set; }
    /// <summary>Their session in the agenda, by its key; one that was removed since may stand here.</summary>
    public Guid? SessionId { get; set; }
    /// <summary>Within the level; the organiser's own order.</summary>
    public int Order { get; set; }
    /// <summary>Everybody sees it; until then only staff.</summary>
    public bool IsShown { get; set; }
    public int Version { get; private set; }

    public Label Name => new(NameTh, NameEn ?? NameTh);
}
