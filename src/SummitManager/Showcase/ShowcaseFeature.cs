using Microsoft.Extensions.DependencyInjection;
using SummitManager.Organizations;

namespace SummitManager.Showcase;

public static class ShowcaseFeature
{
    public static IServiceCollection AddShowcase(this IServiceCollection services) => services
        .AddSingleton<CaseStudyQueries>()
        .AddSingleton<PledgeQueries>()
        .AddSingleton<PublishedShowcase>()
        .AddSingleton<SaveCaseStudy>()
        .AddSingleton<RemoveCaseStudy>()
        .AddSingleton<SavePledge>()
        .AddSingleton<RemovePledge>()
        .AddSingleton<ImportPledges>()
        .AddSingleton<ExportPledges>()
        .AddSingleton<ShowPledges>()
        .AddSingleton<IOrganizationReferences, CaseStudyReferences>();
}
