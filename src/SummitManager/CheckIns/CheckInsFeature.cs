using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.CheckIns;

public static class CheckInsFeature
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services) => services
        .AddSingleton<ScansOfPerson>()
        .AddSingleton<RecordScans>();
}
