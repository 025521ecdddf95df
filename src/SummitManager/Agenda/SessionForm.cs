using System.Globalization;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda;

/// <summary>A session as typed. Without a date it lies on the shelf.</summary>
public sealed class SessionForm
{
    public Guid? Id { get; set; }
    public int Version { get; set; }
    public string? TitleTh { get; set; }
    public string? TitleEn { get; set; }
    public SessionFormat Format { get; set; } = SessionFormat.Lecture;
    public string? TrackId { get; set; }
    public string? AbstractTh { get; set; }
    public string? AbstractEn { get; set; }
    public SessionLanguage Language { get; set; }
    public string? Interpretation { get; set; }
    public string? MaterialsUrl { get; set; }
    public string? Seats { get; set; }
    /// <summary>Nobody is reminded of it.</summary>
    public bool WithoutReminder { get; set; }
    public string? SetupMinutes { get; set; }
    public string? TurnaroundMinutes { get; set; }
    /// <summary>Of either era.</summary>
    public string? Date { get; set; }
    public string? Starts { get; set; }
    public string? Ends { get; set; }
    /// <summary>How long it takes, while it has no time.</summary>
    public string? Minutes { get; set; }
    public string? RoomId { get; set; }
    public List<RoleRow> Roles { get; set; } = [];

    public static SessionForm Of(Session s, EventTime clock)
    {
        var (starts, ends) = (s.StartsAt is { } from ? clock.Local(from) : (DateTime?)null, s.EndsAt is { } until ? clock.Local(until) : (DateTime?)null);
        return new SessionForm
        {
            Id = s.Id,
            Version = s.Version,
            TitleTh = s.TitleTh,
            TitleEn = s.TitleEn,
            Format = s.Format,
            TrackId = s.TrackId?.ToString(),
            AbstractTh = s.AbstractTh,
            AbstractEn = s.AbstractEn,
            Language = s.Language,
            Interpretation = s.Interpretation,
            MaterialsUrl = s.MaterialsUrl,
            Seats = s.Seats?.ToString(CultureInfo.InvariantCulture),
            WithoutReminder = s.WithoutReminder,
            SetupMinutes = s.SetupMinutes == 0 ? null : s.SetupMinutes.ToString(CultureInfo.InvariantCulture),
            TurnaroundMinutes = s.TurnaroundMinutes == 0 ? null : s.TurnaroundMinutes.ToString(CultureInfo.InvariantCulture),
            Date = starts?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Starts = starts?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Ends = ends?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Minutes = s.Minutes.ToString(CultureInfo.InvariantCulture),
            RoomId = s.RoomId?.ToString(),
            Roles = [.. s.Roles.OrderBy(r => r.Order).ThenBy(r => r.Role).Select(r => new RoleRow { SpeakerId = r.SpeakerId.ToString(), Role = r.Role })],
        };
    }
}

/// <summary>Somebody's part, as chosen.</summary>
public sealed class RoleRow
{
    public string? SpeakerId { get; set; }
    public SpeakerRole Role { get; set; } = SpeakerRole.Speaker;
}

/// <summary>Reads a <see cref="SessionForm"/> into a session. Pure.</summary>
internal static class SessionFormReader
{
    private const int MostSeats = 100_000;

    /// <returns>The slot, null on the shelf. Refusals: <see cref="BadFields"/>.</returns>
    public static Result<(SessionSlot? Slot, IReadOnlyList<SessionRole> Roles)> WriteTo(Session session, SessionForm form, AgendaPlan plan)
    {
        var (slot, roles, unreadable) = Read(session, form, plan);
        return unreadable is null ? (slot, roles) : unreadable;
    }

