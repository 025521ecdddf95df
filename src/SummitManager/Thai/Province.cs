using SummitManager.Shared;

namespace SummitManager.Thai;

/// <summary>One of the 76 provinces, or Bangkok as the 77th row.</summary>
public sealed record Province
{
    private const string BangkokCode = "10";
    private const string AyutthayaCode = "14";

    /// <summary>The two-digit interior-ministry number, also ISO 3166-2:TH; the import and export key.</summary>
    public required string Code { get; init; }

    /// <summary><c>เชียงราย</c> · <c>Chiang Rai</c>, without the word province.</summary>
    public required Label Name { get; init; }

    /// <summary>Other names people type: อยุธยา, โคราช, กทม.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    internal Region SixRegion { get; init; }

    /// <summary>Bangkok is not a จังหวัด, has เขต and แขวง, and is counted apart from the 76.</summary>
    public bool IsBangkok => Code == BangkokCode;

    /// <summary><c>จังหวัดเชียงราย</c> · <c>Chiang Rai Province</c>; Bangkok stands alone.</summary>
    public Label FullName => IsBangkok ? Name : new($"จังหวัด{Name.Thai}", $"{Name.English} Province");

    /// <summary>อำเภอ, or เขต in Bangkok.</summary>
    public Label DistrictLabel => IsBangkok ? new("เขต", "District") : new("อำเภอ", "District");

    /// <summary>ตำบล, or แขวง in Bangkok.</summary>
    public Label SubdistrictLabel => IsBangkok ? new("แขวง", "Subdistrict") : new("ตำบล", "Subdistrict");

    /// <summary>
    /// The capital district: เมือง and the province's name, except in Phra Nakhon Si Ayutthaya, where it bears the province's name.
    /// Null for Bangkok (FR-13).
    /// </summary>
    public Label? CapitalDistrict => Code switch
    {
        BangkokCode => null,
        AyutthayaCode => Name,
        _ => new($"เมือง{Name.Thai}", $"Mueang {Name.English}"),
    };

    /// <summary>The region this province lies in under a scheme.</summary>
    public Region RegionIn(RegionScheme scheme) => scheme == RegionScheme.Six ? SixRegion : Regions.FourFromCode(Code);

    /// <summary>
    /// A typed Thai district name without its label, with "อำเภอเมือง" resolved to the capital district of this province (FR-13):
    /// <c>อำเภอเมือง</c>, <c>อ.เมือง</c> and <c>เมือง</c> in Chiang Rai are all <c>เมืองเชียงราย</c>. Does not check that it exists.
    /// </summary>
    public string District(string? typed)
    {
        var name = ThaiText.Normalize(typed);
        foreach (var prefix in IsBangkok ? BangkokPrefixes : ProvincialPrefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                name = name[prefix.Length..].TrimStart();
                break;
            }
        }

        return name == "เมือง" && CapitalDistrict is { } capital ? capital.Thai : name;
    }

    private static readonly string[] BangkokPrefixes = ["เขต"];
    private static readonly string[] ProvincialPrefixes = ["อำเภอ", "อ."];
}
