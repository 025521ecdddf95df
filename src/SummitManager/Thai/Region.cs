namespace SummitManager.Thai;

/// <summary>A part of the country. Which provinces it holds depends on the <see cref="RegionScheme"/>.</summary>
public enum Region
{
    North,
    Northeast,
    Central,
    East,
    West,
    South,
}
