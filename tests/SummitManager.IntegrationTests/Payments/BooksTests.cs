using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Payments;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Payments;

public sealed class BooksTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Several_transfers_settle_one_invoice_and_the_places_follow(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var invoice = await billing.InvoiceAsync(3);

        await billing.PayAsync(3_500, (invoice, 3_500, 0));
        Assert.Equal((InvoiceStanding.PartPaid, PaymentState.Awaiting), await StandingAsync(billing, invoice));
        await billing.PayAsync(6_895, (invoice, 6_895, 105));

        Assert.Equal((InvoiceStanding.Paid, PaymentState.Paid), await StandingAsync(billing, invoice));
    }

    [DatabaseFact]
    public async Task One_transfer_settles_several_and_never_more_than_it_is(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var (a, b) = (await billing.InvoiceAsync(1), await billing.InvoiceAsync(2, "เทศบาลตำบลทุ่งตัวอย่าง"));

        var form = Billing.Sum(10_000, (a, 3_500, 0), (b, 7_000, 0));
        (await billing.Db.Get<RecordPayment>().RunAsync(billing.Cashier, billing.Event.Id, form, default)).ShouldRefuseWith<PaymentTooSmall>();
        Assert.Equal(InvoiceStanding.Awaiting, (await StandingAsync(billing, a)).Item1);
        form.Amount = "10,500";
        var payment = (await billing.Db.Get<RecordPayment>().RunAsync(billing.Cashier, billing.Event.Id, form, default)).ShouldBeOk();
        var again = (await billing.Db.Get<RecordPayment>().RunAsync(billing.Cashier, billing.Event.Id, form, default)).ShouldBeOk();

        Assert.Equal(payment.Id, again.Id);
        Assert.Equal(InvoiceStanding.Paid, (await StandingAsync(billing, a)).Item1);
        Assert.Equal(InvoiceStanding.Paid, (await StandingAsync(billing, b)).Item1);
    }

    [DatabaseFact]
    public async Task A_promise_by_letter_lets_people_in_and_can_be_taken_back(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var invoice = await billing.InvoiceAsync(1);
        var confirm = billing.Db.Get<ConfirmByLetter>();

        (await confirm.RunAsync(billing.Cashier, invoice.Id, "ชร 72001/123 ลงวันที่ 1 มีนาคม 2569", default)).ShouldBeOk();
        Assert.Equal((InvoiceStanding.ConfirmedByLetter, PaymentState.ConfirmedByLetter), await StandingAsync(billing, invoice));
        // The place follows its invoice: nobody sets it apart.
        (await billing.Db.Get<SetPayment>().RunAsync(billing.Cashier, invoice.Lines[0].RegistrationId, PaymentState.Paid, default)).ShouldRefuseWith<PaidByInvoice>();
        (await confirm.RunAsync(billing.Cashier, invoice.Id, "", default)).ShouldBeOk();

        Assert.Equal((InvoiceStanding.Awaiting, PaymentState.Awaiting), await StandingAsync(billing, invoice));
        (await confirm.RunAsync(Staffing.Actor(EventRole.Registrar, billing.Event.Id), invoice.Id, "x", default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task Too_much_goes_back_and_a_full_refund_needs_its_receipts_voided(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var invoice = await billing.InvoiceAsync(1);
        await billing.PayAsync(4_000, (invoice, 4_000, 0));
        Assert.Equal((InvoiceStanding.Overpaid, PaymentState.Paid), await StandingAsync(billing, invoice));
        var receipt = Assert.Single((await billing.ReceiptAsync(invoice)).ShouldBeOk());
        Assert.Equal(Money.FromBaht(3_500), receipt.Total);
        var refund = billing.Db.Get<RecordRefund>();

        (await refund.RunAsync(billing.Cashier, invoice.Id, Back("4,000.01"), default)).ShouldRefuseWith<RefundTooLarge>();
        var form = Back("500");
        (await refund.RunAsync(billing.Cashier, invoice.Id, form, default)).ShouldBeOk();
        (await refund.RunAsync(billing.Cashier, invoice.Id, form, default)).ShouldBeOk();
        (await refund.RunAsync(billing.Cashier, invoice.Id, Back("3500"), default)).ShouldRefuseWith<ReceiptStands>();
        Assert.Equal(InvoiceStanding.Paid, (await StandingAsync(billing, invoice)).Item1);
        (await billing.Db.Get<VoidReceipt>().RunAsync(billing.Cashier, receipt.Id, "ยกเลิกการเข้าร่วม", null, default)).ShouldBeOk();
        (await refund.RunAsync(billing.Cashier, invoice.Id, Back("3500"), default)).ShouldBeOk();

        Assert.Equal((InvoiceStanding.Refunded, PaymentState.Refunded), await StandingAsync(billing, invoice));
    }

    [DatabaseFact]
    public async Task What_was_refunded_cannot_be_moved_to_another_invoice(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var invoice = await billing.InvoiceAsync(1);
        await billing.PayAsync(3_500, (invoice, 3_500, 0));
        var late = await billing.PayAsync(1_000, (invoice, 1_000, 0));
        (await billing.Db.Get<RecordRefund>().RunAsync(billing.Cashier, invoice.Id, Back("4,000"), default)).ShouldBeOk();
        await using var db = billing.Db.Open();
        var parts = await db.Allocations.Where(a => a.InvoiceId == invoice.Id).OrderBy(a => a.Amount).Select(a => a.Id).ToListAsync();

        foreach (var part in parts)
            (await billing.Db.Get<TakeBackAllocation>().RunAsync(billing.Cashier, part, default)).ShouldRefuseWith<MoneyWentBack>();

        Assert.Equal(late.Amount, await db.Payments.Where(p => p.Id == late.Id).Select(p => p.Allocated).SingleAsync());
    }

    [DatabaseFact]
    public async Task A_payment_put_to_the_wrong_invoice_is_moved(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var (wrong, right) = (await billing.InvoiceAsync(1), await billing.InvoiceAsync(1, "เทศบาลตำบลทุ่งตัวอย่าง"));
        var payment = await billing.PayAsync(3_500, (wrong, 3_500, 0));
        (await billing.Db.Get<VoidPayment>().RunAsync(billing.Cashier, payment.Id, "ผิด", default)).ShouldRefuseWith<PaymentInUse>();
        (await billing.Db.Get<VoidInvoice>().RunAsync(billing.Cashier, wrong.Id, "ผิด", default)).ShouldRefuseWith<InvoiceHasMoney>();
        Guid allocation;
        await using (var db = billing.Db.Open())
            allocation = await db.Allocations.Where(a => a.PaymentId == payment.Id).Select(a => a.Id).SingleAsync();

        (await billing.Db.Get<TakeBackAllocation>().RunAsync(billing.Cashier, allocation, default)).ShouldBeOk();
        (await billing.Db.Get<TakeBackAllocation>().RunAsync(billing.Cashier, allocation, default)).ShouldRefuseWith<NotFound>();
        (await billing.Db.Get<AllocatePayment>().RunAsync(billing.Cashier, payment.Id, right.Id, Money.FromBaht(3_500.01m), Money.Zero, default)).ShouldRefuseWith<PaymentTooSmall>();
        (await billing.Db.Get<AllocatePayment>().RunAsync(billing.Cashier, payment.Id, right.Id, Money.FromBaht(3_500), Money.Zero, default)).ShouldBeOk();

        Assert.Equal((InvoiceStanding.Awaiting, PaymentState.Awaiting), await StandingAsync(billing, wrong));
        Assert.Equal((InvoiceStanding.Paid, PaymentState.Paid), await StandingAsync(billing, right));
        (await billing.Db.Get<VoidInvoice>().RunAsync(billing.Cashier, wrong.Id, "ผิด", default)).ShouldBeOk();
        (await billing.Db.Get<VoidInvoice>().RunAsync(billing.Cashier, wrong.Id, "ผิด", default)).ShouldRefuseWith<InvoiceVoid>();
    }

    [DatabaseFact]
    public async Task A_paid_place_passes_to_a_colleague_with_its_payment(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var invoice = await billing.InvoiceAsync(1);
        await billing.PayAsync(3_500, (invoice, 3_500, 0));
        var registrar = Staffing.Actor(EventRole.Registrar, billing.Event.Id);

        var moved = (await billing.Db.Get<TransferRegistration>().RunAsync(registrar, invoice.Lines[0].RegistrationId,
            new TransferRequest(Registering.Form("มาแทน คนเดิม"), []), default)).ShouldBeOk();

        Assert.Equal(PaymentState.Paid, moved.Payment);
        var receipt = Assert.Single((await billing.ReceiptAsync(invoice, ReceiptSplit.PerPersonOwnName)).ShouldBeOk());
        Assert.Equal("มาแทน คนเดิม", receipt.Payer.Name);
    }

    private static RefundForm Back(string amount) => new() { RequestId = Registering.NewId(), On = "5/3/2569", Amount = amount, Reason = "จ่ายเกิน" };

    private static async Task<(InvoiceStanding, PaymentState)> StandingAsync(Billing billing, Invoice invoice)
    {
        await using var db = billing.Db.Open();
        var places = invoice.Lines.Select(l => l.RegistrationId).ToList();
        var payments = await db.Registrations.Where(r => places.Contains(r.Id)).Select(r => r.Payment).Distinct().ToListAsync();
        return (await db.Invoices.Where(i => i.Id == invoice.Id).Select(i => i.Standing).SingleAsync(), Assert.Single(payments));
    }
}
