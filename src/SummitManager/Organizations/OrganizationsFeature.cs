using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.Organizations;

/// <summary>The directory of organisations: looking one up and saving one.</summary>
public static class OrganizationsFeature
{
    public static IServiceCollection AddOrganizations(this IServiceCollection services) => services
        .AddSingleton<FindOrganizations>()
        .AddSingleton<OrganizationQueries>()
        .AddSingleton<SaveOrganization>()
        .AddSingleton<PreviewDirectoryImport>()
        .AddSingleton<ImportOrganizations>()
        .AddSingleton<MergeOrganizations>()
        .AddSingleton<MergeQueries>();
}
