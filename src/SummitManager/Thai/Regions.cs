using SummitManager.Shared;

namespace SummitManager.Thai;

/// <summary>Names of regions and the schemes they belong to.</summary>
public static class Regions
{
    private static readonly Dictionary<Region, Label> Names = new()
    {
        [Region.North] = new("ภาคเหนือ", "North"),
        [Region.Northeast] = new("ภาคตะวันออกเฉียงเหนือ", "Northeast"),
        [Region.Central] = new("ภาคกลาง", "Central"),
        [Region.East] = new("ภาคตะวันออก", "East"),
        [Region.West] = new("ภาคตะวันตก", "West"),
        [Region.South] = new("ภาคใต้", "South"),
    };

    /// <summary><c>ภาคเหนือ</c> · <c>North</c></summary>
    public static Label Name(Region region) => Names[region];

    /// <summary>The regions of a scheme in the order reports show them.</summary>
    public static IReadOnlyList<Region> In(RegionScheme scheme) => scheme == RegionScheme.Six
        ? [Region.North, Region.Northeast, Region.Central, Region.East, Region.West, Region.South]
        : [Region.North, Region.Northeast, Region.Central, Region.South];

    internal static Region FromThai(string name) => Names.Single(pair => pair.Value.Thai == "ภาค" + name).Key;

    /// <summary>In the four-region scheme the first digit of the province code decides.</summary>
    internal static Region FourFromCode(string code) => code[0] switch
    {
        '3' or '4' => Region.Northeast,
        '5' or '6' => Region.North,
        '8' or '9' => Region.South,
        _ => Region.Central,
    };
}
