using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.LongJobs;

public static class LongJobsFeature
{
    public static IServiceCollection AddLongJobs(this IServiceCollection services) => services
        .AddSingleton<LongJobKinds>()
        .AddSingleton<StartLongJob>()
        .AddSingleton<CancelLongJob>()
        .AddSingleton<FetchLongJobResult>()
        .AddSingleton<RunLongJobs>()
        .AddSingleton<SweepLongJobs>()
        .AddSingleton<LongJobQueries>();
}
