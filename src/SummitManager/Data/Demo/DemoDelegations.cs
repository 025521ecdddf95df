using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Data.Demo;

/// <summary>One delegation with its authority and its people, ready to be stored.</summary>
internal sealed record DemoDelegation(Organization Organization, Delegation Delegation, IReadOnlyList<Registration> Members);

/// <summary>The delegations: sizes from 1 to 30, mostly 5; one payment for all; an office's mail address shared by several.</summary>
internal sealed class DemoDelegations(DemoEvent demo, DemoDice dice, DateTimeOffset now)
{
    private const int Largest = 30;
    private const int Usual = 5;
    private const int CancelledPercent = 2;

    private static readonly (int Size, int Weight)[] Sizes =
        [(1, 6), (2, 9), (3, 12), (4, 15), (Usual, 20), (6, 12), (7, 8), (8, 6), (9, 4), (10, 3), (12, 2), (15, 2), (18, 1), (22, 1), (Largest, 1)];

    private static readonly (PaymentState State, int Weight)[] Payments =
        [(PaymentState.Paid, 66), (PaymentState.Awaiting, 4), (PaymentState.ConfirmedByLetter, 20), (PaymentState.NotRequired, 10)];

    /// <summary>Dice of their own, so that everybody else keeps the name and the ticket they always had.</summary>
    private readonly DemoDice _doorCodes = new(seed: 3);
    private readonly DemoDice _links = new(seed: 4);

    private readonly DemoNames _names = new(dice);
    private readonly DemoPlaces _places = new(dice, now);
    private readonly DemoMix _mix = new();
    private int _people;

    /// <summary>Exactly so many people in exactly so many delegations.</summary>
    public IEnumerable<DemoDelegation> Make(int people, int delegations) =>
        SizesFor(people, delegations).Select((size, index) => One(index + 1, size, RegisteredAt(index, delegations)));

    private int[] SizesFor(int people, int delegations)
    {
        var sizes = Enumerable.Range(0, delegations).Select(_ => dice.Pick(Sizes)).ToArray();
        // Throws rarely meet the sum: trim and fill those that are not of the usual size, so that it stays the most frequent.
        for (var sum = sizes.Sum(); sum != people;)
        {
            var i = dice.Next(delegations);
            var step = Math.Sign(people - sum);
            if (sizes[i] + step is < 1 or > Largest || (sizes[i] == Usual && dice.Chance(95)))
                continue;
            sizes[i] += step;
            sum += step;
        }
        return sizes;
    }

    private DemoDelegation One(int number, int size, DateTimeOffset at)
    {
        var organization = _places.Next();
        var office = $"office{number}@local.example";
        var payment = dice.Pick(Payments);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var delegation = Delegation.Create(demo.Event.Id, number, dice.NewShortCode(), _doorCodes.NewTicketCode(), _links.NewLinkCode(), at);
        var members = _mix.Delegation(size, organization.Kind).Select(p => Member(organization, delegation, p, UniqueName(names), office, payment, at)).ToList();
        delegation.Describe(organization, members[^1].Name.Full(Language.Thai), office, Phone(), at);
        return new DemoDelegation(organization, delegation, members);
    }

    private Registration Member(Organization organization, Delegation delegation, (PositionGroup Group, string Title) position, PersonName name, string office, PaymentState payment, DateTimeOffset at)
    {
        var person = new PersonDetails
        {
            Name = name,
            PositionGroup = position.Group,
            Position = position.Title,
            OrganizationId = organization.Id,
            OrganizationName = organization.NameTh,
            OrganizationKind = organization.Kind,
            ProvinceCode = organization.ProvinceCode,
            Email = dice.Chance(40) ? $"person{++_people}@mail.example" : office,
            Phone = dice.Chance(94) ? Phone() : null,
            Language = Language.Thai,
        };
        var registration = DemoPeople.Register(demo, demo.Delegate, person, RegistrationState.Confirmed, RegistrationSource.Import, dice, at);
        registration.JoinDelegation(delegation.Id, at);
        registration.Owe(payment, at);
        if (dice.Chance(CancelledPercent))
            registration.End(RegistrationState.Cancelled, "ติดราชการ", at.AddDays(2));
        return registration;
    }

    private PersonName UniqueName(HashSet<string> taken)
    {
        PersonName name;
        do
            name = _names.Thai();
        while (!taken.Add(PersonKey.Of(name)));
        return name;
    }

    /// <summary>A number that reads like a mobile's and is nobody's: the block is not given out.</summary>
    private string Phone() => $"+668000{dice.Next(100_000):00000}";

    private DateTimeOffset RegisteredAt(int index, int delegations) =>
        now.AddDays(-70) + TimeSpan.FromMinutes(60.0 * 24 * 65 * index / delegations);
}
