using SummitManager.Accounts;

namespace SummitManager.UnitTests.Accounts;

/// <summary>The table role by permission, said a second time on purpose: a change of it must be meant.</summary>
public sealed class PermissionsTests
{
    public static TheoryData<EventRole, string> Expected => new()
    {
        { EventRole.Owner, "ManageStaff ManageEvent ManageRegistrations HandleMoney SuperviseDoor Scan FindAtDoor View WriteNews" },
        { EventRole.Organiser, "ManageEvent ManageRegistrations SuperviseDoor Scan FindAtDoor View WriteNews" },
        { EventRole.Registrar, "ManageRegistrations Scan FindAtDoor View WriteNews" },
        { EventRole.Cashier, "HandleMoney View" },
        { EventRole.Supervisor, "SuperviseDoor Scan FindAtDoor View" },
        { EventRole.Door, "Scan" },
        { EventRole.Viewer, "View" },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_role_may_exactly_this(EventRole role, string permissions) =>
        Assert.Equal(permissions, string.Join(' ', Enum.GetValues<Permission>().Where(p => role.Allows(p))));

    [Fact]
    public void Every_role_is_in_the_table_and_has_words() =>
        Assert.All(Enum.GetValues<EventRole>(), role => Assert.NotEqual(role.Label().Thai, role.Label().English));

    [Fact]
    public void Roles_hold_at_their_own_event_only_and_add_up()
    {
        var (here, there) = (Guid.Parse("0190aaaa-0000-7000-8000-000000000001"), Guid.Parse("0190aaaa-0000-7000-8000-000000000002"));
        var actor = new Actor(Guid.Parse("0190aaaa-0000-7000-8000-000000000003"), "Test", false, [(here, EventRole.Door), (here, EventRole.Cashier), (there, EventRole.Viewer)]);

        Assert.True(actor.May(Permission.Scan, here));
        Assert.True(actor.May(Permission.HandleMoney, here));
        Assert.False(actor.May(Permission.Scan, there));
        Assert.False(actor.May(Permission.ManageRegistrations, here));
        Assert.IsType<Shared.NotAllowed>(actor.WhyNot(Permission.ManageStaff, here));
    }
}
