using Microsoft.AspNetCore.Mvc;
using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Thai;

namespace SummitManager.Web.Manage.Registrations;

/// <summary>What stands in the address of the list, read alike by the page and by the file that is exported from it.</summary>
public sealed record ListAddress
{
    [FromQuery(Name = "q")] public string? Q { get; init; }
    [FromQuery(Name = "type")] public Guid? Type { get; init; }
    [FromQuery(Name = "state")] public string? State { get; init; }
    [FromQuery(Name = "payment")] public string? Payment { get; init; }
    [FromQuery(Name = "province")] public string? Province { get; init; }
    [FromQuery(Name = "group")] public string? Group { get; init; }
    [FromQuery(Name = "kind")] public string? Kind { get; init; }
    [FromQuery(Name = "vip")] public bool? Vip { get; init; }

    /// <summary>What we do not know narrows nothing.</summary>
    public RegistrationFilter Filter(Guid eventId) => new(eventId)
    {
        Text = Q,
        TypeId = Type,
        State = Choices.Read<RegistrationState>(State),
        Payment = Choices.Read<PaymentState>(Payment),
        ProvinceCode = Provinces.Find(Province)?.Code,
        Group = Choices.Read<PositionGroup>(Group),
        Kind = Choices.Read<OrganizationKind>(Kind),
        IsVip = Vip == true ? true : null,
    };
}
