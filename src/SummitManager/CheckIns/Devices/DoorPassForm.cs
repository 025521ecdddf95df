using System.Globalization;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.CheckIns.Devices;

/// <summary>A pass as typed.</summary>
public sealed record DoorPassForm
{
    /// <summary>How long a short-lived code pairs: long enough for the phone across the room.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromHours(1);

    public string? Name { get; set; }
    public DeviceKind Kind { get; set; }
    public List<Guid> CheckpointIds { get; set; } = [];
    /// <summary>One device instead of as many as come.</summary>
    public bool Once { get; set; }
    /// <summary>Pairs for an hour only, not as long as its devices work.</summary>
    public bool ForAnHour { get; set; }
    public string? UntilOn { get; set; }
    public string? UntilAt { get; set; }

    /// <summary>For staff of a day at all doors of the event, until its doors close today, or for the last time.</summary>
    public static DoorPassForm Start(DevicesView view, DateTimeOffset now, Language language)
    {
        var time = EventTime.In(view.TimeZone);
        var end = view.LastDoorsClose > now ? view.LastDoorsClose.Value : now.AddHours(12);
        var local = time.Local(end);
        return new DoorPassForm
        {
            CheckpointIds = [.. view.Doors.Where(d => d.IsHere).Select(d => d.Id)],
            UntilOn = ThaiDate.Full(DateOnly.FromDateTime(local), language),
            UntilAt = local.ToString("HH.mm", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Refuses with <see cref="BadFields"/> on UntilOn, UntilAt, by the clock of the event.</summary>
    public Result<DoorPassRequest> Read(Guid eventId, EventTime time, DateTimeOffset now)
    {
        var fields = new TypedFields();
        var on = fields.Date(UntilOn, nameof(UntilOn), required: true);
        var at = fields.Time(UntilAt, nameof(UntilAt), required: true);
        DateTimeOffset? until = on is { } date && at is { } clock ? time.Instant(date, clock) : null;
        if (until <= now || until > now + CreateDoorPass.Longest)
            fields.Fail(nameof(UntilOn), "OutOfRange");
        if (fields.Refusal is { } bad)
            return bad;
        var expires = ForAnHour && now + Short < until ? now + Short : until;
        return new DoorPassRequest(eventId, Name, Kind, CheckpointIds, Once, expires, until);
    }
}
