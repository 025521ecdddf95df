namespace SummitManager.Thai;

/// <summary>How the country is cut into regions. A region is a view over provinces, never a column someone types.</summary>
public enum RegionScheme
{
    /// <summary>The six geographical regions.</summary>
    Six,

    /// <summary>The four regions of most ministries and the statistics office; Bangkok counts as Central.</summary>
    Four,
}
