using SummitManager.Shared;

namespace SummitManager.Agenda;

/// <summary>Sessions still belong to the track.</summary>
public sealed record TrackInUse : Refusal;

/// <summary>People have booked seats in it; they have to be told first.</summary>
/// <param name="Taken">How many seats.</param>
public sealed record SessionHasBookings(int Taken) : Refusal;

/// <summary>Its door would be left without a session, and open to everybody.</summary>
public sealed record SessionHasDoor : Refusal;

/// <summary>The limit would be below what is booked.</summary>
/// <param name="Taken">How many seats are.</param>
public sealed record FewerSeatsThanTaken(int Taken) : Refusal
{
    public override string? Field => "Seats";
}

/// <summary>The speaker still has a part in a session.</summary>
public sealed record SpeakerHasSessions : Refusal;

/// <summary>They would end after midnight.</summary>
/// <param name="Fit">How many end before.</param>
public sealed record SlotsLeaveTheDay(int Fit) : Refusal
{
    public override string? Field => "Titles";
}

/// <summary>The published agenda is the planned one already.</summary>
public sealed record NothingToPublish : Refusal;
