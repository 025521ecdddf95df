using Microsoft.Extensions.DependencyInjection;
using SummitManager.CheckIns.Devices;
using SummitManager.CheckIns.Lanes;
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
        .AddSingleton<CheckInOneself>()
        .AddSingleton<SelfCheckInQueries>()
        .AddSingleton<ScannerQueries>()
        .AddSingleton<DeskQueries>()
        .AddDevices()
        .AddSingleton<AlertQueries>()
        .AddSingleton<ArrivalQueries>()
        .AddSingleton<LaneQueries>()
        .AddSingleton<SaveCheckpoint>()
        .AddSingleton<RemoveCheckpoint>()
        .AddSingleton<CheckpointSetupQueries>()
        .AddSingleton<IEventReadiness, CheckpointReadiness>()
        .AddSingleton<IEventCopied, CopyCheckpoints>();
}
