using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

/// <summary>A ticket sent again, and a lost one made anew.</summary>
public sealed class TicketAgainTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Replaces_a_lost_ticket(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");

        var after = (await db.Get<ReissueTicket>().RunAsync(e.Registrar(), r.Id, default)).ShouldBeOk();

        Assert.NotEqual((r.TicketCode, r.LinkCode), (after.TicketCode, after.LinkCode));
        Assert.Equal(r.DuplicateKey, after.DuplicateKey);
        Assert.Equal(ScanOutcome.Replaced, (await db.ScanAsync(e, r.TicketCode)).Outcome);
        Assert.Equal([r.TicketCode, after.TicketCode], (await db.MailsAsync(r.Id)).Select(m => m.QrText!).OrderBy(code => code == after.TicketCode));
        Assert.Equal(1, (await db.Get<RegistrationListQueries>().ListAsync(new RegistrationFilter(e.Id) { Text = after.TicketCode }, 1, 10, default)).Total);
    }

    [DatabaseFact]
    public async Task Refuses_to_replace_without_a_right_a_registration_or_life(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        var reissue = db.Get<ReissueTicket>();

        (await reissue.RunAsync(Staffing.Stranger(), r.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await reissue.RunAsync(e.Registrar(), Registering.NewId(), default)).ShouldRefuseWith<NotFound>();
        (await db.Get<CancelRegistration>().RunAsync(r.LinkCode, default)).ShouldBeOk();
        (await reissue.RunAsync(e.Registrar(), r.Id, default)).ShouldRefuseWith<RegistrationEnded>();
    }

    [DatabaseFact]
    public async Task Sends_the_ticket_again_but_not_twice_in_ten_minutes(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        var resend = db.Get<ResendTicket>();

        (await resend.RunAsync(r.LinkCode, default)).ShouldBeOk();
        db.Time.Advance(TimeSpan.FromMinutes(9));
        (await resend.RunAsync(r.LinkCode, default)).ShouldRefuseWith<SentJustNow>();
        (await resend.RunAsync(e.Registrar(), r.Id, default)).ShouldRefuseWith<SentJustNow>();
        db.Time.Advance(TimeSpan.FromMinutes(2));
        (await resend.RunAsync(e.Registrar(), r.Id, default)).ShouldBeOk();

        Assert.Equal(3, (await db.MailsAsync(r.Id)).Count);
    }

    [DatabaseFact]
    public async Task Answers_the_same_to_a_known_and_an_unknown_address(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var one = await db.RegisterAsync(e, "สมชาย ใจดี");
        var other = await db.RegisterAsync(e, "สมหญิง รักงาน");
        var cancelled = await db.RegisterAsync(e, "มานะ มาแล้ว");
        (await db.Get<CancelRegistration>().RunAsync(cancelled.LinkCode, default)).ShouldBeOk();
        var before = (await db.MailsAsync(cancelled.Id)).Count;
        var resend = db.Get<ResendTicket>();

        (await resend.RunAsync(e.Id, "nobody@office.example", default)).ShouldBeOk();
        (await resend.RunAsync(e.Id, " Person@Office.example ", default)).ShouldBeOk();
        (await resend.RunAsync(e.Id, "person@office.example", default)).ShouldBeOk();
        (await resend.RunAsync(e.Id, "not an address", default)).ShouldFindBad("Email", "NotAnEmail");

        Assert.Equal(2, (await db.MailsAsync(one.Id)).Count);
        Assert.Equal(2, (await db.MailsAsync(other.Id)).Count);
        Assert.Equal(before, (await db.MailsAsync(cancelled.Id)).Count);
    }

    [DatabaseFact]
    public async Task Refuses_without_an_address_a_right_or_a_registration(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var form = Registering.Form("สมชาย ใจดี");
        form.Email = null;
        var r = (await db.Get<RegisterByStaff>().RunAsync(e.Registrar(), new StaffRegisterRequest { EventId = e.Id, TypeId = e.Type.Id, RequestId = Registering.NewId(), Form = form }, default)).ShouldBeOk();
        var resend = db.Get<ResendTicket>();

        (await resend.RunAsync(e.Registrar(), r.Id, default)).ShouldRefuseWith<NoMailAddress>();
        (await resend.RunAsync(Staffing.Stranger(), r.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await resend.RunAsync("0123456789ABCDEFGHJKMNPQRS", default)).ShouldRefuseWith<NotFound>();
        (await db.Get<CancelRegistration>().RunAsync(r.LinkCode, default)).ShouldBeOk();
        (await resend.RunAsync(r.LinkCode, default)).ShouldRefuseWith<RegistrationEnded>();
    }
}
