namespace SummitManager.Exhibition.Sponsors;

/// <summary>A sponsor as typed.</summary>
public sealed class SponsorForm
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; set; }
    public int Version { get; set; }
    public string? TierId { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? Url { get; set; }
    public string? SessionId { get; set; }
    public Guid? LogoFileId { get; set; }
    public bool IsShown { get; set; } = true;

    public static SponsorForm Of(Sponsor s) => new()
    {
        Id = s.Id,
        Version = s.Version,
        TierId = s.TierId.ToString(),
        NameTh = s.NameTh,
        NameEn = s.NameEn,
        Url = s.Url,
        SessionId = s.SessionId?.ToString(),
        LogoFileId = s.LogoFileId,
        IsShown = s.IsShown,
    };
}
