using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>The session is not on the published agenda, has no seats to book, or is over.</summary>
public sealed record SessionNotBookable : Refusal;

/// <summary>No seat is left.</summary>
/// <param name="MayWait">Whether one may still put oneself on its waiting list.</param>
public sealed record SessionFull(bool MayWait) : Refusal;

/// <summary>The person has a seat at the same time already. May be passed over: some go to half of each.</summary>
/// <param name="SessionId">Where they sit then.</param>
/// <param name="Other">Its title.</param>
/// <param name="StartsAt">When it begins.</param>
public sealed record SeatClash(Guid SessionId, Label Other, DateTimeOffset StartsAt) : Refusal;

/// <summary>Some of the chosen members have a seat at the same time already. May be passed over.</summary>
/// <param name="People">How many.</param>
/// <param name="Other">The title of one such session.</param>
public sealed record MembersClash(int People, Label Other) : Refusal;

/// <summary>Fewer seats are left than members were chosen.</summary>
/// <param name="Left">Seats.</param>
/// <param name="Needed">Members without a seat.</param>
/// <param name="MayWait">Whether those beyond them may wait.</param>
public sealed record SeatsTooFew(int Left, int Needed, bool MayWait) : Refusal;

/// <summary>Seats are for whoever has a ticket: not before approval, nor while waiting for a place at the event.</summary>
public sealed record NoTicketYet : Refusal;
