using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Data.Demo;

/// <summary>Those who come without a delegation: guests of honour, guests from abroad, press, observers and those who wait.</summary>
internal sealed class DemoGuests(DemoEvent demo, DemoDice dice, DateTimeOffset now)
{
    private const int Waiting = 4;
    private const int PressTeams = 6;
    private const int PressUndecided = 2;

    private static readonly (string Position, string Organization)[] GuestsOfHonour =
    [
        ("รัฐมนตรีช่วยว่าการ", "กระทรวงสมมติ"), ("ผู้ว่าราชการจังหวัด", "จังหวัดสมมติ"), ("รองผู้ว่าราชการจังหวัด", "จังหวัดสมมติ"), ("รองอธิบดี", "กรมสมมติ"),
        ("นายกสมาคม", "สมาคมท้องถิ่นสมมติ"), ("อธิการบดี", "มหาวิทยาลัยสมมติ"), ("รองเลขาธิการ", "สำนักงานสมมติ"), ("ที่ปรึกษา", "กระทรวงสมมติ"),
    ];

    private readonly DemoNames _names = new(dice);

    /// <summary>How many <see cref="Make"/> makes.</summary>
    public static int Count => GuestsOfHonour.Length + DemoNames.Foreigners.Count + PressTeams + DemoEvent.ObserverPlaces + Waiting;

    public IEnumerable<Registration> Make()
    {
        foreach (var (position, organization) in GuestsOfHonour)
        {
            var guest = Register(demo.Guest, Person(_names.Thai(), PositionGroup.StateOfficial, position, organization, OrganizationKind.CentralGovernment, "guest"), RegistrationState.Confirmed);
            guest.MarkVip(true, guest.CreatedAt);
            yield return guest;
        }
        foreach (var (name, organization, position) in DemoNames.Foreigners)
            yield return Register(demo.Guest, Person(name, PositionGroup.External, position, organization, OrganizationKind.Foreign, "abroad") with { Language = Language.English, ProvinceCode = null }, RegistrationState.Confirmed);
        for (var i = 1; i <= PressTeams; i++)
        {
            var state = i <= PressUndecided ? RegistrationState.Pending : RegistrationState.Confirmed;
            yield return Register(demo.Press, Person(_names.Thai(), PositionGroup.External, "ผู้สื่อข่าว", $"สำนักข่าวสมมติ {i}", OrganizationKind.Media, "press"), state);
        }
        for (var i = 1; i <= DemoEvent.ObserverPlaces + Waiting; i++)
        {
            var state = i <= DemoEvent.ObserverPlaces ? RegistrationState.Confirmed : RegistrationState.Waitlisted;
            yield return Register(demo.Observer, Person(_names.Thai(), PositionGroup.External, null, $"มูลนิธิสมมติ {i}", OrganizationKind.Association, "observer"), state);
        }
    }

    private Registration Register(RegistrationType type, PersonDetails person, RegistrationState state)
    {
        var registration = DemoPeople.Register(demo, type, person, state, state == RegistrationState.Confirmed && type == demo.Guest ? RegistrationSource.Staff : RegistrationSource.Web, dice, now.AddHours(-dice.Next(24 * 30) - 1));
        registration.Owe(PaymentState.NotRequired, registration.CreatedAt);
        return registration;
    }

    private PersonDetails Person(PersonName name, PositionGroup group, string? position, string organization, OrganizationKind kind, string mail) => new()
    {
        Name = name,
        PositionGroup = group,
        Position = position,
        OrganizationName = organization,
        OrganizationKind = kind,
        ProvinceCode = "57",
        Email = $"{mail}{dice.Next(10_000)}@mail.example",
        Language = Language.Thai,
    };
}
