using SummitManager.Data;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>A level of sponsoring and what it brings (FR-49): <c>Platinum</c>, <c>ผู้สนับสนุนหลัก</c>.</summary>
public sealed class SponsorTier : IVersioned
{
    public const int NameLimit = 100;
    public const int BenefitsLimit = 1000;
    public const int Most = 500;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public string NameTh { get; set; } = "";
    public string NameEn { get; set; } = "";
    /// <summary>1 comes first, also on every page and paper.</summary>
    public int Order { get; set; }
    public LogoSize Logo { get; set; } = LogoSize.Medium;
    /// <summary>How many of each a sponsor of this level gets.</summary>
    public int Booths { get; set; }
    public int Passes { get; set; }
    public int Sessions { get; set; }
    /// <summary>What else was promised, a line each; for the organisers and the sponsor, not for the public.</summary>
    public string? BenefitsTh { get; set; }
    public string? BenefitsEn { get; set; }
    public int Version { get; private set; }

    public string Name(bool thai) => thai || NameEn.Length == 0 ? NameTh : NameEn;
}

/// <summary>How large a sponsor's logo is beside the others.</summary>
public enum LogoSize
{
    Large,
    Medium,
    Small,
}
