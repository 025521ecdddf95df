using SummitManager.Shared;

namespace SummitManager.Organizations;

/// <summary>Names of the audiences.</summary>
public static class AudienceGroups
{
    private static readonly Dictionary<AudienceGroup, Label> Names = new()
    {
        [AudienceGroup.LocalAuthority] = new("อปท.", "Local authorities"),
        [AudienceGroup.Government] = new("ส่วนราชการ", "Government agencies"),
        [AudienceGroup.Private] = new("เอกชน", "Private sector"),
        [AudienceGroup.Academic] = new("สถาบันการศึกษา", "Academic institutions"),
        [AudienceGroup.Media] = new("สื่อ", "Media"),
        [AudienceGroup.Foreign] = new("ต่างประเทศ", "International"),
    };

    /// <summary><c>อปท.</c> · <c>Local authorities</c></summary>
    public static Label Name(AudienceGroup group) => Names[group];
}
