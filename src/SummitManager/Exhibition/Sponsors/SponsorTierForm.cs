using System.Globalization;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>A level as typed.</summary>
public sealed class SponsorTierForm
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; set; }
    public int Version { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? Order { get; set; }
    public LogoSize Logo { get; set; } = LogoSize.Medium;
    public string? Booths { get; set; }
    public string? Passes { get; set; }
    public string? Sessions { get; set; }
    public string? BenefitsTh { get; set; }
    public string? BenefitsEn { get; set; }

    public static SponsorTierForm Of(SponsorTier t) => new()
    {
        Id = t.Id,
        Version = t.Version,
        NameTh = t.NameTh,
        NameEn = t.NameEn,
        Order = Number(t.Order),
        Logo = t.Logo,
        Booths = Number(t.Booths),
        Passes = Number(t.Passes),
        Sessions = Number(t.Sessions),
        BenefitsTh = t.BenefitsTh,
        BenefitsEn = t.BenefitsEn,
    };

    /// <returns>Null, or why not.</returns>
    internal BadFields? WriteTo(SponsorTier tier)
    {
        var fields = new TypedFields();
        tier.NameTh = fields.Text(NameTh, nameof(NameTh), SponsorTier.NameLimit, required: true) ?? "";
        tier.NameEn = fields.Text(NameEn, nameof(NameEn), SponsorTier.NameLimit) ?? "";
        tier.Order = fields.Number(Order, nameof(Order), 1, SponsorTier.Most) ?? tier.Order;
        tier.Logo = Logo;
        tier.Booths = fields.Number(Booths, nameof(Booths), 0, SponsorTier.Most) ?? 0;
        tier.Passes = fields.Number(Passes, nameof(Passes), 0, SponsorTier.Most) ?? 0;
        tier.Sessions = fields.Number(Sessions, nameof(Sessions), 0, SponsorTier.Most) ?? 0;
        tier.BenefitsTh = fields.Lines(BenefitsTh, nameof(BenefitsTh), SponsorTier.BenefitsLimit);
        tier.BenefitsEn = fields.Lines(BenefitsEn, nameof(BenefitsEn), SponsorTier.BenefitsLimit);
        return fields.Refusal;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
