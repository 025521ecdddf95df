using Microsoft.Extensions.DependencyInjection;
using SummitManager.Events;

namespace SummitManager.CheckIns;

public static class CheckInsFeature
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services) => services
        .AddSingleton<RecordScans>()
        .AddSingleton<SaveCheckpoint>()
        .AddSingleton<RemoveCheckpoint>()
        .AddSingleton<CheckpointSetupQueries>()
        .AddSingleton<IEventReadiness, CheckpointReadiness>()
        .AddSingleton<IEventCopied, CopyCheckpoints>();
}
