using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Organizations;

/// <summary>What was typed about an organisation; with <see cref="Id"/> it was chosen from the directory and the rest need not be read.</summary>
public sealed record OrganizationForm
{
    public Guid? Id { get; set; }
    public OrganizationKind? Kind { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? OfficialCode { get; set; }
    public string? District { get; set; }
    public string? ProvinceCode { get; set; }

    /// <summary>
    /// Checked and normalised. A kind that leads the name (<c>อบต.แม่ยาว</c>) need not be chosen. Refuses with <see cref="BadFields"/>.
    /// </summary>
    internal static Result<OrganizationDetails> Read(OrganizationForm form)
    {
        var bad = new List<Refusal>();
        var nameTh = Text(form.NameTh, nameof(NameTh), 300, bad);
        var nameEn = Text(form.NameEn, nameof(NameEn), 300, bad);
        var code = ThaiText.FoldDigits(Text(form.OfficialCode, nameof(OfficialCode), 20, bad));
        var district = Text(form.District, nameof(District), 100, bad);
        // A foreign body needs no Thai name (FR-04).
        if (nameTh is null && nameEn is null && bad.TrueForAll(b => b.Field is not (nameof(NameTh) or nameof(NameEn))))
            bad.Add(new BadField(nameof(NameTh), "Required"));
        var kind = form.Kind ?? OrganizationKinds.FromDlaCode(code) ?? OrganizationKinds.Split(nameTh)?.Kind;
        if (kind is null || !Enum.IsDefined(kind.Value))
            bad.Add(new BadField(nameof(Kind), "Choose"));
        var province = Provinces.Find(form.ProvinceCode);
        if (province is null && !string.IsNullOrWhiteSpace(form.ProvinceCode))
            bad.Add(new BadField(nameof(ProvinceCode), "Choose"));
        if (bad.Count > 0)
            return new BadFields(bad);

        return new OrganizationDetails(form.Id, kind!.Value, nameTh ?? nameEn!, nameEn, code.Length == 0 ? null : code,
            district is null ? null : province?.District(district) ?? district, province?.Code);
    }

    private static string? Text(string? typed, string field, int limit, List<Refusal> bad)
    {
        var text = ThaiText.Normalize(typed);
        if (text.Length > limit)
            bad.Add(new BadField(field, "TooLong", limit));
        return text.Length == 0 || text.Length > limit ? null : text;
    }
}
