using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda.Stage;

/// <summary>Equal slots one after the other, as typed: finalists on the stage, papers in a room.</summary>
public sealed class StageForm
{
    /// <summary>Slots of one row.</summary>
    public const int Most = 60;

    /// <summary>Longer pauses are sessions of their own.</summary>
    private const int LongestGap = 120;

    /// <summary>One a line, in order; an English title after a bar.</summary>
    public string? Titles { get; set; }
    /// <summary>Of either era.</summary>
    public string? Date { get; set; }
    public string? Starts { get; set; }
    /// <summary>Of each, questions included.</summary>
    public string? Minutes { get; set; } = "15";
    /// <summary>Between two; nothing typed is none.</summary>
    public string? GapMinutes { get; set; }
    public string? RoomId { get; set; }
    public string? TrackId { get; set; }
    public SessionFormat Format { get; set; } = SessionFormat.Presentation;

    /// <returns>What can be read. Refusals: <see cref="BadFields"/>.</returns>
    internal Result<StageRow> Read(AgendaPlan plan)
    {
        var fields = new TypedFields();
        var titles = new List<(string Thai, string English)>();
        foreach (var line in (Titles ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var thai = fields.Text(bar < 0 ? line : line[..bar], nameof(Titles), Session.TitleLimit, required: true);
            titles.Add((thai ?? "", fields.Text(bar < 0 ? null : line[(bar + 1)..], nameof(Titles), Session.TitleLimit) ?? ""));
        }
        if (titles.Count == 0)
            fields.Fail(nameof(Titles), "Required");
        else if (titles.Count > Most)
            fields.Fail(nameof(Titles), "TooMany", Most);
        var date = fields.Date(Date, nameof(Date), required: true);
        var starts = fields.Time(Starts, nameof(Starts), required: true);
        var minutes = fields.Number(Minutes, nameof(Minutes), 1, Session.MostMinutes, required: true);
        var gap = fields.Number(GapMinutes, nameof(GapMinutes), 0, LongestGap) ?? 0;
        var room = Guid.TryParse(RoomId, out var roomId) ? plan.Room(roomId) : null;
        if (!string.IsNullOrEmpty(RoomId) && room is null)
            fields.Fail(nameof(RoomId), "Choose");
        var track = Guid.TryParse(TrackId, out var trackId) ? plan.Track(trackId) : null;
        if (!string.IsNullOrEmpty(TrackId) && track is null)
            fields.Fail(nameof(TrackId), "Choose");
        if (!Enum.IsDefined(Format))
            fields.Fail(nameof(Format), "Choose");
        return fields.Refusal is { } unreadable ? unreadable
            : new StageRow(titles, plan.Clock.Instant(date!.Value, starts!.Value), minutes!.Value, gap, room?.Id, track?.Id, Format);
    }
}

/// <param name="Titles">In order.</param>
/// <param name="From">When the first begins, in UTC.</param>
/// <param name="Minutes">Of each.</param>
/// <param name="Gap">Minutes between two.</param>
/// <param name="RoomId">Null where the venue has none.</param>
/// <param name="TrackId">Of all.</param>
/// <param name="Format">Of all.</param>
internal sealed record StageRow(IReadOnlyList<(string Thai, string English)> Titles, DateTimeOffset From, int Minutes, int Gap, Guid? RoomId, Guid? TrackId, SessionFormat Format);
