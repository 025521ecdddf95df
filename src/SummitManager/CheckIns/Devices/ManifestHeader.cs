using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>What stands readable at a manifest's head. Nobody's name. A device reads what it knows and leaves the rest, so what is new comes last.</summary>
/// <param name="Cursor">To be sent back as <c>since</c>.</param>
/// <param name="Full">What the device held before is worth nothing: forget it and take this.</param>
/// <param name="Lists">Doors whose bookings follow, all of them; 0 when none has changed.</param>
/// <param name="Version">2 since there are doors for those who booked.</param>
public sealed record ManifestHeader(string Cursor, bool Full, DateTimeOffset ServerTime, IReadOnlyList<ManifestEvent> Events, IReadOnlyList<ManifestCheckpoint> Checkpoints, int Tickets, int Gone, int CheckIns,
    int Lists = 0, int Version = 2);

public sealed record ManifestEvent(Guid Id, Label Title, string TimeZone, IReadOnlyList<PeriodWindow> Periods, IReadOnlyList<ManifestType> Types);

public sealed record ManifestType(Guid Id, Label Name, int Color);

/// <param name="Capacity">Of a hall; null without a limit.</param>
/// <param name="Inside">People inside in the half-day that is open, of a checkpoint with a capacity.</param>
/// <param name="BookedOnly">Who is not on the door's list is turned away.</param>
public sealed record ManifestCheckpoint(Guid Id, Guid EventId, Label Name, IReadOnlyCollection<Guid> AllowedTypeIds, bool TracksExits, bool RequiresPayment, bool IsOpen, int? Capacity, int Inside,
    bool BookedOnly = false);
