using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Messaging;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Messaging;

/// <summary>The outbox: each message once, however many senders, whoever dies, whatever breaks.</summary>
public sealed class SendOutboxTests
{
    [DatabaseFact]
    public async Task Never_sends_one_message_twice_with_eight_senders(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var ids = await OweAsync(db, Enumerable.Range(0, 300).Select(n => $"p{n}@office.example"));

        var senders = Enumerable.Range(0, 8).Select(_ => Task.Run(() => db.Get<SendOutbox>().RunAsync(CancellationToken.None)));
        var sent = await Task.WhenAll(senders);

        Assert.Equal(300, sent.Sum());
        Assert.Equal(ids.Order(), db.Mail.Sent.Select(m => m.Id).Order());
    }

    [DatabaseFact]
    public async Task Hands_the_mail_of_a_dead_node_to_another_once_its_lease_is_over(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await OweAsync(db, ["pin@office.example"]);
        using var death = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sender(db, new DyingPost(death)).RunAsync(death.Token));

        var early = await db.Get<SendOutbox>().RunAsync(CancellationToken.None);
        db.Time.Advance(TimeSpan.FromMinutes(6));
        var late = await db.Get<SendOutbox>().RunAsync(CancellationToken.None);
        var again = await db.Get<SendOutbox>().RunAsync(CancellationToken.None);

