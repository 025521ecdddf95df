using SummitManager.Registrations;

namespace SummitManager.CheckIns;

/// <summary>Whether a ticket may pass. Pure; the browser has the same rule, proven by the same cases (<c>check-in-cases.json</c>).</summary>
public static class CheckInRules
{
    /// <param name="ticket">Null when the code is not one of ours.</param>
    /// <param name="priors">The person's check-ins at this checkpoint, in any order.</param>
    /// <param name="periods">The event's half-days in order of time.</param>
    /// <param name="at">When it was scanned.</param>
    public static Verdict Decide(TicketFacts? ticket, CheckpointFacts checkpoint, IReadOnlyCollection<PriorCheckIn> priors, IReadOnlyList<PeriodWindow> periods, ScanDirection direction, DateTimeOffset at)
    {
        var period = PeriodAt(periods, at)?.Period ?? "";
        if (WhyStranger(ticket, checkpoint) is { } stranger)
            return new Verdict(stranger, period);
        if (direction == ScanDirection.Out)
            return Leave(checkpoint, priors, period);
        if (WhyNotValid(ticket!, checkpoint) is { } invalid)
            return new Verdict(invalid, period);
        if (priors.FirstOrDefault(p => p.Period == period) is { Inside: true } inside)
            return new Verdict(ScanOutcome.AlreadyIn, period, inside.At);
        return new Verdict(WhyNotNow(ticket!, checkpoint, periods, period, at) ?? ScanOutcome.Admitted, period);
    }

    /// <summary>The half-day whose doors are open; null between, before and after them.</summary>
    public static PeriodWindow? PeriodAt(IReadOnlyList<PeriodWindow> periods, DateTimeOffset at) =>
        periods.FirstOrDefault(p => at >= p.Opens && at <= p.Closes);

    /// <summary>The open half-day, else the next to open, else the last; null for an event without any.</summary>
    public static PeriodWindow? PeriodNearest(IReadOnlyList<PeriodWindow> periods, DateTimeOffset at) =>
        PeriodAt(periods, at) ?? periods.FirstOrDefault(p => at < p.Opens) ?? (periods.Count == 0 ? null : periods[^1]);

    /// <summary>Whether a supervisor may let somebody in against this verdict, with a reason. Never against a ticket that is not valid.</summary>
    public static bool MayOverrule(ScanOutcome outcome) =>
        outcome is ScanOutcome.Unpaid or ScanOutcome.WrongCheckpoint or ScanOutcome.RoomFull or ScanOutcome.TooEarly or ScanOutcome.TooLate or ScanOutcome.NotBooked;

    /// <summary>The verdict after a supervisor's word: admitted in the nearest half-day, unless they are in already.</summary>
    public static Verdict Overrule(Verdict verdict, IReadOnlyCollection<PriorCheckIn> priors, IReadOnlyList<PeriodWindow> periods, DateTimeOffset at)
    {
        if (!MayOverrule(verdict.Outcome) || PeriodNearest(periods, at) is not { } period)
            return verdict;
        return priors.FirstOrDefault(p => p.Period == period.Period) is { Inside: true } inside
            ? new Verdict(ScanOutcome.AlreadyIn, period.Period, inside.At)
            : new Verdict(ScanOutcome.Admitted, period.Period);
    }

    private static ScanOutcome? WhyStranger(TicketFacts? ticket, CheckpointFacts checkpoint)
    {
        if (ticket is null)
            return ScanOutcome.UnknownTicket;
        if (ticket.EventId != checkpoint.EventId)
            return ScanOutcome.OtherEvent;
        return ticket.Replaced ? ScanOutcome.Replaced : null;
    }

    /// <summary>
    /// Leaving is never refused to somebody who is inside: not when the ticket was cancelled meanwhile, and not at noon, between the
    /// half-days. It ends the latest stay, whichever half-day that began in.
    /// </summary>
    private static Verdict Leave(CheckpointFacts checkpoint, IReadOnlyCollection<PriorCheckIn> priors, string period) =>
        checkpoint.TracksExits && priors.MaxBy(p => p.At) is { Inside: true } stay
            ? new Verdict(ScanOutcome.Left, stay.Period)
            : new Verdict(ScanOutcome.NeedsAttention, period);

    /// <summary>Ordered so that the answer names the strongest reason, the one that the desk can act on.</summary>
    private static ScanOutcome? WhyNotValid(TicketFacts ticket, CheckpointFacts checkpoint)
    {
        if (ticket.State is RegistrationState.Cancelled or RegistrationState.Rejected)
            return ScanOutcome.Cancelled;
        if (ticket.State != RegistrationState.Confirmed)
            return ScanOutcome.NotConfirmed;
        return checkpoint.AllowedTypeIds.Count > 0 && !checkpoint.AllowedTypeIds.Contains(ticket.TypeId) ? ScanOutcome.WrongCheckpoint : null;
    }

    private static ScanOutcome? WhyNotNow(TicketFacts ticket, CheckpointFacts checkpoint, IReadOnlyList<PeriodWindow> periods, string period, DateTimeOffset at)
    {
        if (!checkpoint.IsOpen)
            return ScanOutcome.WrongCheckpoint;
        if (periods.Count == 0)
            return ScanOutcome.NeedsAttention; // Nobody has said when the doors are open; that is for the desk, not for the guest.
        if (period.Length == 0)
            return at > periods[^1].Closes ? ScanOutcome.TooLate : ScanOutcome.TooEarly;
        if (checkpoint.RequiresPayment && ticket.Payment is PaymentState.Awaiting or PaymentState.Refunded)
            return ScanOutcome.Unpaid;
        if (checkpoint.Inside >= checkpoint.Capacity)
            return ScanOutcome.RoomFull;
        // Last of all: who is turned away for this alone could sit down, so a supervisor who lets them in takes nobody's place.
        return checkpoint.BookedOnly && !ticket.Booked ? ScanOutcome.NotBooked : null;
    }
}
