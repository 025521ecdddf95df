namespace SummitManager.People;

/// <summary>Which name a person puts first (FR-29).</summary>
public enum NameOrder
{
    GivenFirst,
    FamilyFirst,
}
