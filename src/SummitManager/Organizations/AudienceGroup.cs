namespace SummitManager.Organizations;

/// <summary>The six audiences an event is opened to (FR-42).</summary>
public enum AudienceGroup
{
    LocalAuthority,
    Government,
    Private,
    Academic,
    Media,
    Foreign,
}
