namespace SummitManager.CheckIns;

/// <summary>What a reading does to the person's check-in.</summary>
internal enum ScanEffect
{
    /// <summary>Nothing: the scan is kept, nobody moves.</summary>
    None,
    /// <summary>The first time in this half-day.</summary>
    Enter,
    /// <summary>The first time, and they have left since: the exit was uploaded before the entry.</summary>
    Pass,
    Return,
    Leave,
    /// <summary>The ticket had let somebody in already: the earlier of the two instants owns the check-in.</summary>
    Double,
}

/// <summary>What is to be written for a reading. Pure.</summary>
/// <param name="Ruled">What the rule says.</param>
/// <param name="Verdict">What is recorded, after a supervisor's word or a device's.</param>
/// <param name="Conflict">What a supervisor should look at.</param>
/// <param name="Standing">The check-in that a double meets.</param>
internal sealed record ScanDeed(Verdict Ruled, Verdict Verdict, ScanEffect Effect, ConflictKind? Conflict = null, PriorCheckIn? Standing = null)
{
    /// <summary>Takes a place in a room that has a capacity.</summary>
    public bool NeedsPlace => Effect is ScanEffect.Enter or ScanEffect.Return;

    /// <param name="reading">What was read.</param>
    /// <param name="ticket">Null when the code is not one of ours.</param>
    /// <param name="checkpoint">With who is inside, where there is a capacity.</param>
    /// <param name="priors">The person's check-ins here.</param>
    /// <param name="periods">The event's half-days in order of time.</param>
    /// <param name="at">When it was scanned, by a clock we believe.</param>
    /// <param name="later">Which way the person went here next, if a later scan says so: devices upload in any order.</param>
    public static ScanDeed Of(Reading reading, TicketFacts? ticket, CheckpointFacts checkpoint, IReadOnlyList<PriorCheckIn> priors, IReadOnlyList<PeriodWindow> periods, DateTimeOffset at, ScanDirection? later)
    {
        var ruled = CheckInRules.Decide(ticket, checkpoint, priors, periods, reading.Direction, at);
        if (reading.Told is { } told)
        {
            var deed = OfTold(told, reading.Direction, ruled, ticket?.EventId == checkpoint.EventId, priors, periods, at, later);
            return reading.AfterTime && told is ScanOutcome.Admitted or ScanOutcome.Left ? deed with { Conflict = deed.Conflict ?? ConflictKind.AfterTime } : deed;
        }
        var verdict = reading.OverruledBecause is null ? ruled : CheckInRules.Overrule(ruled, priors, periods, at);
        return new ScanDeed(ruled, verdict, verdict.Outcome switch
        {
            ScanOutcome.Admitted => priors.Any(p => p.Period == verdict.Period) ? ScanEffect.Return : ScanEffect.Enter,
            ScanOutcome.Left => ScanEffect.Leave,
            _ => ScanEffect.None,
        });
    }

    /// <summary>
    /// The device had to decide alone, so it happened: an entry and an exit are recorded, never refused. Whoever was turned away
    /// stays away.
    /// </summary>
    private static ScanDeed OfTold(ScanOutcome told, ScanDirection direction, Verdict ruled, bool own, IReadOnlyList<PriorCheckIn> priors, IReadOnlyList<PeriodWindow> periods, DateTimeOffset at, ScanDirection? later)
    {
        if (told is not (ScanOutcome.Admitted or ScanOutcome.Left))
            return new ScanDeed(ruled, new Verdict(told, ruled.Period, told == ScanOutcome.AlreadyIn ? priors.FirstOrDefault(p => p.Period == ruled.Period)?.At : null), ScanEffect.None);
        if (told == ScanOutcome.Admitted != (direction == ScanDirection.In))
            return new ScanDeed(ruled, new Verdict(ScanOutcome.NeedsAttention, ruled.Period), ScanEffect.None); // Nobody is let in on the way out.
        if (!own)
            return new ScanDeed(ruled, ruled, ScanEffect.None, direction == ScanDirection.In ? ConflictKind.UnknownAdmitted : null);
        return direction == ScanDirection.In ? Entered(ruled, priors, periods, at, later) : Went(ruled, priors, periods, at, later);
    }

    private static ScanDeed Entered(Verdict ruled, IReadOnlyList<PriorCheckIn> priors, IReadOnlyList<PeriodWindow> periods, DateTimeOffset at, ScanDirection? later)
    {
        if (CheckInRules.PeriodNearest(periods, at)?.Period is not { } period)
            return new ScanDeed(ruled, ruled, ScanEffect.None, ConflictKind.AgainstRule);
        var prior = priors.FirstOrDefault(p => p.Period == period);
        // Who is outside by a later scan has not come back with this one: the ticket was shown twice before.
        if (prior is not null && (prior.Inside || at <= prior.At || later == ScanDirection.Out))
            return new ScanDeed(ruled, new Verdict(ScanOutcome.AlreadyIn, period, at < prior.At ? at : prior.At), ScanEffect.Double,
                ruled.Outcome is ScanOutcome.Admitted or ScanOutcome.AlreadyIn ? ConflictKind.AdmittedTwice : ConflictKind.AgainstRule, prior);
        var effect = prior is not null ? ScanEffect.Return : later == ScanDirection.Out ? ScanEffect.Pass : ScanEffect.Enter;
        return new ScanDeed(ruled, new Verdict(ScanOutcome.Admitted, period), effect, ruled.Outcome == ScanOutcome.Admitted ? null : ConflictKind.AgainstRule);
    }

    /// <summary>The entry may still wait in another device's queue; then the exit stands alone until that comes.</summary>
    private static ScanDeed Went(Verdict ruled, IReadOnlyList<PriorCheckIn> priors, IReadOnlyList<PeriodWindow> periods, DateTimeOffset at, ScanDirection? later)
    {
        var stay = priors.MaxBy(p => p.At);
        if (stay is { Inside: true } && stay.At <= at)
            return new ScanDeed(ruled, new Verdict(ScanOutcome.Left, stay.Period), later == ScanDirection.In ? ScanEffect.None : ScanEffect.Leave);
        var period = periods.LastOrDefault(p => p.Opens <= at) ?? CheckInRules.PeriodNearest(periods, at);
        return new ScanDeed(ruled, new Verdict(ScanOutcome.Left, period?.Period ?? ""), ScanEffect.None);
    }
}
