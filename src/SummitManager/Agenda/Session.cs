using SummitManager.Data;

namespace SummitManager.Agenda;

/// <summary>One item of the programme, as the organiser plans it (FR-14 to FR-20). Attendees see the published agenda, not this row.</summary>
public sealed class Session : IVersioned
{
    public const int TitleLimit = 300;
    public const int AbstractLimit = 4000;
    public const int MostMinutes = 24 * 60;
    public const int UsualMinutes = 60;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public string TitleTh { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public SessionFormat Format { get; set; }
    public Guid? TrackId { get; set; }
    public string? AbstractTh { get; set; }
    public string? AbstractEn { get; set; }
    public SessionLanguage Language { get; set; }
    /// <summary>Such as <c>ไทย-อังกฤษ</c>; null without.</summary>
    public string? Interpretation { get; set; }
    /// <summary>Slides and papers on the web.</summary>
    public string? MaterialsUrl { get; set; }
    /// <summary>Seats that may be booked; null where nobody books.</summary>
    public int? Seats { get; set; }
    /// <summary>Nobody with a seat is reminded of it, whatever the event's setting says.</summary>
    public bool WithoutReminder { get; set; }
    /// <summary>Before it the room is being prepared.</summary>
    public int SetupMinutes { get; set; }
    /// <summary>After it the room is being cleared.</summary>
    public int TurnaroundMinutes { get; set; }
    /// <summary>How long it takes wherever it is put.</summary>
    public int Minutes { get; set; } = UsualMinutes;

    /// <summary>Null while it lies on the shelf.</summary>
    public DateTimeOffset? StartsAt { get; private set; }
    /// <summary>May be null though it has a time: a visit to several rooms, or not known yet.</summary>
    public Guid? RoomId { get; private set; }
    public List<SessionRole> Roles { get; } = [];
    public int Version { get; private set; }

    public DateTimeOffset? EndsAt => StartsAt?.AddMinutes(Minutes);

    public string Title(bool thai) => thai || TitleEn.Length == 0 ? TitleTh : TitleEn;

    /// <summary>The same session elsewhere, to ask what would be; it is no row of the database.</summary>
    internal Session At(SessionSlot? slot)
    {
        var copy = Copy();
        copy.Put(slot);
        return copy;
    }

    /// <summary>As it stands, to compare with; its list of people is the same one.</summary>
    internal Session Copy() => (Session)MemberwiseClone();

    /// <summary>Null is the shelf.</summary>
    public void Put(SessionSlot? slot)
    {
        StartsAt = slot?.StartsAt;
        RoomId = slot?.RoomId;
        Minutes = slot?.Minutes ?? Minutes;
    }
}

/// <summary>A session's time and room.</summary>
/// <param name="StartsAt">In UTC.</param>
/// <param name="Minutes">How long.</param>
/// <param name="RoomId">Of the event's venue; null where it has none.</param>
public sealed record SessionSlot(DateTimeOffset StartsAt, int Minutes, Guid? RoomId)
{
    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);
}