        Assert.Equal((0, 1, 0), (early, late, again));
        Assert.Equal(2, Assert.Single(db.Mail.Sent).Attempts);
    }

    [DatabaseFact]
    public async Task Does_not_send_late_in_a_lease_that_another_node_may_take_over(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await OweAsync(db, ["slow@office.example", "next@office.example"]);
        var slow = new SlowPost(db.Time, TimeSpan.FromMinutes(4.5));

        await Sender(db, slow).RunAsync(CancellationToken.None);

        Assert.Equal(1, slow.Asked);
    }

    [DatabaseFact]
    public async Task Waits_longer_after_each_failure_and_gives_up_visibly(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var id = (await OweAsync(db, ["busy@office.example"])).Single();
        db.Mail.Answer = new PostError("451 later", false, PostErrorKind.Busy);
        List<double> waits = [];
        var message = await LoadAsync(db, id);
        while (message.State != OutboxState.Failed)
        {
            await db.Get<SendOutbox>().RunAsync(CancellationToken.None);
            message = await LoadAsync(db, id);
            waits.Add((message.NotBefore - db.Time.Now).TotalMinutes);
            db.Time.Now = message.NotBefore;
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240, 240], waits);
        Assert.Equal("Busy: 451 later", message.Error);
        db.Mail.Answer = null;
        Assert.Equal(0, await db.Get<SendOutbox>().RunAsync(CancellationToken.None));
    }

    [DatabaseFact]
    public async Task Fails_at_once_what_can_never_arrive(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var id = (await OweAsync(db, ["unknown@office.example"])).Single();
        db.Mail.Answer = new PostError(new string('x', 3000), true, PostErrorKind.RecipientRefused);

        await db.Get<SendOutbox>().RunAsync(CancellationToken.None);

        var message = await LoadAsync(db, id);
        Assert.Equal((OutboxState.Failed, 1, 1000), (message.State, message.Attempts, message.Error!.Length));
    }

    [DatabaseFact]
    public async Task Sends_the_rest_when_one_message_breaks_the_sender(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await OweAsync(db, ["a@office.example", "breaks@office.example", "c@office.example"]);
        var post = new BreakingPost();

        var sent = await Sender(db, post).RunAsync(CancellationToken.None);

        Assert.Equal(2, sent);
        await using var context = db.Open();
        var broken = await context.OutboxMessages.SingleAsync(m => m.To == "breaks@office.example");
        Assert.Equal((OutboxState.Pending, "Other: The disk is full."), (broken.State, broken.Error));
    }

    [DatabaseFact]
    public async Task Sends_the_rest_when_one_message_ends_neither_sent_nor_failed(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await OweAsync(db, ["a@office.example", "lost@office.example", "c@office.example"]);

        var sent = await Sender(db, new OrphaningPost()).RunAsync(CancellationToken.None);

        Assert.Equal(2, sent);
        await using var context = db.Open();
        Assert.Equal(OutboxState.Sending, (await context.OutboxMessages.SingleAsync(m => m.To == "lost@office.example")).State);
    }

    [DatabaseFact]
    public async Task Sends_failed_mail_again_when_staff_ask_and_only_then(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        var id = (await OweAsync(db, ["unknown@office.example"], e.Id)).Single();
        var registrar = Staffing.Actor(EventRole.Registrar, e.Id);
        var resend = db.Get<ResendMessage>();
        (await resend.RunAsync(registrar, e.Id, id, CancellationToken.None)).ShouldRefuseWith<NotFailed>();
        db.Mail.Answer = new PostError("550", true, PostErrorKind.RecipientRefused);
        await db.Get<SendOutbox>().RunAsync(CancellationToken.None);
        db.Mail.Answer = null;

        (await resend.RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), e.Id, id, CancellationToken.None)).ShouldRefuseWith<NotAllowed>();
        (await resend.RunAsync(registrar, e.Id, Registering.NewId(), CancellationToken.None)).ShouldRefuseWith<NotFound>();
        (await resend.RunAsync(registrar, e.Id, id, CancellationToken.None)).ShouldBeOk();

        Assert.Equal(1, await db.Get<SendOutbox>().RunAsync(CancellationToken.None));
    }

    [DatabaseFact]
    public async Task Lists_the_outbox_by_state_with_a_constant_number_of_queries(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        await OweAsync(db, Enumerable.Range(0, 60).Select(n => $"P{n}@office.example"), e.Id);
        await OweAsync(db, ["other@office.example"]);
        var viewer = Staffing.Actor(EventRole.Viewer, e.Id);
        var queries = db.Get<OutboxQueries>();
        OutboxPage page = null!, found = null!;

        var commands = await db.Commands.DuringAsync(async () => page = (await queries.PageAsync(viewer, e.Id, new OutboxFilter(OutboxState.Pending, Page: 2), CancellationToken.None)).ShouldBeOk());
        found = (await queries.PageAsync(viewer, e.Id, new OutboxFilter(To: "p59@OFFICE"), CancellationToken.None)).ShouldBeOk();

        Assert.Equal(4, commands);
        Assert.Equal((60, 10, 60), (page.Total, page.Lines.Count, page.Counts[OutboxState.Pending]));
        Assert.Equal("P59@office.example", Assert.Single(found.Lines).To);
        (await queries.PageAsync(Staffing.Actor(EventRole.Door, e.Id), e.Id, new OutboxFilter(), CancellationToken.None)).ShouldRefuseWith<NotAllowed>();
        (await queries.MessageAsync(viewer, e.Id, page.Lines[0].Id, CancellationToken.None)).ShouldRefuseWith<NotAllowed>();
    }

    private static async Task<IReadOnlyList<Guid>> OweAsync(TestDatabase db, IEnumerable<string> addresses, Guid? eventId = null)
    {
        var messages = addresses.Select(to => OutboxMessage.Of(Letters.To(to, eventId), db.Time.Now)).ToList();
        await using var context = db.Open();
        context.AddRange(messages);
        await context.SaveChangesAsync();
        return messages.ConvertAll(m => m.Id);
    }

    private static async Task<OutboxMessage> LoadAsync(TestDatabase db, Guid id)
    {
        await using var context = db.Open();
        return await context.OutboxMessages.AsNoTracking().SingleAsync(m => m.Id == id);
    }

    private static SendOutbox Sender(TestDatabase db, MailPost post) => new(db.Dbs, db.Time, post, [], NullLogger<SendOutbox>.Instance);

    /// <summary>The node dies with the message in its hands: nothing after the claim reaches the database.</summary>
    private sealed class DyingPost(CancellationTokenSource death) : MailPost
    {
        public override int Parallel => 1;

        public override async Task<PostError?> SendAsync(OutboxMessage message, CancellationToken ct)
        {
            await death.CancelAsync();
            ct.ThrowIfCancellationRequested();
            return null;
        }
    }

    private sealed class SlowPost(ManualTime time, TimeSpan each) : MailPost
    {
        public int Asked { get; private set; }

        public override int Parallel => 1;

        public override Task<PostError?> SendAsync(OutboxMessage message, CancellationToken ct)
        {
            Asked++;
            time.Advance(each);
            return Task.FromResult<PostError?>(null);
        }
    }

    /// <summary>Calls itself off for one message, which then is neither sent nor failed.</summary>
    private sealed class OrphaningPost : MailPost
    {
        public override int Parallel => 1;

        public override Task<PostError?> SendAsync(OutboxMessage message, CancellationToken ct) =>
            message.To.StartsWith("lost", StringComparison.Ordinal) ? throw new OperationCanceledException() : Task.FromResult<PostError?>(null);
    }

    private sealed class BreakingPost : MailPost
    {
        public override int Parallel => 1;

        public override Task<PostError?> SendAsync(OutboxMessage message, CancellationToken ct) =>
            message.To.StartsWith("breaks", StringComparison.Ordinal) ? throw new IOException("The disk is full.") : Task.FromResult<PostError?>(null);
    }
}
