using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

public sealed class RegisterByStaffTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static StaffRegisterRequest Request(TestEvent e, string name)
    {
        var form = Registering.Form(name);
        form.Email = null;
        return new StaffRegisterRequest { EventId = e.Id, TypeId = e.Type.Id, RequestId = Registering.NewId(), Form = form };
    }

    [DatabaseFact]
    public async Task Needs_no_contact_no_window_and_no_approval(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { RequiresApproval = true, Published = false });

        var r = (await db.Get<RegisterByStaff>().RunAsync(e.Registrar(), Request(e, "สมชาย ใจดี"), default)).ShouldBeOk();

        Assert.Equal((RegistrationState.Confirmed, RegistrationSource.Staff), (r.State, r.Source));
        Assert.Single(await db.AuditAsync(r.Id));
    }

    [DatabaseFact]
    public async Task Registers_once_when_sent_twice(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { Capacity = 1 });
        var request = Request(e, "สมชาย ใจดี");

        var first = (await db.Get<RegisterByStaff>().RunAsync(e.Registrar(), request, default)).ShouldBeOk();
        var second = (await db.Get<RegisterByStaff>().RunAsync(e.Registrar(), request, default)).ShouldBeOk();

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, await db.TakenAsync(e));
    }

    [DatabaseFact]
    public async Task Goes_beyond_the_capacity_only_by_saying_so(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { Capacity = 0, HasWaitlist = true });
        var register = db.Get<RegisterByStaff>();

        Assert.True((await register.RunAsync(e.Registrar(), Request(e, "สมชาย ใจดี"), default)).ShouldRefuseWith<QuotaFull>().WaitlistOpen);
        Assert.Equal(RegistrationState.Waitlisted, (await register.RunAsync(e.Registrar(), Request(e, "สมชาย ใจดี") with { JoinWaitlist = true }, default)).ShouldBeOk().State);
        (await register.RunAsync(e.Registrar(), Request(e, "สมหญิง รักงาน") with { EvenIfFull = true }, default)).ShouldBeOk();

        Assert.Equal(1, await db.TakenAsync(e));
    }

    [DatabaseFact]
    public async Task Refuses_a_namesake_unless_staff_know_them(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        await db.RegisterAsync(e, "สมชาย ใจดี");

        (await db.Get<RegisterByStaff>().RunAsync(e.Registrar(), Request(e, "สมชาย ใจดี"), default)).ShouldRefuseWith<AlreadyRegistered>();
        (await db.Get<RegisterByStaff>().RunAsync(e.Registrar(), Request(e, "สมชาย ใจดี") with { AllowNamesake = true }, default)).ShouldBeOk();

        Assert.Equal(2, await db.TakenAsync(e));
    }

    [DatabaseFact]
    public async Task A_supervisor_may_register_walk_ins_only_and_only_where_they_are_welcome(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);
        var register = db.Get<RegisterByStaff>();

        (await register.RunAsync(supervisor, Request(e, "สมชาย ใจดี"), default)).ShouldRefuseWith<NotAllowed>();
        var r = (await register.RunAsync(supervisor, Request(e, "สมชาย ใจดี") with { WalkIn = true }, default)).ShouldBeOk();
        await using (var context = db.Open())
        {
            (await context.Events.FindAsync(e.Id))!.WalkInsWelcome = false;
            await context.SaveChangesAsync();
        }

        Assert.Equal(RegistrationSource.WalkIn, r.Source);
        (await register.RunAsync(supervisor, Request(e, "สมหญิง รักงาน") with { WalkIn = true }, default)).ShouldRefuseWith<NoWalkIns>();
        (await register.RunAsync(Staffing.Actor(EventRole.Door, e.Id), Request(e, "สมหญิง รักงาน") with { WalkIn = true }, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task Refuses_what_does_not_belong_to_the_event(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var other = await db.NewEventAsync();
        var register = db.Get<RegisterByStaff>();

        (await register.RunAsync(e.Registrar(), Request(e, "สมชาย ใจดี") with { TypeId = other.Type.Id }, default)).ShouldRefuseWith<UnknownRegistrationType>();
        (await register.RunAsync(e.Registrar(), Request(e, "สมชาย ใจดี") with { DelegationId = Registering.NewId() }, default)).ShouldRefuseWith<NotFound>();
        (await register.RunAsync(e.Registrar(), Request(e, " "), default)).ShouldFindBad("Given", "Required");
        (await register.RunAsync(other.Registrar(), Request(e, "สมชาย ใจดี"), default)).ShouldRefuseWith<NotAllowed>();
    }
}
