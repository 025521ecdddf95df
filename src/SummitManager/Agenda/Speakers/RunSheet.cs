using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

/// <summary>One line of a run sheet.</summary>
/// <param name="From">By the event's clock; null where a part's time cannot be derived.</param>
/// <param name="Until">As <paramref name="From"/>.</param>
/// <param name="Session">What is on.</param>
/// <param name="Part">Which part of a ceremony; null for the session itself.</param>
/// <param name="People">Who acts, in the order of their parts.</param>
/// <param name="Room">Null where it has none.</param>
public sealed record RunSheetLine(TimeOnly? From, TimeOnly? Until, Session Session, SpeakerRole? Part, IReadOnlyList<(SpeakerRole Role, Speaker Speaker)> People, Label? Room);

/// <summary>
/// What happens to the minute on one day, with the people in it. An opening ceremony is told in its parts: words of welcome, the report to the chair,
/// then the chair opens. Their times are derived, five minutes a speech and the rest for the chair; where that does not fit, or nobody chairs, the
/// parts stand without a time. Pure.
/// </summary>
public static class RunSheet
{
    public const int MinutesOfSpeech = 5;

    /// <summary>What a ceremony goes through, in this order (domain: welcome, report, then the chair's opening).</summary>
    private static readonly SpeakerRole[] Ceremony = [SpeakerRole.Welcome, SpeakerRole.Report, SpeakerRole.Chair];

    public static IReadOnlyList<RunSheetLine> Of(AgendaPlan plan, DateOnly day)
    {
        var lines = new List<RunSheetLine>();
        foreach (var session in plan.Sessions.Where(s => s.StartsAt is { } starts && plan.Clock.Date(starts) == day))
        {
            var people = session.Roles.OrderBy(r => r.Order).ThenBy(r => r.Role).Select(r => (r.Role, Speaker: plan.Speaker(r.SpeakerId)))
                .Where(p => p.Speaker is { Answer: not SpeakerAnswer.Declined }).Select(p => (p.Role, p.Speaker!)).ToList();
            var parts = session.Format == SessionFormat.Opening ? Parts(people) : [];
            var spoken = parts.Select(p => (p.Role, p.Speaker)).ToHashSet();
            lines.Add(new RunSheetLine(Time(plan, session.StartsAt!.Value), Time(plan, session.EndsAt!.Value), session, null, [.. people.Where(p => !spoken.Contains(p))], plan.Room(session.RoomId)?.Name));
            lines.AddRange(Times(plan, session, parts));
        }
        return lines;
    }

    private static List<(SpeakerRole Role, Speaker Speaker)> Parts(List<(SpeakerRole Role, Speaker Speaker)> people) =>
        [.. Ceremony.SelectMany(role => people.Where(p => p.Role == role))];

    private static IEnumerable<RunSheetLine> Times(AgendaPlan plan, Session session, List<(SpeakerRole Role, Speaker Speaker)> parts)
    {
        var chairs = parts.Count(p => p.Role == SpeakerRole.Chair);
        var rest = session.Minutes - MinutesOfSpeech * (parts.Count - chairs);
        var known = chairs == 1 && rest >= MinutesOfSpeech;
        var from = session.StartsAt!.Value;
        foreach (var part in parts)
        {
            var until = from.AddMinutes(part.Role == SpeakerRole.Chair ? rest : MinutesOfSpeech);
            yield return new RunSheetLine(known ? Time(plan, from) : null, known ? Time(plan, until) : null, session, part.Role, [part], null);
            from = until;
        }
    }

    private static TimeOnly Time(AgendaPlan plan, DateTimeOffset instant) => TimeOnly.FromDateTime(plan.Clock.Local(instant));
}
