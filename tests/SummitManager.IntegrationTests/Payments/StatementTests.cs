using System.Text;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.IntegrationTests.Documents.Spreadsheets;
using SummitManager.Payments;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Payments;

public sealed class StatementTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_statement_settles_what_it_names_once_however_often_it_is_read(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var (named, unnamed) = (await billing.InvoiceAsync(2), await billing.InvoiceAsync(1, "เทศบาลตำบลทุ่งตัวอย่าง"));
        var csv = Csv($"02/03/2569,08:15,รับโอนเงิน {named.Reference},,\"7,000.00\"", "๐๒/๐๓/๒๕๖๙,09:00,เทศบาลตำบลทุ่งตัวอย่าง,,\"3,465.00\"", "3/3/2569,10:00,ถอนเงินสด,500.00,", "3/3/2569,11:00,ดอกเบี้ย,,12.34");

        var first = (await ImportAsync(billing, csv)).ShouldBeOk();
        var second = (await ImportAsync(billing, csv)).ShouldBeOk();

        Assert.Equal((new ImportedStatement(3, 0, 1), new ImportedStatement(0, 3, 0)), (first, second));
        await using var db = billing.Db.Open();
        Assert.Equal(InvoiceStanding.Paid, await db.Invoices.Where(i => i.Id == named.Id).Select(i => i.Standing).SingleAsync());
        var waiting = await db.StatementLines.Where(l => l.EventId == billing.Event.Id && l.State == StatementState.Waiting).OrderBy(l => l.Amount).ToListAsync();
        Assert.Equal([12.34m, 3_465m], waiting.Select(l => l.Amount.Baht));
        var decide = billing.Db.Get<DecideStatementLine>();

        (await decide.SetAsideAsync(billing.Cashier, waiting[0].Id, "", default)).ShouldRefuseWith<BadFields>();
        (await decide.SetAsideAsync(billing.Cashier, waiting[0].Id, "ดอกเบี้ยธนาคาร", default)).ShouldBeOk();
        var payment = (await decide.PayAsync(billing.Cashier, waiting[1].Id, [(unnamed.Id, Money.FromBaht(3_465), Money.FromBaht(35))], default)).ShouldBeOk();
        (await decide.PayAsync(billing.Cashier, waiting[1].Id, [(unnamed.Id, Money.FromBaht(3_465), Money.Zero)], default)).ShouldRefuseWith<LineDecided>();

        Assert.Equal(new DateOnly(2026, 3, 2), payment.ReceivedOn);
        Assert.Equal(InvoiceStanding.Paid, await db.Invoices.Where(i => i.Id == unnamed.Id).Select(i => i.Standing).SingleAsync());
    }

    [DatabaseFact]
    public async Task Money_that_a_cashier_recorded_from_a_slip_is_not_counted_again(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var invoice = await billing.InvoiceAsync(1);
        var payment = await billing.PayAsync(3_500, (invoice, 3_500, 0));

        Assert.Equal(new ImportedStatement(1, 0, 0), (await ImportAsync(billing, Csv($"02/03/2569,08:15,{invoice.Reference},,3500"))).ShouldBeOk());
        await using var db = billing.Db.Open();
        var line = await db.StatementLines.SingleAsync(l => l.EventId == billing.Event.Id);
        (await billing.Db.Get<DecideStatementLine>().JoinAsync(billing.Cashier, line.Id, payment.Id, default)).ShouldBeOk();

        Assert.Equal(1, await db.Payments.CountAsync(p => p.EventId == billing.Event.Id));
        Assert.Equal(InvoiceStanding.Paid, await db.Invoices.Where(i => i.Id == invoice.Id).Select(i => i.Standing).SingleAsync());
    }

    [DatabaseFact]
    public async Task A_payment_is_the_money_of_one_line_even_when_two_cashiers_join_it_at_once(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var payment = await billing.PayAsync(3_500);
        (await ImportAsync(billing, Csv("02/03/2569,08:15,โอน,,3500", "02/03/2569,09:15,โอน,,3500"))).ShouldBeOk();
        await using var db = billing.Db.Open();
        var lines = await db.StatementLines.Where(l => l.EventId == billing.Event.Id).Select(l => l.Id).ToListAsync();
        var decide = billing.Db.Get<DecideStatementLine>();

        var answers = await Task.WhenAll(lines.Select(id => decide.JoinAsync(billing.Cashier, id, payment.Id, default)));

        Assert.Single(answers, a => a.IsOk);
        Assert.Single(answers, a => a.Refusal is PaymentJoinedAlready);
        var waiting = await db.StatementLines.AsNoTracking().SingleAsync(l => l.EventId == billing.Event.Id && l.State == StatementState.Waiting);
        (await decide.JoinAsync(billing.Cashier, waiting.Id, payment.Id, default)).ShouldRefuseWith<PaymentJoinedAlready>();
        (await decide.PayAsync(billing.Cashier, waiting.Id, [], default)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Two_equal_lines_of_a_day_are_two_payments(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var csv = Csv("02/03/2569,08:15,เงินโอน,,3500", "02/03/2569,08:15,เงินโอน,,3500");

        Assert.Equal(2, (await ImportAsync(billing, csv)).ShouldBeOk().New);
        Assert.Equal((0, 2), (await ImportAsync(billing, csv)).ShouldBeOk() is var again ? (again.New, again.Known) : default);
    }

    [DatabaseFact]
    public async Task A_workbook_of_the_bank_with_titles_above_and_real_dates_is_read(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var layout = new SheetLayout<(DateOnly On, string Text, decimal In)>("รายการ", Language.Thai)
            .Date("Transaction Date", r => r.On).Text("Description", r => r.Text).Number("Deposit", r => r.In);
        var xlsx = await Sheets.XlsxAsync(layout, (new DateOnly(2026, 3, 2), "โอน", 3_500m), (new DateOnly(2569, 3, 2), "ปีพุทธที่โปรแกรมเข้าใจเป็นคริสต์", 1m));

        Assert.Equal(2, (await ImportAsync(billing, xlsx)).ShouldBeOk().New);
        await using var db = billing.Db.Open();
        Assert.All(await db.StatementLines.Where(l => l.EventId == billing.Event.Id).ToListAsync(), l => Assert.Equal(new DateOnly(2026, 3, 2), l.On));
    }

    [DatabaseFact]
    public async Task What_cannot_be_read_is_named_and_nothing_is_taken_over(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));

        Assert.Equal("E3", (await ImportAsync(billing, Csv("02/03/2569,08:15,x,,100", "02/03/2569,08:15,y,,สามพัน"))).ShouldRefuseWith<StatementCellUnreadable>().Cell);
        (await ImportAsync(billing, Csv("วันนี้,08:15,x,,100"))).ShouldRefuseWith<StatementCellUnreadable>();
        (await ImportAsync(billing, Csv("02/03/2569,08:15,x,100,"))).ShouldRefuseWith<StatementHasNoIncome>();
        (await ImportAsync(billing, Encoding.UTF8.GetBytes("ชื่อ,สกุล\nก,ข\n"))).ShouldRefuseWith<SheetHasNoHeadings>();
        (await ImportAsync(billing, "%PDF-1.7 "u8.ToArray())).ShouldRefuseWith<FileIsPdf>();
        (await billing.Db.Get<ImportStatement>().RunAsync(Staffing.Stranger(), billing.Event.Id, new MemoryStream(), default)).ShouldRefuseWith<NotAllowed>();
        await using var db = billing.Db.Open();
        Assert.Empty(await db.StatementLines.Where(l => l.EventId == billing.Event.Id).ToListAsync());
    }

    [DatabaseFact]
    public async Task A_slip_pays_once_and_only_the_payers_own_invoice(DatabaseProvider provider)
    {
        const string Code = "004000060000010103002021900021231231212000115102TH91049C30";
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var (mine, others) = (await billing.DelegationAsync(1), await billing.DelegationAsync(1, "เทศบาลตำบลทุ่งตัวอย่าง"));
        var invoice = (await billing.Db.Get<IssueInvoice>().RunAsync(PayAccess.ByDesk(mine.LinkCode), Billing.Request(), default)).ShouldBeOk();
        var send = billing.Db.Get<SendSlip>();
        var picture = Pictures.Png;
        var (desk, other) = (PayAccess.ByDesk(mine.LinkCode), PayAccess.ByDesk(others.LinkCode));

        (await send.RunAsync(other, invoice.Id, "slip.png", picture, Code, default)).ShouldRefuseWith<NotFound>();
        (await send.RunAsync(desk, invoice.Id, "slip.gif", "GIF89a…"u8.ToArray(), Code, default)).ShouldRefuseWith<NotASlip>();
        var slip = (await send.RunAsync(desk, invoice.Id, "slip.png", picture, Code, default)).ShouldBeOk();
        (await send.RunAsync(desk, invoice.Id, "again.png", Pictures.OtherPng, Code, default)).ShouldRefuseWith<SlipUsedBefore>();
        (await billing.Db.Get<RejectSlip>().RunAsync(billing.Cashier, slip.Id, "ภาพไม่ชัด", default)).ShouldBeOk();
        var sharper = (await send.RunAsync(desk, invoice.Id, "sharper.png", Pictures.OtherPng, Code, default)).ShouldBeOk();
        var form = Billing.Sum(3_500, (invoice, 3_500, 0));
        form.SlipId = sharper.Id;
        (await billing.Db.Get<RecordPayment>().RunAsync(billing.Cashier, billing.Event.Id, form, default)).ShouldBeOk();
        form = Billing.Sum(3_500);
        form.SlipId = sharper.Id;
        (await billing.Db.Get<RecordPayment>().RunAsync(billing.Cashier, billing.Event.Id, form, default)).ShouldRefuseWith<SlipDecided>();

        await using var db = billing.Db.Open();
        Assert.Equal(InvoiceStanding.Paid, await db.Invoices.Where(i => i.Id == invoice.Id).Select(i => i.Standing).SingleAsync());
        Assert.Equal(("002", "0002123123121200011"), (sharper.Bank, sharper.TransferReference));
    }

    [DatabaseFact]
    public async Task A_slip_and_a_line_wait_again_when_their_payment_was_recorded_in_error(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var delegation = await billing.DelegationAsync(1);
        var invoice = (await billing.Db.Get<IssueInvoice>().RunAsync(PayAccess.ByDesk(delegation.LinkCode), Billing.Request(), default)).ShouldBeOk();
        var slip = (await billing.Db.Get<SendSlip>().RunAsync(PayAccess.ByDesk(delegation.LinkCode), invoice.Id, "slip.png", Pictures.Png, null, default)).ShouldBeOk();
        (await ImportAsync(billing, Csv("02/03/2569,08:15,โอน,,3500"))).ShouldBeOk();
        await using var db = billing.Db.Open();
        var line = await db.StatementLines.AsNoTracking().SingleAsync(l => l.EventId == billing.Event.Id);
        var decide = billing.Db.Get<DecideStatementLine>();
        var (first, second) = (await AcceptAsync(3_500), await AcceptAsync(3_500));

        Assert.NotEqual(first.Id, second.Id);
        var state = await db.Slips.AsNoTracking().SingleAsync(s => s.Id == slip.Id);
        Assert.Equal((SlipState.Waiting, null), (state.State, state.PaymentId));
        Assert.Equal(StatementState.Waiting, await db.StatementLines.Where(l => l.Id == line.Id).Select(l => l.State).SingleAsync());

        async Task<Payment> AcceptAsync(decimal amount)
        {
            var form = Billing.Sum(amount);
            form.SlipId = slip.Id;
            var payment = (await billing.Db.Get<RecordPayment>().RunAsync(billing.Cashier, billing.Event.Id, form, default)).ShouldBeOk();
            (await decide.JoinAsync(billing.Cashier, line.Id, payment.Id, default)).ShouldBeOk();
            return (await billing.Db.Get<VoidPayment>().RunAsync(billing.Cashier, payment.Id, "บันทึกผิด", default)).ShouldBeOk();
        }
    }

    private static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes("วันที่,เวลา,รายละเอียด,ถอนเงิน,ฝากเงิน\n" + string.Join('\n', lines) + "\n");

    private static Task<Result<ImportedStatement>> ImportAsync(Billing billing, byte[] file) =>
        billing.Db.Get<ImportStatement>().RunAsync(billing.Cashier, billing.Event.Id, new MemoryStream(file), default);
}
