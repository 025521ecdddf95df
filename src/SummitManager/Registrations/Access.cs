using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Which registration is meant, and who means it: the holder of its secret link, the coordinator of its delegation, or a staff member.</summary>
internal sealed record Access
{
    private readonly string? _linkCode;
    private readonly string? _desk;
    private readonly Guid _id;

    private Access(Actor actor, string? linkCode, string? desk, Guid id)
    {
        Actor = actor;
        _linkCode = linkCode;
        _desk = desk;
        _id = id;
    }

    public Actor Actor { get; }

    /// <summary>True for the person themselves and their coordinator, who are held to rules that staff may pass over.</summary>
    public bool IsHolder => _linkCode is not null || _desk is not null;

    public static Access ByLink(string linkCode) => new(Actor.Holder, linkCode, null, Guid.Empty);

    /// <param name="desk">Secret of the delegation's desk; a registration of another delegation reads as none.</param>
    public static Access ByDesk(string desk, Guid registrationId) => new(Actor.Coordinator, null, DeskLinks.Read(desk), registrationId);

    public static Access ByStaff(Actor actor, Guid registrationId) => new(actor, null, null, registrationId);

    /// <summary>The tracked row. Refusals: <see cref="NotFound"/>, and for staff <see cref="NotAllowed"/>.</summary>
    public async Task<Result<Registration>> LoadAsync(SummitDb db, Permission permission, CancellationToken ct)
    {
        var registration = await Which(db).SingleOrDefaultAsync(ct);
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

    public IQueryable<Registration> Which(SummitDb db)
    {
        if (_linkCode is not null)
            return db.Registrations.Where(r => r.LinkCode == _linkCode);
        if (_desk is not null)
            return db.Registrations.Where(r => r.Id == _id && db.WithOpenDesk().Any(d => d.Id == r.DelegationId && d.LinkCode == _desk));
        return db.Registrations.Where(r => r.Id == _id);
    }
}
