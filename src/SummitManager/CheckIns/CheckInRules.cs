using SummitManager.Registrations;

namespace SummitManager.CheckIns;

/// <summary>Whether a ticket may pass. Pure; the browser has the same rule, proven by the same cases.</summary>
public static class CheckInRules
{
    /// <param name="ticket">Null when the code is not one of ours.</param>
    /// <param name="prior">The check-in of this person at this checkpoint in the half-day of <paramref name="at"/>, if any.</param>
    /// <param name="periods">The event's half-days in order of time.</param>
    /// <param name="at">When it was scanned.</param>
    public static Verdict Decide(TicketFacts? ticket, CheckpointFacts checkpoint, PriorCheckIn? prior, IReadOnlyList<PeriodWindow> periods, ScanDirection direction, DateTimeOffset at)
    {
        var period = PeriodAt(periods, at);
        return new Verdict(Outcome(ticket, checkpoint, prior, periods, period, direction, at), period?.Period ?? "");
    }

    /// <summary>The half-day whose doors are open; null between, before and after them.</summary>
    public static PeriodWindow? PeriodAt(IReadOnlyList<PeriodWindow> periods, DateTimeOffset at) =>
        periods.FirstOrDefault(p => at >= p.Opens && at <= p.Closes);

    private static ScanOutcome Outcome(TicketFacts? ticket, CheckpointFacts checkpoint, PriorCheckIn? prior, IReadOnlyList<PeriodWindow> periods, PeriodWindow? period, ScanDirection direction, DateTimeOffset at)
    {
        // Who is it? Ordered so that the answer names the strongest reason, the one that the desk can act on.
        if (ticket is null)
            return ScanOutcome.UnknownTicket;
        if (ticket.EventId != checkpoint.EventId)
            return ScanOutcome.OtherEvent;
        if (ticket.Replaced)
            return ScanOutcome.Replaced;
        if (ticket.State is RegistrationState.Cancelled or RegistrationState.Rejected)
            return ScanOutcome.Cancelled;
        if (ticket.State != RegistrationState.Confirmed)
            return ScanOutcome.NotConfirmed;
        if (checkpoint.AllowedTypeIds.Count > 0 && !checkpoint.AllowedTypeIds.Contains(ticket.TypeId))
            return ScanOutcome.WrongCheckpoint;

        // Leaving is never refused to somebody who is inside.
        if (direction == ScanDirection.Out)
            return prior is { Inside: true } ? ScanOutcome.Left : ScanOutcome.NeedsAttention;
        if (prior is { Inside: true })
            return ScanOutcome.AlreadyIn;

        if (!checkpoint.IsOpen)
            return ScanOutcome.WrongCheckpoint;
        if (period is null)
            return periods.Count == 0 || at > periods[^1].Closes ? ScanOutcome.TooLate : ScanOutcome.TooEarly;
        if (checkpoint.RequiresPayment && ticket.Payment is PaymentState.Awaiting or PaymentState.Refunded)
            return ScanOutcome.Unpaid;
        return ScanOutcome.Admitted;
    }
}
