namespace SummitManager.CheckIns;

/// <summary>One reading on its way into the book: a code, or a person picked from the search.</summary>
/// <param name="OverruledBecause">A supervisor's reason to let in against the rule; null for an ordinary reading.</param>
/// <param name="Told">What the device showed on its own; null when it waits for the answer.</param>
/// <param name="AfterTime">The device told it after its own time, by our clock.</param>
internal sealed record Reading(Guid Id, string? Code, Guid? RegistrationId, ScanDirection Direction, ScanMeans Means, DateTimeOffset At, string? OverruledBecause = null,
    ScanOutcome? Told = null, Guid? DeviceId = null, bool AfterTime = false);
