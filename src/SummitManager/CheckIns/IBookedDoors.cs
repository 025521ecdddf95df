using SummitManager.Data;

namespace SummitManager.CheckIns;

/// <summary>
/// Doors that are for those who have booked, as a feature above knows them: the seats of the session behind the door. The door asks
/// who may come and never learns why.
/// </summary>
public interface IBookedDoors
{
    /// <summary>Which of these checkpoints turn away who has not booked.</summary>
    Task<IReadOnlyCollection<Guid>> BookedOnlyAsync(SummitDb db, IReadOnlyCollection<Guid> checkpointIds, CancellationToken ct);

    /// <summary>Which of these people have booked at a checkpoint, at this moment.</summary>
    Task<IReadOnlySet<Guid>> BookedOfAsync(SummitDb db, Guid checkpointId, IReadOnlyCollection<Guid> registrationIds, CancellationToken ct);

    /// <summary>Everybody who has booked at these checkpoints, for devices without a network. In one question.</summary>
    Task<IReadOnlyList<DoorBooking>> BookedAsync(SummitDb db, IReadOnlyCollection<Guid> checkpointIds, CancellationToken ct);

    /// <summary>The checkpoint is being removed, in the caller's transaction.</summary>
    Task ForgetAsync(SummitDb db, Guid checkpointId, CancellationToken ct);
}

public sealed record DoorBooking(Guid CheckpointId, Guid RegistrationId);

internal static class BookedDoors
{
    private static readonly HashSet<Guid> Nobody = [];

    /// <summary>The feature that knows whom this door lets in; null for a door that is for everybody.</summary>
    public static async Task<IBookedDoors?> ForAsync(this IEnumerable<IBookedDoors> features, SummitDb db, Guid checkpointId, CancellationToken ct)
    {
        foreach (var feature in features)
        {
            if ((await feature.BookedOnlyAsync(db, [checkpointId], ct)).Count > 0)
                return feature;
        }
        return null;
    }

    public static async Task<HashSet<Guid>> BookedOnlyAsync(this IEnumerable<IBookedDoors> features, SummitDb db, IReadOnlyCollection<Guid> checkpointIds, CancellationToken ct)
    {
        var all = new HashSet<Guid>();
        foreach (var feature in features)
            all.UnionWith(await feature.BookedOnlyAsync(db, checkpointIds, ct));
        return all;
    }

    public static async Task<List<DoorBooking>> BookedAsync(this IEnumerable<IBookedDoors> features, SummitDb db, IReadOnlyCollection<Guid> checkpointIds, CancellationToken ct)
    {
        var all = new List<DoorBooking>();
        foreach (var feature in features)
            all.AddRange(await feature.BookedAsync(db, checkpointIds, ct));
        return all;
    }

    /// <summary>Which of these people have booked here; nobody is looked up where it does not matter.</summary>
    public static async Task<IReadOnlySet<Guid>> BookedOfAsync(this Door door, SummitDb db, IReadOnlyCollection<Guid> registrationIds, CancellationToken ct) =>
        door.Bookings is { } bookings && registrationIds.Count > 0 ? await bookings.BookedOfAsync(db, door.Id, registrationIds, ct) : Nobody;

    /// <summary>The ticket as this door's rule asks for it.</summary>
    public static async Task<DoorTicket?> WithBookingAsync(this Door door, SummitDb db, DoorTicket? ticket, CancellationToken ct) =>
        ticket is not null && (await door.BookedOfAsync(db, [ticket.Facts.RegistrationId], ct)).Count > 0 ? ticket with { Facts = ticket.Facts with { Booked = true } } : ticket;
}
