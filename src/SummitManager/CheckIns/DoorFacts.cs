using System.Globalization;
using SummitManager.Events;
using SummitManager.Registrations;

namespace SummitManager.CheckIns;

/// <summary>What the door's rule needs to know of a ticket. The same facts, under the same names, travel to the browser.</summary>
/// <param name="Replaced">The code was valid once; the person holds a newer one.</param>
/// <param name="Booked">They are expected at the checkpoint that asks; only looked up where that matters.</param>
public sealed record TicketFacts(Guid RegistrationId, Guid EventId, Guid TypeId, RegistrationState State, PaymentState Payment, bool Replaced, bool Booked = false);

/// <summary>What the rule needs to know of a checkpoint.</summary>
/// <param name="Capacity">How many may be inside at once; null for no limit.</param>
/// <param name="Inside">Who is, in the half-day that is asked about; only read where there is a capacity.</param>
/// <param name="BookedOnly">Who has not booked is turned away.</param>
public sealed record CheckpointFacts(Guid Id, Guid EventId, IReadOnlyCollection<Guid> AllowedTypeIds, bool TracksExits, bool RequiresPayment, bool IsOpen, int? Capacity = null, int Inside = 0,
    bool BookedOnly = false);

/// <summary>A check-in that stands for this person at this checkpoint.</summary>
/// <param name="ScanId">The scan that owns it; the rule does not ask.</param>
public sealed record PriorCheckIn(string Period, DateTimeOffset At, bool Inside, Guid ScanId = default);

/// <summary>A half-day's doors. <see cref="Period"/> is the part of a check-in's key.</summary>
public sealed record PeriodWindow(string Period, DateTimeOffset Opens, DateTimeOffset Closes)
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string Morning = "-am";
    private const string Afternoon = "-pm";

    public static PeriodWindow Of(HalfDay halfDay) => new(Name(halfDay.Date, halfDay.Half), halfDay.DoorsOpenAt, halfDay.DoorsCloseAt);

    public static string Name(DateOnly date, DayHalf half) =>
        date.ToString(DateFormat, CultureInfo.InvariantCulture) + (half == DayHalf.Morning ? Morning : Afternoon);

    public DateOnly Date => DateOnly.ParseExact(Period.AsSpan(0, DateFormat.Length), DateFormat, CultureInfo.InvariantCulture);

    public DayHalf Half => Period.EndsWith(Morning, StringComparison.Ordinal) ? DayHalf.Morning : DayHalf.Afternoon;
}

/// <summary>The rule's answer.</summary>
/// <param name="Period">The half-day it belongs to; empty outside all of them.</param>
/// <param name="Since">When they came in, for somebody who is in already.</param>
public sealed record Verdict(ScanOutcome Outcome, string Period, DateTimeOffset? Since = null);
