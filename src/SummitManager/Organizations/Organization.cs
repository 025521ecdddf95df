using SummitManager.Data;
using SummitManager.Thai;

namespace SummitManager.Organizations;

/// <summary>A local authority, agency, company or foreign body (FR-36, FR-37, FR-42). A foreign one needs no Thai name (FR-04).</summary>
public sealed class Organization : IVersioned
{
    private Organization() { }

    public Guid Id { get; private set; }
    public OrganizationKind Kind { get; private set; }
    /// <summary>Full Thai name with its kind, as printed; the English name where there is no Thai one.</summary>
    public string NameTh { get; private set; } = "";
    public string? NameEn { get; private set; }
    /// <summary>The department's eight-digit code, text because of leading zeros; the key of imports.</summary>
    public string? OfficialCode { get; private set; }
    public string? District { get; private set; }
    public string? ProvinceCode { get; private set; }
    public string SearchText { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public int Version { get; private set; }

    public static Organization Create(OrganizationKind kind, string nameTh, string? nameEn, string? officialCode, string? district, string? provinceCode, DateTimeOffset now)
    {
        var organization = new Organization { Id = Guid.CreateVersion7(now) };
        organization.Describe(kind, nameTh, nameEn, officialCode, district, provinceCode);
        return organization;
    }

    public void Describe(OrganizationKind kind, string nameTh, string? nameEn, string? officialCode, string? district, string? provinceCode)
    {
        Kind = kind;
        NameTh = nameTh;
        NameEn = nameEn;
        OfficialCode = officialCode;
        District = district;
        ProvinceCode = provinceCode;
        var province = Provinces.Find(provinceCode);
        SearchText = ThaiText.SearchText(nameTh, nameEn, OrganizationKinds.Of(kind).ShortName.Thai, district, province?.Name.Thai, province?.Name.English, officialCode);
        SortKey = ThaiText.SortKey(nameTh);
    }
}
