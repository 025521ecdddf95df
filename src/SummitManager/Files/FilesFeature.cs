using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.Files;

public static class FilesFeature
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<FileStore>()
        .AddSingleton<LogoFiles>()
        .AddSingleton<SweepFiles>();
}
