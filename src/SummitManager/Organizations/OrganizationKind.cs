namespace SummitManager.Organizations;

/// <summary>What kind of body an organization is (FR-37). Words and rules: <see cref="OrganizationKinds"/>.</summary>
public enum OrganizationKind
{
    Pao,
    CityMunicipality,
    TownMunicipality,
    SubdistrictMunicipality,
    Sao,
    Bangkok,
    Pattaya,
    CentralGovernment,
    StateEnterprise,
    PublicOrganization,
    Association,
    Academic,
    Company,
    Media,
    Foreign,
    Other,
}
