using SummitManager.Shared;

namespace SummitManager.Organizations;

/// <summary>What is known about one kind of organization.</summary>
/// <param name="Name"><c>องค์การบริหารส่วนตำบล</c> · <c>Subdistrict Administrative Organization</c></param>
/// <param name="ShortName"><c>อบต.</c> · <c>SAO</c>; the full name where no short one is in use.</param>
/// <param name="DlaPrefix">The first two digits of the Department of Local Administration's 8-digit code, where it gives one.</param>
/// <param name="HeadTitle">The executive head, to be followed by the place: <c>นายกองค์การบริหารส่วนตำบล</c> + แม่ยาว.</param>
public sealed record OrganizationKindInfo(
    OrganizationKind Kind,
    Label Name,
    Label ShortName,
    AudienceGroup Audience,
    string? DlaPrefix = null,
    string? HeadTitle = null);
