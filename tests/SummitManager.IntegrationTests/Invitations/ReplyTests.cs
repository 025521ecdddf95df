using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.IntegrationTests.Races;
using SummitManager.Invitations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Invitations;

public sealed class ReplyTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly ReplyForm Yes = new() { State = ReplyState.Coming, People = "4" };

    [DatabaseFact]
    public async Task Is_keyed_by_number_or_code_corrected_and_taken_back(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider));
        await s.InviteAsync();
        var record = s.Db.Get<RecordReply>();
        var code = (await s.RowsAsync())[1].Code;

        (await record.RunAsync(s.Registrar, s.Event.Id, "๑", Yes, default)).ShouldBeOk();
        (await record.RunAsync(s.Registrar, s.Event.Id, Codes.Grouped(code).ToLowerInvariant(), new ReplyForm { State = ReplyState.NotComing, People = "4", Note = "ติดประชุมสภา", On = "1 มี.ค. 2569" }, default)).ShouldBeOk();

        var rows = await s.RowsAsync();
        Assert.Equal((ReplyState.Coming, 4, new DateOnly(2026, 3, 2), s.Registrar.Name), (rows[0].Reply, rows[0].PeopleComing, rows[0].RepliedOn, rows[0].RepliedBy));
        Assert.Equal((ReplyState.NotComing, null, new DateOnly(2026, 3, 1), "ติดประชุมสภา"), (rows[1].Reply, rows[1].PeopleComing, rows[1].RepliedOn, rows[1].Note));
        (await record.RunAsync(s.Registrar, s.Event.Id, rows[1].Id, new ReplyForm { State = ReplyState.NoReply }, default)).ShouldBeOk();
        var back = (await s.RowsAsync())[1];
        Assert.Equal((ReplyState.NoReply, null, null, null), (back.Reply, back.RepliedOn, back.Note, back.RepliedBy));
        await using var read = s.Db.Open();
        Assert.Equal(3, await read.AuditEntries.CountAsync(a => a.EventId == s.Event.Id && a.Action == nameof(RecordReply)));
    }

    [DatabaseFact]
    public async Task Refuses_a_number_of_nobody_another_events_and_what_cannot_be_read(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (s, other) = (await InvitationSetup.OpenAsync(db, 1), await InvitationSetup.OpenAsync(db, 1));
        await s.InviteAsync();
        await other.InviteAsync();
        var record = db.Get<RecordReply>();
        var (mine, theirs) = ((await s.RowsAsync())[0], (await other.RowsAsync())[0]);

        Assert.Equal("77", (await record.RunAsync(s.Registrar, s.Event.Id, "77", Yes, default)).ShouldRefuseWith<NoSuchInvitation>().Typed);
        (await record.RunAsync(s.Registrar, s.Event.Id, "", Yes, default)).ShouldRefuseWith<NoSuchInvitation>();
        (await record.RunAsync(s.Registrar, s.Event.Id, theirs.Code, Yes, default)).ShouldRefuseWith<NoSuchInvitation>();
        (await record.RunAsync(s.Registrar, s.Event.Id, theirs.Id, Yes, default)).ShouldRefuseWith<NotFound>();
        (await record.RunAsync(s.Registrar, s.Event.Id, mine.Id, Yes with { People = "หลายคน" }, default)).ShouldFindBad("People", "NotANumber");
        (await record.RunAsync(s.Registrar, s.Event.Id, mine.Id, Yes with { On = "เมื่อวาน" }, default)).ShouldFindBad("On", "NotADate");
        (await record.RunAsync(Staffing.Actor(EventRole.Viewer, s.Event.Id), s.Event.Id, mine.Id, Yes, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task The_invited_body_answers_by_its_own_link_and_may_change_its_mind(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 2);
        await s.InviteAsync();
        var link = (await s.DelegationAsync(s.Organizations[0])).LinkCode;
        var reply = s.Db.Get<ReplyToInvitation>();

        (await reply.RunAsync(link, Yes with { On = "1 ม.ค. 2560" }, default)).ShouldBeOk();
        (await reply.RunAsync(link, Yes, default)).ShouldBeOk();
        var first = (await s.RowsAsync())[0];
        Assert.Equal((ReplyState.Coming, 4, true, new DateOnly(2026, 3, 2)), (first.Reply, first.PeopleComing, first.RepliedByLink, first.RepliedOn));
        (await reply.RunAsync(link, new ReplyForm { State = ReplyState.NotComing, Note = "งบประมาณไม่พอ" }, default)).ShouldBeOk();

        Assert.Equal(ReplyState.NotComing, (await s.Db.Get<InvitationQueries>().BehindLinkAsync(link, default))!.Reply);
        Assert.Equal(ReplyState.NoReply, (await s.RowsAsync())[1].Reply);
        await using var read = s.Db.Open();
        // The same answer twice is once.
        Assert.Equal(2, await read.AuditEntries.CountAsync(a => a.EventId == s.Event.Id && a.Action == nameof(ReplyToInvitation)));
    }

    [DatabaseFact]
    public async Task A_link_of_nobody_and_an_answer_that_is_none_are_refused(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 1);
        await s.InviteAsync();
        var link = (await s.DelegationAsync(s.Organizations[0])).LinkCode;
        var reply = s.Db.Get<ReplyToInvitation>();

        (await reply.RunAsync(link[..^1] + (link[^1] == '0' ? '1' : '0'), Yes, default)).ShouldRefuseWith<NotFound>();
        (await reply.RunAsync("", Yes, default)).ShouldRefuseWith<NotFound>();
        (await reply.RunAsync(link, new ReplyForm(), default)).ShouldFindBad("State", "Choose");
        (await reply.RunAsync(link, Yes with { People = "99999" }, default)).ShouldFindBad("People", "OutOfRange");
        Assert.Null(await s.Db.Get<InvitationQueries>().BehindLinkAsync("", default));
    }

    [DatabaseFact]
    public async Task Counts_by_province_and_lists_by_answer_with_two_queries(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 5);
        await s.InviteAsync();
        var record = s.Db.Get<RecordReply>();
        (await record.RunAsync(s.Registrar, s.Event.Id, "1", Yes, default)).ShouldBeOk();
        (await record.RunAsync(s.Registrar, s.Event.Id, "3", Yes with { People = "2" }, default)).ShouldBeOk();
        (await record.RunAsync(s.Registrar, s.Event.Id, "2", new ReplyForm { State = ReplyState.NotComing }, default)).ShouldBeOk();
        var queries = s.Db.Get<InvitationQueries>();
        IReadOnlyList<ReplyCount> counts = [];
        InvitationPage coming = null!;

        var counting = await s.Db.Commands.DuringAsync(async () => counts = await queries.CountsAsync(s.Event.Id, Language.Thai, default));
        var listing = await s.Db.Commands.DuringAsync(async () => coming = await queries.ListAsync(new InvitationFilter(s.Event.Id) { Reply = ReplyState.Coming }, 1, default));

        Assert.Equal([("57", 2, 0, 1, 6), ("90", 0, 1, 1, 0)], counts.Select(c => (c.Province!.Code, c.Coming, c.NotComing, c.NoReply, c.People)).OrderBy(c => c.Code));
        Assert.Equal((1, 2), (counting, listing));
        Assert.Equal([1, 3], coming.Rows.Select(r => r.Number));
        Assert.Equal(2, (await queries.ListAsync(new InvitationFilter(s.Event.Id) { ProvinceCode = "90", Text = "สงขลา" }, 1, default)).Total);
    }

    [DatabaseFact]
    public async Task Reminds_who_is_silent_once_a_day_and_nobody_else(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var s = await InvitationSetup.OpenAsync(db, 7);
        await s.InviteAsync();
        (await db.Get<RecordReply>().RunAsync(s.Registrar, s.Event.Id, "1", Yes, default)).ShouldBeOk();
        await s.JoinAsync(s.Organizations[2], "สมชาย ลงทะเบียนแล้ว");
        var remind = db.Get<RemindInvited>();

        Assert.Equal(new Reminded(2, 0, 3), (await remind.RunAsync(s.Registrar, s.Event.Id, default)).ShouldBeOk());
        Assert.Equal(new Reminded(0, 2, 3), (await remind.RunAsync(s.Registrar, s.Event.Id, default)).ShouldBeOk());
        db.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, (await remind.RunAsync(s.Registrar, s.Event.Id, default)).ShouldBeOk().Queued);

        await using var read = db.Open();
        var mails = await read.OutboxMessages.Where(m => m.DedupKey.StartsWith("invitation-reminder")).ToListAsync();
        Assert.Equal([$"saraban4@{s.Event.Slug}.go.th", $"saraban6@{s.Event.Slug}.go.th"], mails.Select(m => m.To).Distinct().Order());
        Assert.All(mails, m => Assert.Contains("/d/", m.TextBody, StringComparison.Ordinal));
        Assert.Contains((await s.DelegationAsync(s.Organizations[4])).LinkCode, mails.First(m => m.To.StartsWith("saraban4", StringComparison.Ordinal)).HtmlBody, StringComparison.Ordinal);
        Assert.NotNull((await s.RowsAsync())[4].RemindedAt);
        (await remind.RunAsync(Staffing.Actor(EventRole.Viewer, s.Event.Id), s.Event.Id, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task Many_who_press_the_button_at_once_send_one_mail_each(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var s = await InvitationSetup.OpenAsync(db, 5);
        await s.InviteAsync();

        var told = await Race.RunAsync(8, _ => db.Get<RemindInvited>().RunAsync(s.Registrar, s.Event.Id, default));

        Assert.Equal(3, told.Sum(t => t.ShouldBeOk().Queued));
        await using var read = db.Open();
        Assert.Equal(3, await read.OutboxMessages.CountAsync());
    }

    [DatabaseFact]
    public async Task A_reminder_without_invitations_is_refused(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 0);

        (await s.Db.Get<RemindInvited>().RunAsync(s.Registrar, s.Event.Id, default)).ShouldRefuseWith<NoInvitationsYet>();
    }

    [DatabaseFact]
    public async Task Goes_out_as_a_sheet_with_every_row_of_the_filter(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider));
        await s.InviteAsync();
        (await s.Db.Get<RecordReply>().RunAsync(s.Registrar, s.Event.Id, "2", new ReplyForm { State = ReplyState.NotComing, Note = "=1+1" }, default)).ShouldBeOk();
        using var file = new MemoryStream();

        var made = (await s.Db.Get<ExportInvitations>().RunAsync(s.Registrar, new InvitationFilter(s.Event.Id), Language.Thai, file, default)).ShouldBeOk();

        Assert.Equal(3, made.Rows);
        file.Position = 0;
        await using var book = (await SheetReader.OpenAsync(file, SheetLimits.Usual, default)).ShouldBeOk();
        var rows = book.Rows(0, default).Select(r => r.ShouldBeOk()).ToList();
        Assert.Equal(4, rows.Count);
        Assert.Contains(rows[2].Cells, c => c.Text == "ไม่เข้าร่วม");
        (await s.Db.Get<ExportInvitations>().RunAsync(Staffing.Stranger(), new InvitationFilter(s.Event.Id), Language.Thai, Stream.Null, default)).ShouldRefuseWith<NotAllowed>();
    }
}
