using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>Which registrations of an event a list shows. Everything that is null does not narrow.</summary>
public sealed record RegistrationFilter(Guid EventId)
{
    private const int MostTerms = 6;

    /// <summary>As typed: every term must occur in name, organisation, province, position, phone, mail or ticket code.</summary>
    public string? Text { get; init; }
    public Guid? TypeId { get; init; }
    public RegistrationState? State { get; init; }
    public PaymentState? Payment { get; init; }
    /// <summary>Two-digit code.</summary>
    public string? ProvinceCode { get; init; }
    public PositionGroup? Group { get; init; }
    public OrganizationKind? Kind { get; init; }
    public bool? IsVip { get; init; }
    public Guid? DelegationId { get; init; }
    /// <summary>Only these.</summary>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>True when the whole event is shown.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && this with { Text = null } == new RegistrationFilter(EventId);

    internal IQueryable<Registration> Apply(IQueryable<Registration> all)
    {
        var found = all.Where(r => r.EventId == EventId);
        foreach (var term in ThaiText.SearchText(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms))
            found = found.Where(r => r.SearchText.Contains(term));
        if (TypeId is { } type)
            found = found.Where(r => r.TypeId == type);
        if (State is { } state)
            found = found.Where(r => r.State == state);
        if (Payment is { } payment)
            found = found.Where(r => r.Payment == payment);
        if (ProvinceCode is { } province)
            found = found.Where(r => r.ProvinceCode == province);
        if (Group is { } group)
            found = found.Where(r => r.PositionGroup == group);
        if (Kind is { } kind)
            found = found.Where(r => r.OrganizationKind == kind);
        if (IsVip is { } vip)
            found = found.Where(r => r.IsVip == vip);
        if (DelegationId is { } delegation)
            found = found.Where(r => r.DelegationId == delegation);
        if (Ids is { } ids)
            found = found.Where(r => ids.Contains(r.Id));
        return found;
    }
}
