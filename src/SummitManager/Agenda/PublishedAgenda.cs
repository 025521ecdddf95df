using System.Text.Json;
using SummitManager.Shared;

namespace SummitManager.Agenda;

/// <summary>The agenda as attendees see it: words, times and rooms of the moment it was published. Shared by all who look: nobody changes it.</summary>
/// <param name="Number">Of its version.</param>
/// <param name="Sessions">By time, then in the order of the rooms.</param>
public sealed record PublishedAgenda(int Number, IReadOnlyList<PublishedSession> Sessions)
{
    /// <summary>Before anything was published.</summary>
    public static readonly PublishedAgenda None = new(0, []);

    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public PublishedSession? Find(Guid sessionId) => Sessions.FirstOrDefault(s => s.Id == sessionId);

    internal PublishedAgenda Without(Guid speakerId) => this with { Sessions = [.. Sessions.Select(s => s with { People = [.. s.People.Where(p => p.SpeakerId != speakerId)] })] };

    internal string ToContent() => JsonSerializer.Serialize(this, Json);

    internal static PublishedAgenda Read(string content) => JsonSerializer.Deserialize<PublishedAgenda>(content, Json)!;

    /// <summary>What would be published now: what has a time.</summary>
    internal static PublishedAgenda Of(AgendaPlan plan, int number)
    {
        var order = plan.Rooms.Select((r, i) => (r.Id, i)).ToDictionary(x => x.Id, x => x.i);
        return new PublishedAgenda(number, [.. plan.Sessions.Where(s => s.StartsAt is not null)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.RoomId is { } id ? order.GetValueOrDefault(id, int.MaxValue) : int.MaxValue).ThenBy(s => s.Id)
            .Select(s => PublishedSession.Of(plan, s))]);
    }
}

/// <param name="Room">Null where it has none.</param>
/// <param name="Seats">That may be booked; null where nobody books.</param>
/// <param name="People">In order of their parts.</param>
public sealed record PublishedSession(
    Guid Id, Label Title, SessionFormat Format, DateTimeOffset StartsAt, DateTimeOffset EndsAt, Guid? RoomId, Label? Room, PublishedTrack? Track,
    Label? Abstract, SessionLanguage Language, string? Interpretation, string? MaterialsUrl, int? Seats, IReadOnlyList<PublishedPart> People)
{
    internal static PublishedSession Of(AgendaPlan plan, Session s)
    {
        var track = plan.Track(s.TrackId);
        return new PublishedSession(s.Id, new Label(s.Title(thai: true), s.Title(thai: false)), s.Format, s.StartsAt!.Value, s.EndsAt!.Value, s.RoomId, plan.Room(s.RoomId)?.Name,
            track is null ? null : new PublishedTrack(track.Id, new Label(track.Name(thai: true), track.Name(thai: false)), track.Colour),
            s.AbstractTh is null && s.AbstractEn is null ? null : new Label(s.AbstractTh ?? s.AbstractEn!, s.AbstractEn ?? s.AbstractTh!),
            s.Language, s.Interpretation, s.MaterialsUrl, s.Seats,
            [.. s.Roles.OrderBy(r => r.Order).ThenBy(r => r.Role).Select(r => (r.Role, Speaker: plan.Speaker(r.SpeakerId)))
                .Where(x => x.Speaker is { Answer: not SpeakerAnswer.Declined }).Select(x => PublishedPart.Of(x.Role, x.Speaker!))]);
    }
}

public sealed record PublishedTrack(Guid Id, Label Name, string Colour);

/// <summary>Somebody's part in a session.</summary>
/// <param name="Office">Position and organisation; empty words where neither is known.</param>
public sealed record PublishedPart(SpeakerRole Role, Guid SpeakerId, Label Name, Label Office, string? Representing)
{
    internal static PublishedPart Of(SpeakerRole role, Speaker s) => new(role, s.Id,
        new Label(s.Name.Full(Language.Thai), s.Name.Full(Language.English)), new Label(s.Office(Language.Thai), s.Office(Language.English)), s.Representing);
}
