using SummitManager.Events;
using SummitManager.Registrations;

namespace SummitManager.CheckIns;

/// <summary>What the door's rule needs to know of a ticket. The same facts, under the same names, travel to the browser.</summary>
/// <param name="Replaced">The code was valid once; the person holds a newer one.</param>
public sealed record TicketFacts(Guid RegistrationId, Guid EventId, Guid TypeId, RegistrationState State, PaymentState Payment, bool Replaced);

/// <summary>What the rule needs to know of a checkpoint.</summary>
public sealed record CheckpointFacts(Guid Id, Guid EventId, IReadOnlyCollection<Guid> AllowedTypeIds, bool TracksExits, bool RequiresPayment, bool IsOpen);

/// <summary>The check-in that stands for this person here in this half-day.</summary>
public sealed record PriorCheckIn(DateTimeOffset At, bool Inside);

/// <summary>A half-day's doors. <see cref="Period"/> is the part of a check-in's key.</summary>
public sealed record PeriodWindow(string Period, DateTimeOffset Opens, DateTimeOffset Closes)
{
    public static PeriodWindow Of(HalfDay halfDay) => new(Name(halfDay.Date, halfDay.Half), halfDay.DoorsOpenAt, halfDay.DoorsCloseAt);

    public static string Name(DateOnly date, DayHalf half) =>
        date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + (half == DayHalf.Morning ? "-am" : "-pm");
}

/// <summary>The rule's answer: the outcome and the half-day it belongs to (empty outside all of them).</summary>
public sealed record Verdict(ScanOutcome Outcome, string Period);
