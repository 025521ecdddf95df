using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.IntegrationTests.Races;
using SummitManager.Messaging;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Accounts;

/// <summary>An account belongs to whoever reads its mailbox: to nobody who invited it, and to nobody before its link was used.</summary>
public sealed partial class ActivateAccountTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const string Password = "correct horse battery";

    [DatabaseFact]
    public async Task Opens_the_account_once_and_forgets_the_link(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (invited, code) = await InviteAsync(db, (await db.NewEventAsync()).Id);

        var looked = await db.Get<LinkQueries>().FindAsync(code, CancellationToken.None);
        (await ActivateAsync(db, code)).ShouldBeOk();
        (await ActivateAsync(db, code)).ShouldRefuseWith<LinkVoid>();

        Assert.Equal((invited.Email, false), (looked!.Email, looked.Resets));
        Assert.Null(await db.Get<LinkQueries>().FindAsync(code, CancellationToken.None));
        var user = await UserAsync(db, invited.UserId);
        Assert.True(user.EmailConfirmed);
        Assert.False(user.MustChangePassword);
        Assert.True(Fits(user, Password));
    }

    [DatabaseFact]
    public async Task Lets_one_win_when_the_link_is_used_by_many_at_once(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (invited, code) = await InviteAsync(db, (await db.NewEventAsync()).Id);

        var results = await Race.RunAsync(Race.Workers, async n => (Password: $"{Password} {n}", Result: await ActivateAsync(db, code, $"{Password} {n}")));

        var winner = Assert.Single(results, r => r.Result.IsOk);
        Assert.All(results.Where(r => !r.Result.IsOk), r => r.Result.ShouldRefuseWith<LinkVoid>());
        Assert.True(Fits(await UserAsync(db, invited.UserId), winner.Password));
    }

    [DatabaseFact]
    public async Task Would_let_many_win_if_the_write_did_not_ask_for_the_link_again(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();

        await Race.ShouldGoWrongAsync(async () =>
        {
            var (invited, code) = await InviteAsync(db, e.Id);
            var wins = await Race.RunAsync(Race.Workers, async _ =>
            {
                if (await db.Get<LinkQueries>().FindAsync(code, CancellationToken.None) is null)
                    return false;
                await using var context = db.Open();
                return await context.Users.Where(u => u.Id == invited.UserId).ExecuteUpdateAsync(s => s.SetProperty(u => u.LinkHash, (string?)null)) == 1;
            });
            return wins.Count(won => won) > 1;
        });
    }

    [DatabaseFact]
    public async Task Keeps_the_link_when_the_password_is_too_weak(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (_, code) = await InviteAsync(db, (await db.NewEventAsync()).Id);
        var activate = db.Get<ActivateAccount>();

        (await activate.RunAsync(code, "short", "short", CancellationToken.None)).ShouldFindBad("New", "PasswordTooShort");
        (await activate.RunAsync(code, Password, "another", CancellationToken.None)).ShouldFindBad("Repeat", "PasswordsDiffer");
        (await activate.RunAsync(code, null, null, CancellationToken.None)).ShouldFindBad("New", "Required");
        (await ActivateAsync(db, code)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Refuses_a_link_that_is_old_replaced_or_made_up(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        var (invited, first) = await InviteAsync(db, e.Id);
        (await db.Get<InviteStaffAgain>().RunAsync(Staffing.Actor(EventRole.Owner, e.Id), e.Id, invited.UserId, Language.English, CancellationToken.None)).ShouldBeOk();
        var second = await LastLinkAsync(db, invited.Email);

        (await ActivateAsync(db, first)).ShouldRefuseWith<LinkVoid>();
        (await ActivateAsync(db, "no code")).ShouldRefuseWith<LinkVoid>();
        (await ActivateAsync(db, new string('0', 26))).ShouldRefuseWith<LinkVoid>();
        db.Time.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        (await ActivateAsync(db, second)).ShouldRefuseWith<LinkVoid>();
        Assert.False((await UserAsync(db, invited.UserId)).HasPassword);
    }

    [DatabaseFact]
    public async Task Changes_nothing_on_a_reset_until_the_link_is_used_and_then_the_second_step_too(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        var owner = Staffing.Actor(EventRole.Owner, e.Id);
        var (invited, code) = await InviteAsync(db, e.Id);
        (await ActivateAsync(db, code)).ShouldBeOk();
        await using (var context = db.Open())
            await context.Users.Where(u => u.Id == invited.UserId).ExecuteUpdateAsync(s => s.SetProperty(u => u.TwoFactorEnabled, true));
        db.Time.Advance(TimeSpan.FromMinutes(1));

        (await db.Get<InviteStaffAgain>().RunAsync(owner, e.Id, invited.UserId, Language.Thai, CancellationToken.None)).ShouldRefuseWith<AlreadyActive>();
        (await db.Get<ResetStaffPassword>().RunAsync(owner, e.Id, invited.UserId, Language.Thai, CancellationToken.None)).ShouldBeOk();
        var waiting = await UserAsync(db, invited.UserId);
        var link = await LastLinkAsync(db, invited.Email);
        (await ActivateAsync(db, link, "another horse battery")).ShouldBeOk();
        var done = await UserAsync(db, invited.UserId);

        Assert.True(waiting.TwoFactorEnabled && Fits(waiting, Password));
        Assert.True(!done.TwoFactorEnabled && Fits(done, "another horse battery"));
        Assert.NotEqual(waiting.SecurityStamp, done.SecurityStamp);

        (await db.Get<ResetStaffPassword>().RunAsync(owner, e.Id, invited.UserId, Language.Thai, CancellationToken.None)).ShouldBeOk();
        db.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        (await ActivateAsync(db, await LastLinkAsync(db, invited.Email))).ShouldRefuseWith<LinkVoid>();
    }

    /// <summary>An owner who invites an address learns nothing that would let them in as that person later.</summary>
    [DatabaseFact]
    public async Task Shows_the_link_to_nobody_but_the_mailbox_and_forgets_it_once_sent(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        var (invited, code) = await InviteAsync(db, e.Id);
        await using var context = db.Open();
        var letter = await context.OutboxMessages.AsNoTracking().SingleAsync(m => m.To == invited.Email);

        foreach (var actor in new[] { Staffing.Actor(EventRole.Owner, e.Id), Actor.System })
            (await db.Get<OutboxQueries>().MessageAsync(actor, e.Id, letter.Id, CancellationToken.None)).ShouldRefuseWith<SealedLetter>();
        await db.Get<SendOutbox>().RunAsync(CancellationToken.None);

        var sent = await context.OutboxMessages.AsNoTracking().SingleAsync(m => m.Id == letter.Id);
        Assert.Equal((OutboxState.Sent, "", ""), (sent.State, sent.TextBody, sent.HtmlBody));
        Assert.Contains(code, Assert.Single(db.Mail.Sent).TextBody, StringComparison.Ordinal);
        Assert.NotEqual(code, (await UserAsync(db, invited.UserId)).LinkHash);
        Assert.DoesNotContain(await context.AuditEntries.Select(a => a.Details).ToListAsync(), d => d.Contains(code, StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task Opens_an_account_that_two_events_invited_with_the_newest_link(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (first, second) = (await db.NewEventAsync(), await db.NewEventAsync());
        var (invited, old) = await InviteAsync(db, first.Id);
        db.Time.Advance(TimeSpan.FromSeconds(1));
        var (again, code) = await InviteAsync(db, second.Id, invited.Email);

        (await ActivateAsync(db, old)).ShouldRefuseWith<LinkVoid>();
        (await ActivateAsync(db, code)).ShouldBeOk();

        Assert.True(again.IsWaiting);
        await using var context = db.Open();
        Assert.Equal(2, await context.StaffMembers.CountAsync(m => m.UserId == invited.UserId));
    }

    [DatabaseFact]
    public async Task Hands_a_password_over_for_the_owner_of_the_system_only(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        var (invited, code) = await InviteAsync(db, e.Id);
        var issue = db.Get<IssueOneTimePassword>();

        foreach (var role in Enum.GetValues<EventRole>())
            (await issue.RunAsync(Staffing.Actor(role, e.Id), e.Id, invited.UserId, CancellationToken.None)).ShouldRefuseWith<NotAllowed>();
        (await issue.RunAsync(Actor.System, (await db.NewEventAsync()).Id, invited.UserId, CancellationToken.None)).ShouldRefuseWith<NotFound>();
        var password = (await issue.RunAsync(Actor.System, e.Id, invited.UserId, CancellationToken.None)).ShouldBeOk();

        var user = await UserAsync(db, invited.UserId);
        Assert.True(Fits(user, password) && user.MustChangePassword);
        Assert.False(user.PasswordLapsed(db.Time.Now.AddHours(24)));
        Assert.True(user.PasswordLapsed(db.Time.Now.AddHours(24).AddSeconds(1)));
        (await ActivateAsync(db, code)).ShouldRefuseWith<LinkVoid>();
    }

    private static async Task<(Invited Invited, string Code)> InviteAsync(TestDatabase db, Guid eventId, string? email = null)
    {
        var invitation = new StaffInvitation(eventId, email ?? $"{Registering.NewId():N}@office.example", "ผู้มาใหม่ ใจดี", [EventRole.Door], Language.Thai);
        var invited = (await db.Get<InviteStaff>().RunAsync(Staffing.Actor(EventRole.Owner, eventId), invitation, CancellationToken.None)).ShouldBeOk();
        return (invited, await LastLinkAsync(db, invited.Email));
    }

    private static Task<Result<Done>> ActivateAsync(TestDatabase db, string code, string password = Password) =>
        db.Get<ActivateAccount>().RunAsync(code, password, password, CancellationToken.None);

    /// <summary>Of the letter written last: what only the mailbox gets.</summary>
    private static async Task<string> LastLinkAsync(TestDatabase db, string email)
    {
        await using var context = db.Open();
        var letters = await context.OutboxMessages.AsNoTracking().Where(m => m.To == email).ToListAsync();
        return Link().Match(letters.OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Last().TextBody).Groups[1].Value;
    }

    private static async Task<StaffUser> UserAsync(TestDatabase db, Guid id)
    {
        await using var context = db.Open();
        return await context.Users.AsNoTracking().SingleAsync(u => u.Id == id);
    }

    private static bool Fits(StaffUser user, string password) =>
        new PasswordHasher<StaffUser>().VerifyHashedPassword(user, user.PasswordHash!, password) == PasswordVerificationResult.Success;

    [GeneratedRegex(@"/account/activate/(\w{26})")]
    private static partial Regex Link();
}
