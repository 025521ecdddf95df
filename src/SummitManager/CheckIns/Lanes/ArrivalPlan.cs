namespace SummitManager.CheckIns.Lanes;

/// <summary>What is assumed of a morning at the door, and of the desk behind it.</summary>
public sealed record ArrivalPlan
{
    /// <summary>People expected in the whole window.</summary>
    public required int People { get; init; }
    public int WindowMinutes { get; init; } = 120;
    /// <summary>Of a hundred people, how many come in the peak. Published figures say 60 to 70 in the first half hour.</summary>
    public int PeakPercent { get; init; } = 65;
    public int PeakMinutes { get; init; } = 30;
    /// <summary>From one person to the next in a lane: scan, look, let in.</summary>
    public double SecondsPerPerson { get; init; } = 5;
    /// <summary>Of a hundred people, how many need somebody who decides: no ticket, unpaid, another person.</summary>
    public int ExceptionPercent { get; init; } = 5;
    public double SecondsPerException { get; init; } = 60;

    /// <summary>People a minute while the peak lasts.</summary>
    public double PeakPerMinute => People * PeakPercent / 100.0 / PeakMinutes;

    public int Exceptions => (int)Math.Round(People * ExceptionPercent / 100.0);

    /// <summary>Work that arrives in the lanes while the peak lasts, in servers kept fully busy. Exceptions only show their ticket there.</summary>
    public double LaneLoad => PeakPerMinute * SecondsPerPerson / 60;

    public double DeskLoad => PeakPerMinute * ExceptionPercent / 100 * SecondsPerException / 60;
}
