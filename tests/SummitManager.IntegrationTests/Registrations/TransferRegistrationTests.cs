using Microsoft.EntityFrameworkCore;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

public sealed class TransferRegistrationTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static TransferRequest To(string name, string email = "other@office.example")
    {
        var form = Registering.Form(name);
        form.Email = email;
        return new TransferRequest(form, []);
    }

    [DatabaseFact]
    public async Task Gives_the_place_with_a_new_ticket_and_tells_both(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { Price = Money.FromBaht(500) });
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        (await db.Get<SetPayment>().RunAsync(e.Cashier(), r.Id, PaymentState.Paid, default)).ShouldBeOk();
        (await db.Get<SetVip>().RunAsync(e.Registrar(), r.Id, true, default)).ShouldBeOk();

        var after = (await db.Get<TransferRegistration>().RunAsync(r.LinkCode, To("สมหญิง รักงาน"), default)).ShouldBeOk();

        Assert.Equal("สมหญิง", after.Name.Given);
        Assert.NotEqual(r.TicketCode, after.TicketCode);
        Assert.Equal((PaymentState.Paid, false, RegistrationState.Confirmed), (after.Payment, after.IsVip, after.State));
        Assert.Equal(1, await db.TakenAsync(e));
        Assert.Null(await db.Get<RegistrationQueries>().TicketAsync(r.LinkCode, default));
        Assert.Equal(ScanOutcome.Replaced, (await db.ScanAsync(e, r.TicketCode)).Outcome);
        Assert.Equal(ScanOutcome.Admitted, (await db.ScanAsync(e, after.TicketCode)).Outcome);
        // The first ticket, the goodbye and the new ticket.
        Assert.Equal(["other@office.example", "person@office.example", "person@office.example"], (await db.MailsAsync(r.Id)).Select(m => m.To).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(await db.MailsAsync(r.Id), m => m.To == "person@office.example" && m.TextBody.Contains(after.LinkCode, StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task Answers_the_same_form_the_same_for_a_while_and_hands_on_once(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        var transfer = db.Get<TransferRegistration>();

        var clicks = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => transfer.RunAsync(r.LinkCode, To("สมหญิง รักงาน"), default))));
        var later = (await transfer.RunAsync(r.LinkCode, To("สมหญิง รักงาน"), default)).ShouldBeOk();
        (await transfer.RunAsync(r.LinkCode, To("คนอื่น อีกคน"), default)).ShouldRefuseWith<NotFound>();
        db.Time.Advance(TimeSpan.FromMinutes(11));
        (await transfer.RunAsync(r.LinkCode, To("สมหญิง รักงาน"), default)).ShouldRefuseWith<NotFound>();

        Assert.All(clicks, c => Assert.Equal(later.TicketCode, c.ShouldBeOk().TicketCode));
        await using var context = db.Open();
        Assert.Equal(1, await context.ReplacedTickets.CountAsync(t => t.RegistrationId == r.Id));
        Assert.Equal(3, (await db.MailsAsync(r.Id)).Count);
    }

    [DatabaseFact]
    public async Task Does_not_pass_on_what_the_first_person_agreed_to(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var photos = new ConsentText { Id = Registering.NewId(), EventId = e.Id, Kind = ConsentKind.Photos, Number = 1, TextTh = "ภาพ", TextEn = "Photos", PublishedAt = db.Time.Now };
        await using (var context = db.Open())
        {
            context.Add(photos);
            await context.SaveChangesAsync();
        }
        var r = (await db.Get<RegisterAttendee>().RunAsync(Registering.Request(e, "สมชาย ใจดี") with { Consents = [photos.Id] }, default)).ShouldBeOk();

        (await db.Get<TransferRegistration>().RunAsync(r.LinkCode, To("สมหญิง รักงาน"), default)).ShouldBeOk();

        await using var after = db.Open();
        Assert.False((await after.Consents.SingleAsync(c => c.RegistrationId == r.Id && c.TextId == photos.Id)).Given);
    }

    [DatabaseFact]
    public async Task Refuses_a_person_who_is_registered_and_leaves_everything_as_it_was(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        await db.RegisterAsync(e, "สมหญิง รักงาน");
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");

        (await db.Get<TransferRegistration>().RunAsync(r.LinkCode, To("สมหญิง รักงาน"), default)).ShouldRefuseWith<AlreadyRegistered>();

        Assert.Equal(r.TicketCode, (await db.ReadAsync(r.Id)).TicketCode);
        Assert.Equal(ScanOutcome.Admitted, (await db.ScanAsync(e, r.TicketCode)).Outcome);
    }

    [DatabaseFact]
    public async Task Refuses_somebody_who_has_been_admitted(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        await db.ScanAsync(e, r.TicketCode);

        (await db.Get<TransferRegistration>().RunAsync(e.Registrar(), r.Id, To("สมหญิง รักงาน"), default)).ShouldRefuseWith<AlreadyAttended>();
    }

    [DatabaseFact]
    public async Task Refuses_without_a_place_a_right_a_name_or_life(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, holder, waiting) = await db.FullWithOneWaitingAsync();
        var transfer = db.Get<TransferRegistration>();

        (await transfer.RunAsync(waiting.LinkCode, To("สมหญิง รักงาน"), default)).ShouldRefuseWith<NoPlaceToTransfer>();
        (await transfer.RunAsync(Staffing.Stranger(), holder.Id, To("สมหญิง รักงาน"), default)).ShouldRefuseWith<NotAllowed>();
        (await transfer.RunAsync(holder.LinkCode, To(" "), default)).ShouldFindBad("Given", "Required");
        (await transfer.RunAsync("0123456789ABCDEFGHJKMNPQRS", To("สมหญิง รักงาน"), default)).ShouldRefuseWith<NotFound>();
        (await db.Get<CancelRegistration>().RunAsync(holder.LinkCode, default)).ShouldBeOk();
        (await transfer.RunAsync(holder.LinkCode, To("สมหญิง รักงาน"), default)).ShouldRefuseWith<RegistrationEnded>();
    }

    [DatabaseFact]
    public async Task Lets_one_of_two_at_once_win(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        for (var round = 0; round < 5; round++)
        {
            var r = await db.RegisterAsync(e, Registering.SomebodyNew());
            var names = new[] { Registering.SomebodyNew(), Registering.SomebodyNew() };

            var results = await Task.WhenAll(names.Select(name => Task.Run(() => db.Get<TransferRegistration>().RunAsync(r.LinkCode, To(name), default))));

            var winner = Assert.Single(results, x => x.IsOk).Value;
            Assert.True(Assert.Single(results, x => !x.IsOk).Refusal is NotFound or ChangedMeanwhile);
            Assert.Equal(winner.TicketCode, (await db.ReadAsync(r.Id)).TicketCode);
            await using var context = db.Open();
            Assert.Equal(r.TicketCode, (await context.ReplacedTickets.SingleAsync(t => t.RegistrationId == r.Id)).Code);
        }
    }
}
