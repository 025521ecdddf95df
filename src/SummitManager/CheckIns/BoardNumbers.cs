using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>The live board at one moment (FR-40). People are counted once, however many doors they pass; doors count check-ins.</summary>
/// <param name="Period">The half-day it speaks of: the open one, else the latest that has begun, else the first; null without any.</param>
/// <param name="PeriodOpen">Whether its doors are open now.</param>
/// <param name="Registered">Everybody who has not been cancelled or rejected: confirmed, waiting for approval or for a place.</param>
/// <param name="Confirmed">Who has a valid ticket.</param>
/// <param name="Expected">Confirmed people whose type may pass one of the open doors.</param>
/// <param name="Arrived">People admitted in the half-day.</param>
/// <param name="Inside">Of these, who has not left by every door they came in at.</param>
/// <param name="ArrivedToday">People admitted in any half-day of the same date.</param>
public sealed record BoardNumbers(Label EventTitle, string TimeZone, DateTimeOffset At, PeriodWindow? Period, bool PeriodOpen,
    int Registered, int Confirmed, int Expected, int Arrived, int Inside, int ArrivedToday,
    IReadOnlyList<BoardRow> Types, IReadOnlyList<BoardRow> Provinces, IReadOnlyList<BoardDoor> Doors, IReadOnlyList<BoardMinute> Minutes);

/// <summary>A type or province.</summary>
/// <param name="Name">Null for people who gave no province.</param>
public sealed record BoardRow(string Key, Label? Name, int Confirmed, int Arrived, int Inside);

/// <param name="Total">Check-ins of the half-day.</param>
/// <param name="LastMinute">Check-ins of the last 60 seconds.</param>
/// <param name="Capacity">How many may be inside; null when nobody counts.</param>
public sealed record BoardDoor(Guid CheckpointId, Label Name, bool IsOpen, int Total, int Inside, int LastMinute, int? Capacity);

/// <param name="At">The minute's beginning.</param>
/// <param name="Count">Check-ins at all doors in it.</param>
public sealed record BoardMinute(DateTimeOffset At, int Count);
