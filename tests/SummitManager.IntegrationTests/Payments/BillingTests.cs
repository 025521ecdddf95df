using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Payments;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Payments;

public sealed class BillingTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_delegation_is_billed_once_for_all_its_places(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var delegation = await billing.DelegationAsync(3);
        var request = Billing.Request();
        var issue = billing.Db.Get<IssueInvoice>();

        var invoice = (await issue.RunAsync(PayAccess.ByDesk(delegation.LinkCode), request, default)).ShouldBeOk();
        var again = (await issue.RunAsync(PayAccess.ByDesk(delegation.LinkCode), request, default)).ShouldBeOk();
        (await issue.RunAsync(PayAccess.ForDelegation(billing.Cashier, delegation.Id), Billing.Request(), default)).ShouldRefuseWith<NothingToBill>();

        Assert.Equal(invoice.Id, again.Id);
        Assert.Equal(3, invoice.Lines.Count);
        Assert.Equal(Money.FromBaht(10_500), invoice.Total);
        Assert.Equal(("INV2569-00001", "INV256900001", InvoiceStanding.Awaiting), (invoice.Name, invoice.Reference, invoice.Standing));
        Assert.True(PromptPay.IsReference(invoice.Reference));
    }

    [DatabaseFact]
    public async Task Tax_on_top_or_within_and_its_lines_add_up(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var on = await Billing.OpenAsync(db, 333.33m, f => (f.IsVatRegistered, f.PricesIncludeVat) = (true, false));
        var within = await Billing.OpenAsync(db, 333.33m, f => (f.IsVatRegistered, f.PricesIncludeVat) = (true, true));

        var top = await on.InvoiceAsync(7);
        var inside = await within.InvoiceAsync(7);

        Assert.Equal((Money.FromBaht(2333.31m), Money.FromBaht(163.33m), Money.FromBaht(2496.64m)), (top.Net, top.Vat, top.Total));
        Assert.Equal((Money.FromBaht(2180.66m), Money.FromBaht(152.65m), Money.FromBaht(2333.31m)), (inside.Net, inside.Vat, inside.Total));
        foreach (var invoice in new[] { top, inside })
            Assert.Equal((invoice.Net.Satang, invoice.Vat.Satang, invoice.Total.Satang), (invoice.Lines.Sum(l => l.Net.Satang), invoice.Lines.Sum(l => l.Vat.Satang), invoice.Lines.Sum(l => l.Total.Satang)));
    }

    [DatabaseFact]
    public async Task Prices_follow_kind_and_day_and_an_exempt_place_owes_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var billing = await Billing.OpenAsync(db);
        var organiser = Staffing.Actor(EventRole.Organiser, billing.Event.Id);
        (await billing.Db.Get<SavePrices>().RunAsync(organiser, billing.Event.Id,
        [
            new PriceRuleForm { Kinds = [OrganizationKind.CentralGovernment], Price = "0" },
            new PriceRuleForm { Until = "31 มีนาคม 2569", Price = "3,000" },
        ], default)).ShouldBeOk();

        var agency = await billing.Db.RegisterAsync(billing.Event, Registering.SomebodyNew());
        var exempt = (await billing.Db.Get<RegisterAttendee>().RunAsync(Registering.Request(billing.Event, "ข้าราชการ ส่วนกลาง") with
        {
            Form = Registering.Form("ข้าราชการ ส่วนกลาง") with { OrganizationKind = OrganizationKind.CentralGovernment, OrganizationName = "กรมสมมติ" },
        }, default)).ShouldBeOk();
        var early = await billing.InvoiceAsync(1);
        billing.Db.Time.Advance(TimeSpan.FromDays(40));
        var late = await billing.InvoiceAsync(1, "องค์การบริหารส่วนตำบลมาทีหลัง");

        Assert.Equal((Money.FromBaht(3_000), Money.FromBaht(3_500)), (early.Total, late.Total));
        Assert.Equal((PaymentState.Awaiting, PaymentState.NotRequired), (agency.Payment, exempt.Payment));
        (await billing.Db.Get<IssueInvoice>().RunAsync(PayAccess.ByTicket(exempt.LinkCode), Billing.Request(), default)).ShouldRefuseWith<NothingToBill>();
        (await billing.Db.Get<IssueInvoice>().RunAsync(PayAccess.ByTicket(agency.LinkCode), Billing.Request(), default)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task A_voucher_lowers_so_many_places_and_a_voided_invoice_gives_them_back(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var (issue, cashier) = (billing.Db.Get<IssueInvoice>(), billing.Cashier);
        var voucher = (await billing.Db.Get<AddVoucher>().RunAsync(cashier, billing.Event.Id, new VoucherForm { Code = "ท้องถิ่น ๕๐", PercentOff = "50", Places = "3" }, default)).ShouldBeOk();
        (await billing.Db.Get<AddVoucher>().RunAsync(cashier, billing.Event.Id, new VoucherForm { Code = "ท้องถิ่น50", AmountOff = "10", Places = "1" }, default)).ShouldRefuseWith<VoucherCodeTaken>();
        (await billing.Db.Get<AddVoucher>().RunAsync(cashier, billing.Event.Id, new VoucherForm { Code = "X", AmountOff = "10", PercentOff = "5", Places = "1" }, default)).ShouldRefuseWith<BadFields>();
        var two = await billing.DelegationAsync(2);

        var invoice = (await issue.RunAsync(PayAccess.ByDesk(two.LinkCode), Billing.Request("ท้องถิ่น 50"), default)).ShouldBeOk();
        var refused = (await issue.RunAsync(PayAccess.ByDesk((await billing.DelegationAsync(2, "องค์การบริหารส่วนตำบลอื่น")).LinkCode), Billing.Request("ท้องถิ่น50"), default)).ShouldRefuseWith<VoucherUsedUp>();
        (await issue.RunAsync(PayAccess.ByDesk(two.LinkCode), Billing.Request("ไม่มี"), default)).ShouldRefuseWith<NothingToBill>();
        (await billing.Db.Get<VoidInvoice>().RunAsync(cashier, invoice.Id, "ออกผิดชื่อ", default)).ShouldBeOk();
        var fresh = (await issue.RunAsync(PayAccess.ByDesk(two.LinkCode), Billing.Request("ท้องถิ่น50"), default)).ShouldBeOk();

        Assert.Equal((Money.FromBaht(3_500), 1), (invoice.Total, refused.Left));
        Assert.Equal(("INV2569-00002", Money.FromBaht(3_500)), (fresh.Name, fresh.Total));
        (await billing.Db.Get<EndVoucher>().RunAsync(cashier, voucher.Id, default)).ShouldBeOk();
        (await issue.RunAsync(PayAccess.ByDesk((await billing.DelegationAsync(1, "องค์การบริหารส่วนตำบลที่สาม")).LinkCode), Billing.Request("ท้องถิ่น50"), default)).ShouldRefuseWith<UnknownVoucher>();
    }

    [DatabaseFact]
    public async Task Nobody_bills_anothers_places(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var delegation = await billing.DelegationAsync(1);
        var issue = billing.Db.Get<IssueInvoice>();

        (await issue.RunAsync(PayAccess.ByDesk(billing.Db.Codes.NewLinkCode()), Billing.Request(), default)).ShouldRefuseWith<NotFound>();
        (await issue.RunAsync(PayAccess.ByDesk(""), Billing.Request(), default)).ShouldRefuseWith<NotFound>();
        (await issue.RunAsync(PayAccess.ForDelegation(Staffing.Actor(EventRole.Registrar, billing.Event.Id), delegation.Id), Billing.Request(), default)).ShouldRefuseWith<NotAllowed>();
        (await issue.RunAsync(PayAccess.ByDesk(delegation.LinkCode), Billing.Request() with { Payer = new PayerForm { TaxId = "1234567890123" } }, default)).ShouldRefuseWith<BadFields>();
        var plain = await billing.Db.NewEventAsync(new EventOptions { Price = Money.FromBaht(100) });
        var alone = await billing.Db.RegisterAsync(plain, Registering.SomebodyNew());
        (await issue.RunAsync(PayAccess.ByTicket(alone.LinkCode), Billing.Request(), default)).ShouldRefuseWith<BillingNotSetUp>();
    }

    [DatabaseFact]
    public async Task Two_events_of_one_issuer_share_its_numbers(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var tax = Billing.NewTaxId();
        var first = await Billing.OpenAsync(db, change: f => f.TaxId = tax);
        var second = await Billing.OpenAsync(db, change: f => f.TaxId = tax);

        Assert.Equal(["INV2569-00001", "INV2569-00002"], [(await first.InvoiceAsync(1)).Name, (await second.InvoiceAsync(1)).Name]);
        await using var read = db.Open();
        Assert.Equal(1, await read.Issuers.CountAsync(i => i.TaxId == tax));
    }

    [DatabaseFact]
    public async Task Settings_are_checked_and_a_persons_number_is_no_target_of_money(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var save = db.Get<SaveBilling>();
        var cashier = Staffing.Actor(EventRole.Cashier, e.Id);

        var bad = (await save.RunAsync(cashier, e.Id, new BillingForm { TaxId = "1101700230708", BillerId = "123", VatPercent = "x", DueDays = "-1" }, default)).ShouldRefuseWith<BadFields>();
        (await save.RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), e.Id, new BillingForm(), default)).ShouldRefuseWith<NotAllowed>();
        (await save.RunAsync(cashier, e.Id, new BillingForm { NameTh = "สมาคม", Address = "ที่อยู่", TaxId = Billing.NewTaxId() }, default)).ShouldBeOk();
        (await save.RunAsync(cashier, e.Id, new BillingForm { NameTh = "สมาคม", Address = "ที่อยู่", TaxId = Billing.NewTaxId() }, default)).ShouldRefuseWith<ChangedMeanwhile>();

        Assert.Equal(["Address", "BillerId", "DueDays", "NameTh", "TaxId", "VatPercent"], bad.All.Select(b => b.Field).Order(StringComparer.Ordinal));
    }
}
