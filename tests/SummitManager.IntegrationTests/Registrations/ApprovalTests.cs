using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

/// <summary>Approving and rejecting, one by one and many at once.</summary>
public sealed class ApprovalTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Approval_confirms_and_sends_the_ticket(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { RequiresApproval = true });
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");

        (await db.Get<ApproveRegistration>().RunAsync(e.Registrar(), r.Id, default)).ShouldBeOk();

        Assert.Equal(RegistrationState.Confirmed, (await db.ReadAsync(r.Id)).State);
        Assert.Single(await db.MailsAsync(r.Id), m => m.QrText == r.TicketCode);
        Assert.Equal(1, await db.TakenAsync(e));
        (await db.Get<ApproveRegistration>().RunAsync(e.Registrar(), r.Id, default)).ShouldRefuseWith<NotPending>();
    }

    [DatabaseFact]
    public async Task Rejection_gives_the_place_to_the_first_in_line(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, holder, waiting) = await db.FullWithOneWaitingAsync(approval: true);

        (await db.Get<RejectRegistration>().RunAsync(e.Registrar(), holder.Id, "เอกสารไม่ครบ", default)).ShouldBeOk();

        Assert.Equal((RegistrationState.Rejected, "เอกสารไม่ครบ"), ((await db.ReadAsync(holder.Id)).State, (await db.ReadAsync(holder.Id)).EndReason));
        Assert.Equal(WaitlistState.Offered, await db.QueueStateAsync(waiting.Id));
        Assert.Equal(1, await db.TakenAsync(e));
        (await db.Get<RejectRegistration>().RunAsync(e.Registrar(), holder.Id, null, default)).ShouldRefuseWith<NotPending>();
    }

    [DatabaseFact]
    public async Task Rejection_frees_the_place_and_the_name_when_nobody_waits(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { RequiresApproval = true });
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");

        (await db.Get<RejectRegistration>().RunAsync(e.Registrar(), r.Id, new string('ก', 900), default)).ShouldBeOk();

        Assert.Equal(0, await db.TakenAsync(e));
        await db.RegisterAsync(e, "สมชาย ใจดี");
    }

    [DatabaseFact]
    public async Task Refuses_who_may_not_and_what_is_not_there(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { RequiresApproval = true });
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");

        (await db.Get<ApproveRegistration>().RunAsync(e.Cashier(), r.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<RejectRegistration>().RunAsync(Staffing.Stranger(), r.Id, null, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<ApproveRegistration>().RunAsync(e.Registrar(), Registering.NewId(), default)).ShouldRefuseWith<NotFound>();
        (await db.Get<RejectRegistration>().RunAsync(e.Registrar(), Registering.NewId(), null, default)).ShouldRefuseWith<NotFound>();
    }

    [DatabaseFact]
    public async Task Many_at_once_are_answered_one_by_one(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { RequiresApproval = true });
        var a = await db.RegisterAsync(e, "สมชาย ใจดี");
        var b = await db.RegisterAsync(e, "สมหญิง รักงาน");
        var c = await db.RegisterAsync(e, "มานะ มาแล้ว");
        (await db.Get<CancelRegistration>().RunAsync(b.LinkCode, default)).ShouldBeOk();

        var approved = await db.Get<ApproveRegistration>().RunAsync(e.Registrar(), [a.Id, b.Id, a.Id], default);
        var rejected = await db.Get<RejectRegistration>().RunAsync(e.Registrar(), [c.Id, a.Id], null, default);

        Assert.Equal([(a.Id, null), (b.Id, nameof(NotPending))], approved.Select(o => (o.RegistrationId, o.Refusal?.Code)));
        Assert.Equal([(c.Id, null), (a.Id, nameof(NotPending))], rejected.Select(o => (o.RegistrationId, o.Refusal?.Code)));
        Assert.Equal(1, await db.TakenAsync(e));
    }

    [DatabaseFact]
    public async Task Approval_and_cancellation_at_once_leave_one_truth(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        for (var round = 0; round < 5; round++)
        {
            var (e, holder, waiting) = await db.FullWithOneWaitingAsync(approval: true);

            var approve = Task.Run(() => db.Get<ApproveRegistration>().RunAsync(e.Registrar(), holder.Id, default));
            var cancel = Task.Run(() => db.Get<CancelRegistration>().RunAsync(holder.LinkCode, default));
            await Task.WhenAll(approve, cancel);

            var ended = (await db.ReadAsync(holder.Id)).State == RegistrationState.Cancelled;
            Assert.Equal((await cancel).IsOk, ended);
            Assert.Equal(ended ? WaitlistState.Offered : WaitlistState.Waiting, await db.QueueStateAsync(waiting.Id));
            Assert.Equal(1, await db.TakenAsync(e));
        }
    }
}
