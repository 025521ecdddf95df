using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>
/// That somebody registers: a feature reads what was typed for it before anything is claimed, and records it with the registration.
/// A seam, because registrations must not know the features above them.
/// </summary>
public interface IRegistering
{
    /// <summary>Reads and decides, outside the transaction. Refusals: <see cref="BadFields"/>, shown together with the person's own.</summary>
    Task<Result<Recording>> ReadAsync(SummitDb db, Guid eventId, Guid typeId, TypedAnswers typed, CancellationToken ct);
}

/// <summary>Claims and adds rows in the registration's transaction, which the caller saves. A refusal undoes all of it.</summary>
public delegate Task<Refusal?> Recording(SummitDb db, Registration registration, DateTimeOffset now, CancellationToken ct);

/// <summary>
/// That a person no longer has their place: it was cancelled, turned away or given to somebody else. What they alone had goes in the same
/// transaction, after the registration's row was saved and is locked.
/// </summary>
public interface IPersonLeft
{
    Task LeftAsync(SummitDb db, Registration registration, DateTimeOffset now, CancellationToken ct);
}

internal static class Seams
{
    /// <summary>All features together; their faults too.</summary>
    public static async Task<Result<Recording>> ReadAsync(this IEnumerable<IRegistering> features, SummitDb db, Guid eventId, Guid typeId, TypedAnswers typed, CancellationToken ct)
    {
        var recordings = new List<Recording>();
        var faults = new List<Refusal?>();
        foreach (var feature in features)
        {
            var read = await feature.ReadAsync(db, eventId, typeId, typed, ct);
            faults.Add(read.Refusal);
            if (read.IsOk)
                recordings.Add(read.Value);
        }
        if (BadFields.Join([.. faults]) is { } bad)
            return bad;
        return new Recording(async (inside, registration, now, token) =>
        {
            foreach (var record in recordings)
            {
                if (await record(inside, registration, now, token) is { } refusal)
                    return refusal;
            }
            return null;
        });
    }

    public static async Task LeftAsync(this IEnumerable<IPersonLeft> features, SummitDb db, Registration registration, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var feature in features)
            await feature.LeftAsync(db, registration, now, ct);
    }
}
