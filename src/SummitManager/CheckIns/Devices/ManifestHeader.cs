using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>What stands readable at a manifest's head. Nobody's name.</summary>
/// <param name="Cursor">To be sent back as <c>since</c>.</param>
/// <param name="Full">What the device held before is worth nothing: forget it and take this.</param>
public sealed record ManifestHeader(string Cursor, bool Full, DateTimeOffset ServerTime, IReadOnlyList<ManifestEvent> Events, IReadOnlyList<ManifestCheckpoint> Checkpoints, int Tickets, int Gone, int CheckIns);

public sealed record ManifestEvent(Guid Id, Label Title, string TimeZone, IReadOnlyList<PeriodWindow> Periods, IReadOnlyList<ManifestType> Types);

public sealed record ManifestType(Guid Id, Label Name, int Color);

/// <param name="Capacity">Of a hall; null without a limit.</param>
/// <param name="Inside">People inside in the half-day that is open, of a checkpoint with a capacity.</param>
public sealed record ManifestCheckpoint(Guid Id, Guid EventId, Label Name, IReadOnlyCollection<Guid> AllowedTypeIds, bool TracksExits, bool RequiresPayment, bool IsOpen, int? Capacity, int Inside);
