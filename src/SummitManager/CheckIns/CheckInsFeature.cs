using Microsoft.Extensions.DependencyInjection;
<<<<<<< HEAD
using SummitManager.CheckIns.Devices;
=======
using SummitManager.CheckIns.Lanes;
>>>>>>> 823bc2d
using SummitManager.Events;

namespace SummitManager.CheckIns;

public static class CheckInsFeature
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services) => services
        .AddSingleton<Doors>()
        .AddSingleton<ScanLane>()
        .AddSingleton<RecordScans>()
        .AddSingleton<CheckInByDesk>()
        .AddSingleton<AdmitAnyway>()
        .AddSingleton<RegisterWalkIn>()
        .AddSingleton<UndoCheckIn>()
        .AddSingleton<AdmitGroup>()
        .AddSingleton<ResolveConflict>()
        .AddSingleton<ConflictQueries>()
        .AddSingleton<DoorSearch>()
        .AddSingleton<DoorQueries>()
        .AddSingleton<ScansOfPerson>()
        .AddSingleton<BoardQueries>()
<<<<<<< HEAD
        .AddDevices()
=======
        .AddSingleton<AlertQueries>()
        .AddSingleton<LaneQueries>()
>>>>>>> 823bc2d
        .AddSingleton<SaveCheckpoint>()
        .AddSingleton<RemoveCheckpoint>()
        .AddSingleton<CheckpointSetupQueries>()
        .AddSingleton<IEventReadiness, CheckpointReadiness>()
        .AddSingleton<IEventCopied, CopyCheckpoints>();
}
