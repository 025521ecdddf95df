using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Which registration is meant, and who means it: the holder of its secret link, or a staff member.</summary>
internal sealed record Access
{
    private readonly string? _linkCode;
    private readonly Guid _id;

    private Access(Actor actor, string? linkCode, Guid id)
    {
        Actor = actor;
        _linkCode = linkCode;
        _id = id;
    }

    public Actor Actor { get; }

    /// <summary>True for the person themselves, who is held to rules that staff may pass over.</summary>
    public bool IsHolder => _linkCode is not null;

    public static Access ByLink(string linkCode) => new(Actor.Holder, linkCode, Guid.Empty);

    public static Access ByStaff(Actor actor, Guid registrationId) => new(actor, null, registrationId);

    /// <summary>The tracked row. Refusals: <see cref="NotFound"/>, and for staff <see cref="NotAllowed"/>.</summary>
    public async Task<Result<Registration>> LoadAsync(SummitDb db, Permission permission, CancellationToken ct)
    {
        var registration = IsHolder
            ? await db.Registrations.SingleOrDefaultAsync(r => r.LinkCode == _linkCode, ct)
            : await db.Registrations.SingleOrDefaultAsync(r => r.Id == _id, ct);
        if (registration is null)
            return new NotFound();
        if (!IsHolder && Actor.WhyNot(permission, registration.EventId) is { } no)
            return no;
        return registration;
    }

    /// <summary>As <see cref="LoadAsync"/>, and <see cref="RegistrationEnded"/> for one that was cancelled or rejected.</summary>
    public async Task<Result<Registration>> LoadLivingAsync(SummitDb db, Permission permission, CancellationToken ct)
    {
        var found = await LoadAsync(db, permission, ct);
        return found.IsOk && found.Value.HasEnded ? new RegistrationEnded() : found;
    }
}
