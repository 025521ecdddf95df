using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Accounts;

/// <summary>Every staff use case of the spine asks for its permission: each role is let in or refused by it, at its own event only.</summary>
public sealed class WhoMayWhatTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly Guid Nobody = Guid.Parse("0190aaaa-0000-7000-8000-000000000001");

    /// <summary>Deeds on things that do not exist: whoever may is told NotFound or that a field is bad, whoever may not is told so first.</summary>
    private static readonly Dictionary<string, (Permission Needs, Func<TestDatabase, Actor, Guid, Task<Refusal?>> Do)> Deeds = new()
    {
        [nameof(InviteStaff)] = (Permission.ManageStaff, async (db, actor, e) => (await db.Get<InviteStaff>().RunAsync(actor, new StaffInvitation(e, "", "", [], Language.Thai), default)).Refusal),
        [nameof(SetRoles)] = (Permission.ManageStaff, async (db, actor, e) => (await db.Get<SetRoles>().RunAsync(actor, e, Nobody, [EventRole.Door], default)).Refusal),
        [nameof(RemoveStaff)] = (Permission.ManageStaff, async (db, actor, e) => (await db.Get<RemoveStaff>().RunAsync(actor, e, Nobody, default)).Refusal),
        [nameof(ResetStaffPassword)] = (Permission.ManageStaff, async (db, actor, e) => (await db.Get<ResetStaffPassword>().RunAsync(actor, e, Nobody, Language.Thai, default)).Refusal),
        [nameof(InviteStaffAgain)] = (Permission.ManageStaff, async (db, actor, e) => (await db.Get<InviteStaffAgain>().RunAsync(actor, e, Nobody, Language.Thai, default)).Refusal),
        [nameof(StaffQueries)] = (Permission.ManageStaff, async (db, actor, e) => (await db.Get<StaffQueries>().ListAsync(actor, e, default)).Refusal),
        [nameof(AuditQueries)] = (Permission.View, async (db, actor, e) => (await db.Get<AuditQueries>().PageAsync(actor, e, new AuditFilter(), default)).Refusal),
        [nameof(OutboxQueries)] = (Permission.View, async (db, actor, e) => (await db.Get<OutboxQueries>().PageAsync(actor, e, new OutboxFilter(), default)).Refusal),
        ["OutboxMessage"] = (Permission.ManageRegistrations, async (db, actor, e) => (await db.Get<OutboxQueries>().MessageAsync(actor, e, Nobody, default)).Refusal),
        [nameof(UploadHostLogo)] = (Permission.ManageEvent, async (db, actor, e) => (await db.Get<UploadHostLogo>().RunAsync(actor, e, "", [], default)).Refusal),
        [nameof(ResendMessage)] = (Permission.ManageRegistrations, async (db, actor, e) => (await db.Get<ResendMessage>().RunAsync(actor, e, Nobody, default)).Refusal),
    };

    public static TheoryData<string> Names => [.. Deeds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Lets_each_role_do_what_its_permissions_say_and_nothing_else(string deed)
    {
        var db = await databases.OpenAsync(DatabaseProvider.Sqlite);
        var (here, elsewhere) = (await db.NewEventAsync(), await db.NewEventAsync());
        var (needs, run) = Deeds[deed];

        foreach (var role in Enum.GetValues<EventRole>())
        {
            var refused = await run(db, Staffing.Actor(role, here.Id), here.Id) is NotAllowed;
            Assert.True(refused != role.Allows(needs), $"{role} {(refused ? "was refused" : "was let")} {deed}.");
        }
        Assert.IsType<NotAllowed>(await run(db, Staffing.Actor(EventRole.Owner, elsewhere.Id), here.Id));
        Assert.IsType<NotAllowed>(await run(db, Staffing.Stranger(), here.Id));
        Assert.IsNotType<NotAllowed>(await run(db, Actor.System, here.Id));
    }

    [Fact]
    public async Task Lets_the_door_scan_and_keeps_it_from_cancelling()
    {
        var db = await databases.OpenAsync(DatabaseProvider.Sqlite);
        var e = await db.NewEventAsync();
        var registration = await db.RegisterAsync(e, "สมชาย ใจดี");
        var door = Staffing.Actor(EventRole.Door, e.Id);

        var scan = await db.ScanAsync(e, registration.TicketCode);
        var cancel = await db.Get<CancelRegistration>().RunAsync(door, registration.Id, "x", CancellationToken.None);

        Assert.Equal(ScanOutcome.Admitted, scan.Outcome);
        Assert.IsType<NotAllowed>(cancel.Refusal);
    }
}
