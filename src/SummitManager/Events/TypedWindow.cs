using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Events;

/// <summary>A window typed as two dates with times at the event: from when, until when.</summary>
public static class TypedWindow
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>
    /// The instants, null where no date was typed. Without a time the whole first and last day belong to it; 23.59 means the end of
    /// that minute. Faults go beside <c>OpensOn</c>, <c>OpensAt</c>, <c>ClosesOn</c>, <c>ClosesAt</c>.
    /// </summary>
    public static (DateTimeOffset? Opens, DateTimeOffset? Closes) Read(TypedFields fields, EventTime clock, string? opensOn, string? opensAt, string? closesOn, string? closesAt)
    {
        var opens = Instant(fields, clock, opensOn, opensAt, "Opens", TimeOnly.MinValue);
        var closes = Instant(fields, clock, closesOn, closesAt, "Closes", EndOfDay);
        if (opens >= closes)
            fields.Fail("ClosesOn", "EndBeforeStart");
        return (opens, closes);
    }

    /// <summary>The texts that <see cref="Read"/> understands, in the reader's language.</summary>
    public static (string? On, string? At) Write(EventTime clock, DateTimeOffset? instant, Language language)
    {
        if (instant is not { } known)
            return (null, null);
        var local = clock.Local(known);
        return (ThaiDate.Full(DateOnly.FromDateTime(local), language), ThaiDate.Time(TimeOnly.FromDateTime(local), language));
    }

    private static DateTimeOffset? Instant(TypedFields fields, EventTime clock, string? on, string? at, string name, TimeOnly without)
    {
        var date = fields.Date(on, name + "On");
        var time = fields.Time(at, name + "At") ?? without;
        if (date is null && ThaiText.Normalize(at).Length > 0)
            fields.Fail(name + "On", "Required");
        if (date is not { } day)
            return null;
        var instant = clock.Instant(day, time);
        return time == EndOfDay ? instant.AddSeconds(59) : instant;
    }
}