    /// <summary>The same for who looks at a form that is not finished: what could be read, beside what could not.</summary>
    public static (SessionSlot? Slot, IReadOnlyList<SessionRole> Roles, Refusal? Unreadable) Read(Session session, SessionForm form, AgendaPlan plan)
    {
        var fields = new TypedFields();
        session.TitleTh = fields.Text(form.TitleTh, nameof(form.TitleTh), Session.TitleLimit, required: true) ?? "";
        session.TitleEn = fields.Text(form.TitleEn, nameof(form.TitleEn), Session.TitleLimit) ?? "";
        session.AbstractTh = fields.Lines(form.AbstractTh, nameof(form.AbstractTh), Session.AbstractLimit);
        session.AbstractEn = fields.Lines(form.AbstractEn, nameof(form.AbstractEn), Session.AbstractLimit);
        session.Interpretation = fields.Text(form.Interpretation, nameof(form.Interpretation), 200);
        session.MaterialsUrl = fields.Url(form.MaterialsUrl, nameof(form.MaterialsUrl), 500);
        session.Seats = fields.Number(form.Seats, nameof(form.Seats), 1, MostSeats);
        session.WithoutReminder = form.WithoutReminder;
        session.SetupMinutes = fields.Number(form.SetupMinutes, nameof(form.SetupMinutes), 0, Session.MostMinutes) ?? 0;
        session.TurnaroundMinutes = fields.Number(form.TurnaroundMinutes, nameof(form.TurnaroundMinutes), 0, Session.MostMinutes) ?? 0;
        if (!Enum.IsDefined(form.Format))
            fields.Fail(nameof(form.Format), "Choose");
        if (!Enum.IsDefined(form.Language))
            fields.Fail(nameof(form.Language), "Choose");
        (session.Format, session.Language) = (form.Format, form.Language);
        session.TrackId = Key(form.TrackId, nameof(form.TrackId), fields, id => plan.Track(id) is not null);
        var slot = ReadSlot(form, plan, fields, out var minutes);
        session.Minutes = minutes;
        var roles = ReadRoles(session, form, plan, fields);
        return (slot, roles, fields.Refusal);
    }

    private static SessionSlot? ReadSlot(SessionForm form, AgendaPlan plan, TypedFields fields, out int minutes)
    {
        minutes = fields.Number(form.Minutes, nameof(form.Minutes), 1, Session.MostMinutes) ?? Session.UsualMinutes;
        var room = Key(form.RoomId, nameof(form.RoomId), fields, id => plan.Room(id) is not null);
        if (fields.Date(form.Date, nameof(form.Date)) is not { } date)
            return null;
        if (fields.Time(form.Starts, nameof(form.Starts), required: true) is not { } starts || fields.Time(form.Ends, nameof(form.Ends), required: true) is not { } ends)
            return null;
        // Midnight is the end of the day.
        var (from, until) = (plan.Clock.Instant(date, starts), plan.Clock.Instant(ends == TimeOnly.MinValue ? date.AddDays(1) : date, ends));
        if (until <= from)
        {
            fields.Fail(nameof(form.Ends), "EndNotAfterStart");
            return null;
        }
        minutes = (int)(until - from).TotalMinutes;
        return new SessionSlot(from, minutes, room);
    }

    private static List<SessionRole> ReadRoles(Session session, SessionForm form, AgendaPlan plan, TypedFields fields)
    {
        var roles = new List<SessionRole>();
        if (form.Roles.Count > SessionRole.Most)
            fields.Fail("Roles", "TooMany", SessionRole.Most);
        for (var i = 0; i < form.Roles.Count; i++)
        {
            var (row, field) = (form.Roles[i], string.Create(CultureInfo.InvariantCulture, $"Roles-{i}-SpeakerId"));
            if (string.IsNullOrEmpty(row.SpeakerId))
                continue; // A row that was added and not used.
            if (Key(row.SpeakerId, field, fields, id => plan.Speaker(id) is not null) is not { } speaker)
                continue;
            if (roles.Exists(r => r.SpeakerId == speaker && r.Role == row.Role))
                fields.Fail(field, "Taken");
            roles.Add(new SessionRole { SessionId = session.Id, SpeakerId = speaker, Role = row.Role, Order = i });
        }
        return roles;
    }

    private static Guid? Key(string? typed, string field, TypedFields fields, Func<Guid, bool> isThere)
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (Guid.TryParse(typed, out var id) && isThere(id))
            return id;
        fields.Fail(field, "Choose");
        return null;
    }
}
