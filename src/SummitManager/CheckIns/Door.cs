using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>A checkpoint with what its lanes need: the rule's facts, the event's half-days in order, and the names for the screen.</summary>
/// <param name="RelayCheckpointId">Where a group goes that does not fit here.</param>
/// <param name="Bookings">Who knows whom a door lets in that is for those who booked; null for every other door.</param>
public sealed record Door(CheckpointFacts Checkpoint, IReadOnlyList<PeriodWindow> Periods, Label Name, Label EventTitle, string TimeZone, bool WalkInsWelcome, Guid? RelayCheckpointId = null,
    IBookedDoors? Bookings = null)
{
    public Guid Id => Checkpoint.Id;
    public Guid EventId => Checkpoint.EventId;
}
