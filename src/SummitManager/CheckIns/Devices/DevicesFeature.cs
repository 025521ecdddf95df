using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.CheckIns.Devices;

public static class DevicesFeature
{
    internal static IServiceCollection AddDevices(this IServiceCollection services) => services
        .AddSingleton<KnownDevices>()
        .AddSingleton<DoorScopes>()
        .AddSingleton<CreateDoorPass>()
        .AddSingleton<RenewDoorPass>()
        .AddSingleton<RevokeDoorPass>()
        .AddSingleton<PairDevice>()
        .AddSingleton<PairOwnDevice>()
        .AddSingleton<RevokeDevice>()
        .AddSingleton<RenameDevice>()
        .AddSingleton<DeviceQueries>()
        .AddSingleton<ManifestQueries>()
        .AddSingleton<PeopleQueries>();
}
