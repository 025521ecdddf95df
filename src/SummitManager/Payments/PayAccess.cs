using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>For whom something is billed or paid, and who says so: a coordinator by the desk's link, a person by their ticket's, or a cashier.</summary>
public sealed record PayAccess
{
    private PayAccess(Actor actor) => Actor = actor;

    public Actor Actor { get; }
    internal string? DeskLink { get; private init; }
    internal string? TicketLink { get; private init; }
    internal Guid? DelegationId { get; private init; }
    internal Guid? RegistrationId { get; private init; }

    public static PayAccess ByDesk(string linkCode) => new(Actor.Coordinator) { DeskLink = DeskLinks.Read(linkCode) };
    public static PayAccess ByTicket(string linkCode) => new(Actor.Holder) { TicketLink = DeskLinks.Read(linkCode) };
    public static PayAccess ForDelegation(Actor actor, Guid delegationId) => new(actor) { DelegationId = delegationId };
    public static PayAccess ForPerson(Actor actor, Guid registrationId) => new(actor) { RegistrationId = registrationId };

    private bool IsStaff => DeskLink is null && TicketLink is null;

    /// <summary>Refusals: <see cref="NotFound"/>, for staff <see cref="NotAllowed"/>.</summary>
    internal async Task<Result<PayOwner>> FindAsync(SummitDb db, CancellationToken ct)
    {
        var owner = DeskLink is not null || DelegationId is not null
            ? await (DeskLink is null ? db.Delegations.Where(d => d.Id == DelegationId) : db.WithOpenDesk().Where(d => d.LinkCode == DeskLink)).AsNoTracking()
                .Select(d => new PayOwner(d.EventId, d.Id, null, d.OrganizationId, d.OrganizationName, d.ProvinceCode, Language.Thai)).SingleOrDefaultAsync(ct)
            : await db.Registrations.AsNoTracking().Where(r => TicketLink == null ? r.Id == RegistrationId : r.LinkCode == TicketLink)
                .Select(r => new PayOwner(r.EventId, r.DelegationId, r.Id, r.OrganizationId, r.OrganizationName, r.ProvinceCode, r.Language)).SingleOrDefaultAsync(ct);
        if (owner is null)
            return new NotFound();
        if (IsStaff && Actor.WhyNot(Permission.HandleMoney, owner.EventId) is { } no)
            return no;
        return owner;
    }
}

/// <param name="DelegationId">Also of one person, who may belong to one.</param>
/// <param name="RegistrationId">Null: the whole delegation.</param>
internal sealed record PayOwner(Guid EventId, Guid? DelegationId, Guid? RegistrationId, Guid? OrganizationId, string OrganizationName, string? ProvinceCode, Language Language)
{
    /// <summary>Their places, whatever their state.</summary>
    public IQueryable<Registration> Places(SummitDb db) => RegistrationId is { } one
        ? db.Registrations.Where(r => r.Id == one)
        : db.Registrations.Where(r => r.DelegationId == DelegationId);

    /// <summary>Invoices that concern them: of the whole delegation, or with the person on it.</summary>
    public IQueryable<Invoice> Invoices(SummitDb db) => RegistrationId is { } one
        ? db.Invoices.Where(i => i.DelegationId == null && i.Lines.Any(l => l.RegistrationId == one))
        : db.Invoices.Where(i => i.DelegationId == DelegationId);
}
