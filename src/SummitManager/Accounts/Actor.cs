using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>
/// Who does something, with which roles: the first argument of every staff command, so that pages, API, jobs and tests
/// all say it openly. Made from the signed-in user by the host.
/// </summary>
public sealed record Actor(Guid UserId, string Name, bool IsSystemOwner, IReadOnlyList<(Guid EventId, EventRole Role)> Roles)
{
    /// <summary>The system itself: jobs and the demo.</summary>
    public static readonly Actor System = new(Guid.Empty, "System", true, []);

    /// <summary>The holder of a secret link, acting on their own registration. Has no rights; only names who did it.</summary>
    public static readonly Actor Holder = new(Guid.Empty, "Holder", false, []);

    /// <summary>Whoever has the secret link of a delegation's desk, acting on its members. Has no rights; only names who did it.</summary>
    public static readonly Actor Coordinator = new(Guid.Empty, "Coordinator", false, []);

    /// <summary>What a device holds its owner to; null for a person at a screen.</summary>
    public Bounds? Within { get; init; }

    public bool May(Permission permission, Guid eventId) =>
        (Within is null || (Within.Permissions.Contains(permission) && Within.Events.Contains(eventId)))
        && (IsSystemOwner || Roles.Any(r => r.EventId == eventId && r.Role.Allows(permission)));

    /// <summary>At any event at all: for what all events share, such as the directory of organisations.</summary>
    public bool MayAnywhere(Permission permission) => IsSystemOwner || Roles.Any(r => r.Role.Allows(permission));

    /// <summary>The refusal when the actor may not, null when they may: <c>if (actor.WhyNot(…) is { } no) return no;</c></summary>
    public Refusal? WhyNot(Permission permission, Guid eventId) => May(permission, eventId) ? null : new NotAllowed();
}

/// <summary>At most these permissions at these events, whatever the roles say.</summary>
public sealed record Bounds(IReadOnlyCollection<Guid> Events, IReadOnlyCollection<Permission> Permissions);
