using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.IntegrationTests.Races;
using SummitManager.Payments;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Payments;

[Collection(RacesCollection.Name)]
public sealed class ReceiptTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Thirty_two_cashiers_at_once_issue_one_receipt_an_invoice_and_leave_no_gap(DatabaseProvider provider)
    {
        const int Invoices = 12;
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var invoices = new List<Invoice>();
        for (var i = 0; i < Invoices; i++)
        {
            var invoice = await billing.InvoiceAsync(1, $"องค์การบริหารส่วนตำบลที่ {i}");
            await billing.PayAsync(3_500, (invoice, 3_500, 0));
            invoices.Add(invoice);
        }

        var answers = await Race.RunAsync(Invoices * 16, i => billing.ReceiptAsync(invoices[i % Invoices]));

        Assert.Equal(Invoices, answers.Count(a => a.IsOk));
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<NothingToReceipt>(a.Refusal));
        await using var db = billing.Db.Open();
        var receipts = await db.Receipts.Where(r => r.EventId == billing.Event.Id).ToListAsync();
        Assert.Equal(Enumerable.Range(1, Invoices), receipts.Select(r => r.Number).Order());
        Assert.Equal(Invoices, receipts.Select(r => r.InvoiceId).Distinct().Count());
    }

    [DatabaseFact]
    public async Task Without_the_invoices_version_one_payment_gets_several_receipts(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        await Race.ShouldGoWrongAsync(async () =>
        {
            var invoice = await billing.InvoiceAsync(1, $"องค์การบริหารส่วนตำบล {Registering.NewId():N}");
            await billing.PayAsync(3_500, (invoice, 3_500, 0));
            var answers = await Race.RunAsync(16, _ => NaiveAsync(billing, invoice.Id));
            return answers.Count(issued => issued) > 1;
        });
    }

    [DatabaseFact]
    public async Task Parts_get_their_own_receipts_that_add_up_to_the_invoice(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider), 333.33m, f => f.IsVatRegistered = true);
        var invoice = await billing.InvoiceAsync(7);
        (await billing.ReceiptAsync(invoice)).ShouldRefuseWith<NothingToReceipt>();
        var receipts = new List<Receipt>();
        foreach (var amount in new[] { 1_000.01m, 0.03m, 1_333.27m })
        {
            await billing.PayAsync(amount, (invoice, amount, 0));
            receipts.Add(Assert.Single((await billing.ReceiptAsync(invoice)).ShouldBeOk()));
        }

        Assert.Equal((invoice.Net.Satang, invoice.Vat.Satang, invoice.Total.Satang), (receipts.Sum(r => r.Net.Satang), receipts.Sum(r => r.Vat.Satang), receipts.Sum(r => r.Total.Satang)));
        Assert.All(receipts, r => Assert.True(r.IsPart));
        (await billing.ReceiptAsync(invoice)).ShouldRefuseWith<NothingToReceipt>();
    }

    [DatabaseFact]
    public async Task One_a_person_adds_up_too_and_needs_everything_paid(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider), 333.33m, f => f.IsVatRegistered = true);
        var invoice = await billing.InvoiceAsync(3);
        await billing.PayAsync(500, (invoice, 500, 0));
        (await billing.ReceiptAsync(invoice, ReceiptSplit.PerPerson)).ShouldRefuseWith<NotFullyPaid>();
        await billing.PayAsync(490.65m, (invoice, 490.65m, 9.34m));

        var receipts = (await billing.ReceiptAsync(invoice, ReceiptSplit.PerPerson)).ShouldBeOk();

        Assert.Equal([1, 2, 3], receipts.Select(r => r.Number));
        Assert.Equal((invoice.Total.Satang, invoice.Vat.Satang, 934L), (receipts.Sum(r => r.Total.Satang), receipts.Sum(r => r.Vat.Satang), receipts.Sum(r => r.Withheld.Satang)));
        Assert.All(receipts, r => Assert.Equal(invoice.Payer.Name, r.Payer.Name));
    }

    [DatabaseFact]
    public async Task A_wrong_receipt_is_voided_and_another_stands_instead_of_it(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var invoice = await billing.InvoiceAsync(1);
        await billing.PayAsync(3_500, (invoice, 3_500, 0));
        var wrong = Assert.Single((await billing.ReceiptAsync(invoice)).ShouldBeOk());
        var undo = billing.Db.Get<VoidReceipt>();
        (await undo.RunAsync(billing.Cashier, wrong.Id, "", Billing.Payer(""), default)).ShouldRefuseWith<BadFields>();

        var right = (await undo.RunAsync(billing.Cashier, wrong.Id, "ชื่อผิด", Billing.Payer("องค์การบริหารส่วนตำบลที่ถูกต้อง"), default)).ShouldBeOk();

        Assert.Equal((2, wrong.Id, "องค์การบริหารส่วนตำบลที่ถูกต้อง", wrong.Total), (right.Number, right.ReplacesId, right.Payer.Name, right.Total));
        (await undo.RunAsync(billing.Cashier, wrong.Id, "อีกครั้ง", null, default)).ShouldRefuseWith<ReceiptVoid>();
        (await billing.ReceiptAsync(invoice)).ShouldRefuseWith<NothingToReceipt>();
        (await undo.RunAsync(billing.Cashier, right.Id, "ยกเลิก", null, default)).ShouldBeOk();
        Assert.Equal(3, Assert.Single((await billing.ReceiptAsync(invoice)).ShouldBeOk()).Number);
    }

    [DatabaseFact]
    public async Task Only_a_cashier_issues_and_voids(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var invoice = await billing.InvoiceAsync(1);
        await billing.PayAsync(3_500, (invoice, 3_500, 0));
        var receipt = Assert.Single((await billing.ReceiptAsync(invoice)).ShouldBeOk());

        foreach (var role in new[] { EventRole.Organiser, EventRole.Registrar, EventRole.Supervisor, EventRole.Viewer, EventRole.Door })
        {
            var actor = Staffing.Actor(role, billing.Event.Id);
            (await billing.Db.Get<IssueReceipts>().RunAsync(actor, invoice.Id, ReceiptSplit.One, default)).ShouldRefuseWith<NotAllowed>();
            (await billing.Db.Get<VoidReceipt>().RunAsync(actor, receipt.Id, "x", null, default)).ShouldRefuseWith<NotAllowed>();
        }
    }

    /// <summary>Looks whether a receipt is due, then writes it.</summary>
    private static async Task<bool> NaiveAsync(Billing billing, Guid invoiceId)
    {
        await using var db = billing.Db.Open();
        var invoice = await db.Invoices.AsNoTracking().SingleAsync(i => i.Id == invoiceId);
        await Task.Yield();
        if (invoice.ToReceipt.IsZero)
            return false;
        await db.Invoices.Where(i => i.Id == invoiceId).ExecuteUpdateAsync(s => s.SetProperty(i => i.Receipted, invoice.Total));
        return true;
    }
}
