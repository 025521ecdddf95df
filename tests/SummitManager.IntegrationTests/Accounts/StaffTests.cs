using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Accounts;

/// <summary>Who may work at an event: invited, changed, removed, and never without an owner.</summary>
public sealed class StaffTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static StaffInvitation Invitation(Guid eventId, string email, params EventRole[] roles) => new(eventId, email, "ผู้มาใหม่ ใจดี", roles, Language.Thai);

    private static string NewAddress() => $"{Registering.NewId():N}@office.example";

    [DatabaseFact]
    public async Task Gives_a_newcomer_an_account_without_a_password_and_the_link_to_the_mailbox_only(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var email = NewAddress();

        var invited = (await db.Get<InviteStaff>().RunAsync(Staffing.Actor(EventRole.Owner, e.Id), Invitation(e.Id, email, EventRole.Door, EventRole.Registrar), CancellationToken.None)).ShouldBeOk();

        await using var context = db.Open();
        var user = await context.Users.SingleAsync(u => u.Id == invited.UserId);
        Assert.True(invited.IsWaiting);
        Assert.False(user.HasPassword);
        Assert.Equal([EventRole.Door, EventRole.Registrar], (await context.StaffMembers.Where(m => m.UserId == user.Id).Select(m => m.Role).ToListAsync()).Order().Reverse());
        var letter = await context.OutboxMessages.SingleAsync(m => m.To == email);
        Assert.True(letter.IsSealed);
        Assert.Contains("/account/activate/", letter.TextBody, StringComparison.Ordinal);
        Assert.True(await context.AuditEntries.AnyAsync(a => a.Action == nameof(InviteStaff) && a.SubjectId == user.Id));
    }

    [DatabaseFact]
    public async Task Gives_somebody_with_an_account_the_role_and_no_second_account(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (first, second) = (await db.NewEventAsync(), await db.NewEventAsync());
        var email = NewAddress();
        var before = (await db.Get<InviteStaff>().RunAsync(Staffing.Actor(EventRole.Owner, first.Id), Invitation(first.Id, email, EventRole.Door), CancellationToken.None)).ShouldBeOk();

        var again = (await db.Get<InviteStaff>().RunAsync(Staffing.Actor(EventRole.Owner, second.Id), Invitation(second.Id, email.ToUpperInvariant(), EventRole.Viewer), CancellationToken.None)).ShouldBeOk();
        (await db.Get<InviteStaff>().RunAsync(Staffing.Actor(EventRole.Owner, second.Id), Invitation(second.Id, email, EventRole.Door), CancellationToken.None)).ShouldRefuseWith<AlreadyStaff>();

        Assert.Equal(before.UserId, again.UserId);
    }

    [DatabaseFact]
    public async Task Says_what_is_wrong_with_an_invitation(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var owner = Staffing.Actor(EventRole.Owner, e.Id);
        var invite = db.Get<InviteStaff>();

        (await invite.RunAsync(owner, Invitation(e.Id, "not an address", EventRole.Door), CancellationToken.None)).ShouldFindBad("Email", "NotAnEmail");
        (await invite.RunAsync(owner, Invitation(e.Id, "a@b.example\nBcc: c@d.example", EventRole.Door), CancellationToken.None)).ShouldFindBad("Email", "NotAnEmail");
        (await invite.RunAsync(owner, Invitation(e.Id, NewAddress(), EventRole.Door) with { Name = " " }, CancellationToken.None)).ShouldFindBad("Name", "Required");
        (await invite.RunAsync(owner, Invitation(e.Id, NewAddress()), CancellationToken.None)).ShouldRefuseWith<NoRoleChosen>();
    }

    [DatabaseFact]
    public async Task Makes_one_account_when_two_owners_invite_the_same_person_at_once(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var events = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => db.NewEventAsync()));
        var email = NewAddress();

        await Task.WhenAll(events.Select(e => Task.Run(() => db.Get<InviteStaff>().RunAsync(Staffing.Actor(EventRole.Owner, e.Id), Invitation(e.Id, email, EventRole.Door), CancellationToken.None))));

        await using var context = db.Open();
        Assert.Equal(1, await context.Users.CountAsync(u => u.Email == email));
    }

    [DatabaseFact]
    public async Task Never_removes_the_last_owner_nor_takes_the_role_away(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var owner = await db.HireAsync(EventRole.Owner, e.Id);

        (await db.Get<RemoveStaff>().RunAsync(Actor.System, e.Id, owner.UserId, CancellationToken.None)).ShouldRefuseWith<LastOwner>();
        (await db.Get<SetRoles>().RunAsync(owner, e.Id, owner.UserId, [EventRole.Viewer], CancellationToken.None)).ShouldRefuseWith<LastOwner>();
        (await db.Get<SetRoles>().RunAsync(owner, e.Id, owner.UserId, [], CancellationToken.None)).ShouldRefuseWith<NoRoleChosen>();
        (await db.Get<SetRoles>().RunAsync(owner, e.Id, owner.UserId, [EventRole.Owner, EventRole.Door], CancellationToken.None)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Leaves_one_owner_when_many_remove_each_other_at_once(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var owners = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => db.HireAsync(EventRole.Owner, e.Id)));

        var results = await Task.WhenAll(owners.Select((owner, n) => Task.Run(() => db.Get<RemoveStaff>().RunAsync(owner, e.Id, owners[(n + 1) % owners.Length].UserId, CancellationToken.None))));

        await using var context = db.Open();
        Assert.Equal(1, await context.StaffMembers.CountAsync(m => m.EventId == e.Id && m.Role == EventRole.Owner));
        Assert.IsType<LastOwner>(Assert.Single(results, r => !r.IsOk).Refusal);
    }

    [DatabaseFact]
    public async Task Signs_a_removed_person_out_by_a_new_security_stamp(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var door = await db.HireAsync(EventRole.Door, e.Id);
        await using var context = db.Open();
        var before = await context.Users.Where(u => u.Id == door.UserId).Select(u => u.SecurityStamp).SingleAsync();

        (await db.Get<RemoveStaff>().RunAsync(Staffing.Actor(EventRole.Owner, e.Id), e.Id, door.UserId, CancellationToken.None)).ShouldBeOk();

        Assert.NotEqual(before, await context.Users.Where(u => u.Id == door.UserId).Select(u => u.SecurityStamp).SingleAsync());
        Assert.False(await context.StaffMembers.AnyAsync(m => m.UserId == door.UserId));
        (await db.Get<RemoveStaff>().RunAsync(Staffing.Actor(EventRole.Owner, e.Id), e.Id, door.UserId, CancellationToken.None)).ShouldRefuseWith<NotFound>();
    }

    [DatabaseFact]
    public async Task Mails_no_reset_for_somebody_who_serves_elsewhere_too(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (here, elsewhere) = (await db.NewEventAsync(), await db.NewEventAsync());
        var email = NewAddress();
        var invited = (await db.Get<InviteStaff>().RunAsync(Actor.System, Invitation(here.Id, email, EventRole.Door), CancellationToken.None)).ShouldBeOk();
        var owner = Staffing.Actor(EventRole.Owner, here.Id);
        var reset = db.Get<ResetStaffPassword>();

        (await reset.RunAsync(owner, here.Id, invited.UserId, Language.Thai, CancellationToken.None)).ShouldBeOk();
        (await db.Get<InviteStaff>().RunAsync(Actor.System, Invitation(elsewhere.Id, email, EventRole.Owner), CancellationToken.None)).ShouldBeOk();
        (await reset.RunAsync(owner, here.Id, invited.UserId, Language.Thai, CancellationToken.None)).ShouldRefuseWith<ServesElsewhere>();
        (await reset.RunAsync(Actor.System, here.Id, invited.UserId, Language.Thai, CancellationToken.None)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Makes_the_first_owner_on_an_empty_database_and_helps_the_same_person_in_again(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var create = db.Get<CreateOwner>();

        var first = (await create.RunAsync("owner@prd.example", "สมหญิง ใจดี", CancellationToken.None)).ShouldBeOk();
        var second = (await create.RunAsync("OWNER@prd.example", "สมหญิง ใจดี", CancellationToken.None)).ShouldBeOk();

        Assert.Equal(first.UserId, second.UserId);
        Assert.NotEqual(first.OneTimePassword, second.OneTimePassword);
        await using var context = db.Open();
        Assert.True((await context.Users.SingleAsync()).IsSystemOwner);
        (await create.RunAsync("nobody", "", CancellationToken.None)).ShouldFindBad("Name", "Required");
    }

    [DatabaseFact]
    public async Task Lists_staff_in_Thai_order_with_a_constant_number_of_queries(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        foreach (var name in new[] { "แสงดาว สมมติ", "กมล สมมติ", "เกษร สมมติ" })
            await db.Get<InviteStaff>().RunAsync(Actor.System, Invitation(e.Id, NewAddress(), EventRole.Door, EventRole.Viewer) with { Name = name }, CancellationToken.None);
        StaffList list = null!;

        var commands = await db.Commands.DuringAsync(async () => list = (await db.Get<StaffQueries>().ListAsync(Staffing.Actor(EventRole.Owner, e.Id), e.Id, CancellationToken.None)).ShouldBeOk());

        Assert.Equal(2, commands);
        Assert.Equal(["กมล สมมติ", "เกษร สมมติ", "แสงดาว สมมติ"], list.People.Select(p => p.Name));
        Assert.All(list.People, p => Assert.Equal([EventRole.Door, EventRole.Viewer], p.Roles));
    }

    [DatabaseFact]
    public async Task Pages_and_filters_the_audit_log_with_a_constant_number_of_queries(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        var owner = await db.HireAsync(EventRole.Owner, e.Id);
        var subject = Registering.NewId();
        await using (var context = db.Open())
        {
            context.AddRange(Enumerable.Range(0, 60).Select(n => AuditEntry.Of(owner, e.Id, n % 2 == 0 ? "SetVip" : "SetPayment", n == 7 ? subject : Registering.NewId(), $"{n}", db.Time.Now.AddMinutes(n))));
            context.Add(AuditEntry.Of(Actor.Holder, e.Id, "CancelRegistration", subject, "", db.Time.Now.AddHours(2)));
            await context.SaveChangesAsync();
        }
        var queries = db.Get<AuditQueries>();
        var viewer = Staffing.Actor(EventRole.Viewer, e.Id);
        AuditPage page = null!;

        var commands = await db.Commands.DuringAsync(async () => page = (await queries.PageAsync(viewer, e.Id, new AuditFilter(Page: 2), CancellationToken.None)).ShouldBeOk());
        var bySubject = (await queries.PageAsync(viewer, e.Id, new AuditFilter(SubjectId: subject), CancellationToken.None)).ShouldBeOk();
        var byPerson = (await queries.PageAsync(viewer, e.Id, new AuditFilter("SetVip", owner.UserId), CancellationToken.None)).ShouldBeOk();

        Assert.Equal(5, commands);
        Assert.Equal((61, 11), (page.Total, page.Lines.Count));
        Assert.Equal("0", page.Lines[^1].Details);
        Assert.Equal(["CancelRegistration", "SetPayment"], bySubject.Lines.Select(l => l.Action));
        Assert.Equal(30, byPerson.Total);
        Assert.Equal(["CancelRegistration", "SetPayment", "SetVip"], page.Actions);
        Assert.Equal(2, page.People.Count);
    }
}
