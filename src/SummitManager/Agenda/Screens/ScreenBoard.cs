using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Agenda.Screens;

/// <summary>All that the screens of an event show, for all its days, so that a screen goes on by its clock alone.</summary>
/// <param name="Agenda">As it was published.</param>
/// <param name="Rooms">Of the venue, in its order, then rooms that only the agenda still knows.</param>
/// <param name="Left">Seats left, of the sessions that are booked.</param>
/// <param name="Changes">What people may not know yet: other times, other rooms, what fell out.</param>
public sealed record ScreenBoard(Event Event, PublishedAgenda Agenda, IReadOnlyList<ScreenRoom> Rooms, IReadOnlyDictionary<Guid, int> Left, IReadOnlyList<AgendaChange> Changes);

/// <param name="Doors">Rooms whose sessions are behind this door: its own, and every combination that takes it in.</param>
/// <param name="Closed">When it cannot be used. Why is the organiser's own note and not shown.</param>
public sealed record ScreenRoom(Guid Id, Label Name, IReadOnlyList<Guid> Doors, IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> Closed);
