using SummitManager.Accounts;

namespace SummitManager.CheckIns.Devices;

/// <summary>What a kind of device may do, at the events of its checkpoints: the only such table.</summary>
public static class DeviceRights
{
    private static readonly Permission[] Scanning = [Permission.Scan];
    private static readonly Permission[] Supervising = [Permission.Scan, Permission.SuperviseDoor, Permission.FindAtDoor];

    public static IReadOnlyList<Permission> Of(DeviceKind kind) => kind == DeviceKind.Supervisor ? Supervising : Scanning;

    /// <summary>The role that an unowned device acts in; <see cref="Of"/> still holds it to less where the role may more.</summary>
    internal static EventRole Role(DeviceKind kind) => kind == DeviceKind.Supervisor ? EventRole.Supervisor : EventRole.Door;
}
