using SummitManager.Documents.Layout;

namespace SummitManager.Badges;

/// <summary>What badges are printed on.</summary>
public enum BadgeFormat
{
    /// <summary>A6 upright, the usual holder on a lanyard; one a page.</summary>
    A6,
    /// <summary>A5 upright, one a page.</summary>
    A5,
    /// <summary>A card of 90 x 65 mm, one a page.</summary>
    Card,
    /// <summary>Eight cards of 90 x 65 mm on a sheet of A4, with lines to cut along.</summary>
    EightOnA4,
    /// <summary>A label of 100 x 62 mm, for printers with a roll of 62 mm.</summary>
    Label62,
    /// <summary>A label of 102 x 76 mm, for thermal printers of four inches.</summary>
    Label76,
}

/// <summary>Sizes of the formats in points, and how they lie on the paper.</summary>
public static class BadgeFormats
{
    public static (double Width, double Height) Size(this BadgeFormat format) => format switch
    {
        BadgeFormat.A6 => Paper.A6,
        BadgeFormat.A5 => Paper.A5,
        BadgeFormat.Label62 => (Paper.Mm(100), Paper.Mm(62)),
        BadgeFormat.Label76 => (Paper.Mm(102), Paper.Mm(76)),
        _ => (Paper.Mm(90), Paper.Mm(65)),
    };

    /// <summary>How many are on one page.</summary>
    public static int PerPage(this BadgeFormat format) => format == BadgeFormat.EightOnA4 ? 8 : 1;
}
