using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>Another event has this address already.</summary>
public sealed record SlugTaken : Refusal
{
    public override string? Field => "Slug";
}

/// <summary>The event's state does not allow the step, such as archiving what was never closed.</summary>
public sealed record StateForbids(EventState State) : Refusal;

/// <summary>Not publishable: nobody could be admitted in any half-day.</summary>
public sealed record NoHalfDays : Refusal;

/// <summary>The doors of this half-day have opened before; its check-ins stand, so it stays.</summary>
public sealed record HalfDayBegan(DateOnly Date) : Refusal;

/// <summary>The doors of two half-days overlap: a scan would belong to both.</summary>
public sealed record HalfDaysOverlap : Refusal;

/// <summary>A combined room needs at least two parts, none of them itself (FR-10).</summary>
public sealed record BadCombination(string Room) : Refusal
{
    public Guid RoomId { get; init; }
    public override string? Field => $"Room-{RoomId}-Parts";
}

/// <summary>A part of a combined room must be a plain room of the same venue (FR-10).</summary>
public sealed record NestedCombination(string Room, string Part) : Refusal
{
    public Guid RoomId { get; init; }
    public override string? Field => $"Room-{RoomId}-Parts";
}

/// <summary>Something still uses a room or building that was to be removed.</summary>
public sealed record RoomInUse : Refusal;

/// <summary>The picture was chosen more than a day before the form was saved, and is gone.</summary>
/// <param name="Row">Of the host in the form, from 0.</param>
public sealed record LogoGone(int Row) : Refusal
{
    public override string? Field => $"Hosts-{Row}-Logo";
}
