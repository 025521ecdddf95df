using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>A checkpoint to choose from.</summary>
public sealed record DoorChoice(Guid CheckpointId, Label Name, Guid EventId, Label EventTitle, DateOnly StartsOn, DateOnly EndsOn, bool IsOpen);

/// <summary>How a door stands now.</summary>
/// <param name="Period">The half-day whose doors are open, else the next, else the last; null for an event without any.</param>
/// <param name="PeriodOpen">Whether its doors are open at this moment.</param>
/// <param name="Admitted">Check-ins here in that half-day.</param>
/// <param name="Inside">Of these, who has not left.</param>
/// <param name="Capacity">How many may be inside; null when nobody counts.</param>
/// <param name="ServerTime">For the device, to correct its clock by.</param>
public sealed record DoorStatus(Guid CheckpointId, Guid EventId, Label Name, Label EventTitle, string TimeZone, bool IsOpen, bool TracksExits, bool WalkIns, bool MaySupervise, bool MayFind,
    PeriodWindow? Period, bool PeriodOpen, int Admitted, int Inside, int? Capacity, DateTimeOffset ServerTime);

/// <summary>Somebody found by a fragment.</summary>
/// <param name="Would">What a scan of their ticket would say now.</param>
/// <param name="Since">When they came in here in this half-day, if they did.</param>
public sealed record DoorHit(DoorPerson Person, RegistrationState State, PaymentState Payment, ScanOutcome Would, DateTimeOffset? Since);

/// <summary>A reading of the last few, with the person where there is one.</summary>
/// <param name="MayUndo">An admission that stands.</param>
public sealed record LastScan(Guid Id, ScanOutcome Outcome, DateTimeOffset At, DoorPerson? Person, bool MayUndo, bool Undone);

/// <summary>A type that a walk-in can be registered as.</summary>
/// <param name="Left">Places left; null when it has no limit.</param>
public sealed record WalkInType(Guid Id, Label Name, Money Price, int? Left);
