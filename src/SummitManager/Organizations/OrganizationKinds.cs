using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Organizations;

/// <summary>
/// The kinds of organization as reference data (FR-37, FR-42). How many authorities of a kind exist is never written down here:
/// the number changes several times a year.
/// </summary>
public static class OrganizationKinds
{
    /// <summary>Every kind, local authorities first, in the order of forms and reports.</summary>
    public static IReadOnlyList<OrganizationKindInfo> All { get; } =
    [
        Local(OrganizationKind.Pao, "องค์การบริหารส่วนจังหวัด", "อบจ.", "Provincial Administrative Organization", "PAO", "02", "นายกองค์การบริหารส่วนจังหวัด"),
        Local(OrganizationKind.CityMunicipality, "เทศบาลนคร", "ทน.", "City Municipality", "City Municipality", "03", "นายกเทศมนตรีนคร"),
        Local(OrganizationKind.TownMunicipality, "เทศบาลเมือง", "ทม.", "Town Municipality", "Town Municipality", "04", "นายกเทศมนตรีเมือง"),
        Local(OrganizationKind.SubdistrictMunicipality, "เทศบาลตำบล", "ทต.", "Subdistrict Municipality", "Subdistrict Municipality", "05", "นายกเทศมนตรีตำบล"),
        Local(OrganizationKind.Sao, "องค์การบริหารส่วนตำบล", "อบต.", "Subdistrict Administrative Organization", "SAO", "06", "นายกองค์การบริหารส่วนตำบล"),
        Local(OrganizationKind.Bangkok, "กรุงเทพมหานคร", "กทม.", "Bangkok Metropolitan Administration", "BMA", null, "ผู้ว่าราชการกรุงเทพมหานคร"),
        Local(OrganizationKind.Pattaya, "เมืองพัทยา", "เมืองพัทยา", "Pattaya City", "Pattaya City", null, "นายกเมืองพัทยา"),
        Plain(OrganizationKind.CentralGovernment, "ส่วนราชการ", "Government Agency", AudienceGroup.Government),
        Plain(OrganizationKind.StateEnterprise, "รัฐวิสาหกิจ", "State Enterprise", AudienceGroup.Government),
        Plain(OrganizationKind.PublicOrganization, "องค์การมหาชน", "Public Organization", AudienceGroup.Government),
        Plain(OrganizationKind.Association, "สมาคม", "Association", AudienceGroup.Private),
        Plain(OrganizationKind.Academic, "สถาบันการศึกษา", "Academic Institution", AudienceGroup.Academic),
        Plain(OrganizationKind.Company, "บริษัทเอกชน", "Company", AudienceGroup.Private),
        Plain(OrganizationKind.Media, "สื่อมวลชน", "Media", AudienceGroup.Media),
        Plain(OrganizationKind.Foreign, "หน่วยงานต่างประเทศ", "International Organization", AudienceGroup.Foreign),
        Plain(OrganizationKind.Other, "อื่น ๆ", "Other", AudienceGroup.Private),
    ];

    private static readonly Dictionary<OrganizationKind, OrganizationKindInfo> ByKind = All.ToDictionary(info => info.Kind);

    private static readonly (string Prefix, OrganizationKind Kind)[] NamePrefixes =
    [
        .. All.Where(info => info.Audience == AudienceGroup.LocalAuthority)
            .SelectMany(info => new[] { info.Name.Thai, info.ShortName.Thai }.Distinct(StringComparer.Ordinal), (info, prefix) => (prefix, info.Kind))
            .OrderByDescending(entry => entry.prefix.Length),
    ];

    /// <summary>What is known about <paramref name="kind"/>.</summary>
    public static OrganizationKindInfo Of(OrganizationKind kind) => ByKind[kind];

    /// <summary>True for the seven kinds of อปท.</summary>
    public static bool IsLocalAuthority(OrganizationKind kind) => ByKind[kind].Audience == AudienceGroup.LocalAuthority;

    /// <summary>The kind a DLA code (8 digits as text, Thai digits too) belongs to, or null.</summary>
    public static OrganizationKind? FromDlaCode(string? code)
    {
        var digits = ThaiText.FoldDigits(ThaiText.Normalize(code));
        return digits.Length == 8 && digits.All(char.IsAsciiDigit)
            ? All.FirstOrDefault(info => info.DlaPrefix is { } prefix && digits.StartsWith(prefix, StringComparison.Ordinal))?.Kind
            : null;
    }

    /// <summary>
    /// Takes a local authority's written name apart: <c>อบต.แม่ยาว</c> and <c>องค์การบริหารส่วนตำบลแม่ยาว</c> are both (Sao, แม่ยาว).
    /// Null when no kind leads the name; a bare "เทศบาล" does not say which of three it is.
    /// </summary>
    public static (OrganizationKind Kind, string Place)? Split(string? name)
    {
        var text = ThaiText.Normalize(name);
        foreach (var (prefix, kind) in NamePrefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return (kind, text[prefix.Length..].TrimStart());
            }
        }

        return null;
    }

    private static OrganizationKindInfo Local(
        OrganizationKind kind, string thai, string thaiShort, string english, string englishShort, string? dlaPrefix, string head) =>
        new(kind, new(thai, english), new(thaiShort, englishShort), AudienceGroup.LocalAuthority, dlaPrefix, head);

    private static OrganizationKindInfo Plain(OrganizationKind kind, string thai, string english, AudienceGroup audience)
    {
        Label name = new(thai, english);
        return new(kind, name, name, audience);
    }
}
