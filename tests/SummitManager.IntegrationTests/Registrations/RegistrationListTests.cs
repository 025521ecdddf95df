using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

public sealed class RegistrationListTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Lists_in_Thai_order_page_by_page(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        foreach (var name in new[] { "โสภา ทดสอบ", "กานดา ทดสอบ", "เกษม ทดสอบ" })
            await db.RegisterAsync(e, name);
        var lists = db.Get<RegistrationListQueries>();

        var first = await lists.ListAsync(new RegistrationFilter(e.Id), 1, 2, default);
        var second = await lists.ListAsync(new RegistrationFilter(e.Id), 2, 2, default);
        var beyond = await lists.ListAsync(new RegistrationFilter(e.Id), 9, 2, default);

        Assert.Equal(["กานดา", "เกษม", "โสภา"], first.Rows.Concat(second.Rows).Select(r => r.Name.Given));
        Assert.Equal((3, 3, 3, 2), (first.Total, second.Total, beyond.Total, first.Pages));
        Assert.Empty(beyond.Rows);
    }

    [DatabaseFact]
    public async Task Finds_by_any_fragment_whatever_its_marks(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        await db.RegisterAsync(e, "น้ำฝน ปั้นน้ำใส");
        await db.RegisterAsync(e, "สมชาย ใจดี");
        async Task<int> Found(string text) => (await db.Get<RegistrationListQueries>().ListAsync(new RegistrationFilter(e.Id) { Text = text }, 1, 10, default)).Total;

        Assert.Equal(1, await Found("นํ้าฝน"));
        Assert.Equal(1, await Found("ปั้น ดอนสมมติ"));
        Assert.Equal(2, await Found("เชียงราย"));
        Assert.Equal(2, await Found("PERSON@office"));
        Assert.Equal(0, await Found("น้ำฝน ใจดี"));
        Assert.Equal(0, await Found("%ฆ"));
    }

    [DatabaseFact]
    public async Task Every_filter_narrows(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { Price = Money.FromBaht(100) });
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        var all = new RegistrationFilter(e.Id);
        async Task<int> Found(RegistrationFilter filter) => (await db.Get<RegistrationListQueries>().ListAsync(filter, 1, 10, default)).Total;

        Assert.True(all.IsEmpty);
        Assert.Equal(Enumerable.Repeat(1, 7), new[]
        {
            await Found(all with { TypeId = e.Type.Id }), await Found(all with { State = RegistrationState.Confirmed }), await Found(all with { Payment = PaymentState.Awaiting }),
            await Found(all with { ProvinceCode = "57" }), await Found(all with { Group = PositionGroup.Council }), await Found(all with { Kind = OrganizationKind.Sao }), await Found(all with { IsVip = false }),
        });
        Assert.Equal(Enumerable.Repeat(0, 8), new[]
        {
            await Found(all with { TypeId = r.Id }), await Found(all with { State = RegistrationState.Pending }), await Found(all with { Payment = PaymentState.Paid }), await Found(all with { ProvinceCode = "10" }),
            await Found(all with { Group = PositionGroup.External }), await Found(all with { Kind = OrganizationKind.Pao }), await Found(all with { IsVip = true }), await Found(all with { DelegationId = r.Id }),
        });
    }

    [DatabaseFact]
    public async Task Takes_as_many_commands_for_three_as_for_one(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        var delegation = (await db.Get<CreateDelegation>().RunAsync(e.Registrar(), e.Id,
            new DelegationForm { Organization = new OrganizationForm { NameTh = "อบต.ดอนสมมติ" }, ContactName = "สุดา", ContactPhone = "0812345678" }, default)).ShouldBeOk();
        async Task<int[]> Commands() =>
        [
            await db.Commands.DuringAsync(() => db.Get<RegistrationListQueries>().ListAsync(new RegistrationFilter(e.Id), 1, 10, default)),
            await db.Commands.DuringAsync(() => db.Get<RegistrationListQueries>().ListAsync(new RegistrationFilter(e.Id) { Text = "ทดสอบ" }, 1, 10, default)),
            await db.Commands.DuringAsync(() => db.Get<RegistrationListQueries>().CountsAsync(e.Id, default)),
            await db.Commands.DuringAsync(() => db.Get<DelegationQueries>().ListAsync(e.Id, null, 1, 10, default)),
        ];

        await db.Get<AddToDelegation>().RunAsync(e.Registrar(), delegation.Id, [(await db.RegisterAsync(e, Registering.SomebodyNew())).Id], default);
        var one = await Commands();
        for (var i = 0; i < 2; i++)
            await db.Get<AddToDelegation>().RunAsync(e.Registrar(), delegation.Id, [(await db.RegisterAsync(e, Registering.SomebodyNew())).Id], default);

        Assert.Equal(one, await Commands());
    }

    [DatabaseFact]
    public async Task Counts_by_type_and_state_and_tells_the_history_of_one(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { Capacity = 5 });
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        var gone = await db.RegisterAsync(e, "มานะ มาแล้ว");
        (await db.Get<CancelRegistration>().RunAsync(e.Registrar(), gone.Id, "ติดภารกิจ", default)).ShouldBeOk();

        var counts = await db.Get<RegistrationListQueries>().CountsAsync(e.Id, default);
        var detail = await db.Get<RegistrationListQueries>().DetailAsync(e.Id, gone.Id, default);

        Assert.Equal((2, 1, 1), (counts.Total, counts.In(RegistrationState.Confirmed), counts.In(RegistrationState.Cancelled)));
        Assert.Equal((1, 4), (counts.Holding(e.Type.Id), counts.Types[0].Left));
        Assert.Equal([nameof(CancelRegistration)], detail!.Audit.Select(a => a.Action));
        Assert.Equal(2, detail.Mails.Count);
        Assert.Null(await db.Get<RegistrationListQueries>().DetailAsync(Registering.NewId(), r.Id, default));
    }

    [DatabaseFact]
    public async Task Payment_and_vip_are_written_down_with_before_and_after(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { Price = Money.FromBaht(100) });
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");

        (await db.Get<SetPayment>().RunAsync(e.Registrar(), r.Id, PaymentState.Paid, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<SetVip>().RunAsync(e.Cashier(), r.Id, true, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<SetPayment>().RunAsync(e.Cashier(), r.Id, PaymentState.Paid, default)).ShouldBeOk();
        (await db.Get<SetPayment>().RunAsync(e.Cashier(), r.Id, PaymentState.Paid, default)).ShouldBeOk();
        (await db.Get<SetVip>().RunAsync(e.Registrar(), r.Id, true, default)).ShouldBeOk();
        (await db.Get<CancelRegistration>().RunAsync(r.LinkCode, default)).ShouldBeOk();
        (await db.Get<SetVip>().RunAsync(e.Registrar(), r.Id, false, default)).ShouldRefuseWith<RegistrationEnded>();
        (await db.Get<SetPayment>().RunAsync(e.Cashier(), r.Id, PaymentState.Refunded, default)).ShouldBeOk();

        Assert.Equal(["Payment: Awaiting → Paid", "Payment: Paid → Refunded", "State → Cancelled", "Vip: False → True"],
            (await db.AuditAsync(r.Id)).Select(a => a.Details).Order(StringComparer.Ordinal));
    }
}
