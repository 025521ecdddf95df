using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Who may register as what, and when. Pure: facts in, the first reason against it out.</summary>
public static class RegistrationRules
{
    /// <summary>For the public form: state of the event, windows of event and type, audience of the type.</summary>
    public static Refusal? WhyNot(Event e, RegistrationType type, PersonDetails person, DateTimeOffset now) =>
        WhyNotOpen(e, type, now) ?? WhyNotFor(type, person);

    /// <summary>Whether the window is open; both ends belong to the window (FR-54 speaks of 23:59:59).</summary>
    public static Refusal? WhyNotOpen(Event e, RegistrationType? type, DateTimeOffset now)
    {
        if (e.State != EventState.Published)
            return new EventNotOpen();
        if (Later(e.RegistrationOpensAt, type?.OpensAt) is { } opens && now < opens)
            return new RegistrationNotYetOpen(opens);
        if (Earlier(e.RegistrationClosesAt, type?.ClosesAt) is { } closes && now > closes)
            return new RegistrationClosed(closes);
        return null;
    }

    public static Refusal? WhyNotFor(RegistrationType type, PersonDetails person)
    {
        if (type.AllowedKinds.Count > 0 && !type.AllowedKinds.Contains(person.OrganizationKind))
            return new KindNotAllowed();
        if (type.AllowedGroups.Count > 0 && !type.AllowedGroups.Contains(person.PositionGroup))
            return new GroupNotAllowed();
        return null;
    }

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null ? b : b is null ? a : a > b ? a : b;

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null ? b : b is null ? a : a < b ? a : b;
}
