using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>What may be booked, by the published agenda. Pure.</summary>
internal static class SeatRules
{
    /// <summary>Until it is over: whoever comes late may still see that a chair is free.</summary>
    public static Refusal? WhyNot(PublishedSession? session, DateTimeOffset now) =>
        session?.Seats is null || now >= session.EndsAt ? new SessionNotBookable() : null;

    /// <summary>Nobody is called in once it has begun.</summary>
    public static bool MayWait(PublishedSession session, DateTimeOffset now) => session.Seats is not null && now < session.StartsAt;

    /// <summary>By the rule of every offer (<see cref="Waitlist.OfferEnds"/>), and not beyond the beginning: nobody is called in then.</summary>
    public static DateTimeOffset OfferEnds(DateTimeOffset now, int hours, PublishedSession session) =>
        Waitlist.OfferEnds(now, hours, session.StartsAt) is var until && until < session.StartsAt ? until : session.StartsAt;

    /// <summary>When who has a seat is reminded.</summary>
    public static DateTimeOffset RemindsAt(PublishedSession session, int minutes) => session.StartsAt.AddMinutes(-minutes);

    /// <summary>Between its time and the beginning: late is better than never, but not once it runs.</summary>
    public static bool IsReminderDue(PublishedSession session, int minutes, DateTimeOffset now) =>
        session.Seats is not null && RemindsAt(session, minutes) <= now && now < session.StartsAt;

    /// <summary>Sessions that touch do not overlap.</summary>
    public static bool Overlap(PublishedSession a, PublishedSession b) => a.StartsAt < b.EndsAt && b.StartsAt < a.EndsAt;

    /// <summary>The first by time of the booked sessions that runs at the same time; null when none does.</summary>
    public static PublishedSession? ClashOf(PublishedAgenda agenda, PublishedSession session, IReadOnlySet<Guid> booked) =>
        agenda.Sessions.FirstOrDefault(s => s.Id != session.Id && booked.Contains(s.Id) && Overlap(s, session));
}
