using SummitManager.Accounts;
using SummitManager.Organizations;
using SummitManager.Payments;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Payments;

/// <summary>An event that bills, its cashier, and a delegation that owes.</summary>
internal sealed record Billing(TestDatabase Db, TestEvent Event, Actor Cashier)
{
    public const string TaxId = "0994000165501";

    public static async Task<Billing> OpenAsync(TestDatabase db, decimal price = 3_500, Action<BillingForm>? change = null)
    {
        var e = await db.NewEventAsync(new EventOptions { Price = Money.FromBaht(price) });
        var cashier = Staffing.Actor(EventRole.Cashier, e.Id);
        var form = new BillingForm { NameTh = "สมาคมตัวอย่างเพื่อท้องถิ่น", Address = "99 ถนนสมมติ กรุงเทพมหานคร 10200", TaxId = NewTaxId(), BillerId = "099400016550100", SignerName = "นางเงิน ออมดี", SignerPosition = "เหรัญญิก" };
        change?.Invoke(form);
        (await db.Get<SaveBilling>().RunAsync(cashier, e.Id, form, default)).ShouldBeOk();
        return new Billing(db, e, cashier);
    }

    /// <summary>Of another issuer each time, so that a test knows its series.</summary>
    public static string NewTaxId()
    {
        var digits = "0" + string.Concat(Registering.NewId().ToByteArray().Take(11).Select(b => (char)('0' + b % 10)));
        var sum = digits.Select((c, i) => (c - '0') * (13 - i)).Sum();
        return digits + (11 - sum % 11) % 10;
    }

    public async Task<Delegation> DelegationAsync(int people, string name = "องค์การบริหารส่วนตำบลดอนสมมติ")
    {
        var registrar = Staffing.Actor(EventRole.Registrar, Event.Id);
        var delegation = (await Db.Get<CreateDelegation>().RunAsync(registrar, Event.Id, new DelegationForm
        {
            ContactName = "ผู้ประสาน งานดี",
            ContactEmail = "saraban@office.example",
            Organization = new() { NameTh = name, Kind = OrganizationKind.Sao, ProvinceCode = "57" },
        }, default)).ShouldBeOk();
        for (var i = 0; i < people; i++)
            await PersonAsync(delegation);
        return delegation;
    }

    public async Task PersonAsync(Delegation delegation) =>
        (await Db.Get<RegisterByStaff>().RunAsync(Staffing.Actor(EventRole.Registrar, Event.Id), new StaffRegisterRequest
        {
            EventId = Event.Id,
            TypeId = Event.Type.Id,
            RequestId = Registering.NewId(),
            DelegationId = delegation.Id,
            Form = Registering.Form(Registering.SomebodyNew()) with { Email = null },
        }, default)).ShouldBeOk();

    public static InvoiceRequest Request(string? voucher = null) => new(Registering.NewId(), Payer(), [], voucher, Language.Thai);

    public static PayerForm Payer(string name = "องค์การบริหารส่วนตำบลดอนสมมติ") => new() { Name = name, Address = "หมู่ 1 ตำบลดอนสมมติ จังหวัดเชียงราย 57000", TaxId = TaxId };

    public async Task<Invoice> InvoiceAsync(int people, string name = "องค์การบริหารส่วนตำบลดอนสมมติ") =>
        (await Db.Get<IssueInvoice>().RunAsync(PayAccess.ByDesk((await DelegationAsync(people, name)).LinkCode), Request(), default)).ShouldBeOk();

    public static PaymentForm Sum(decimal amount, params (Invoice Invoice, decimal Amount, decimal Withheld)[] parts) => new()
    {
        RequestId = Registering.NewId(),
        ReceivedOn = "2/3/2569",
        Amount = Text(amount),
        Method = PaymentMethod.Transfer,
        Reference = "T1",
        Parts = [.. parts.Select(p => new AllocationForm { InvoiceId = p.Invoice.Id, Amount = Text(p.Amount), Withheld = Text(p.Withheld) })],
    };

    public async Task<Payment> PayAsync(decimal amount, params (Invoice Invoice, decimal Amount, decimal Withheld)[] parts) =>
        (await Db.Get<RecordPayment>().RunAsync(Cashier, Event.Id, Sum(amount, parts), default)).ShouldBeOk();

    public Task<Result<IReadOnlyList<Receipt>>> ReceiptAsync(Invoice invoice, ReceiptSplit split = ReceiptSplit.One) =>
        Db.Get<IssueReceipts>().RunAsync(Cashier, invoice.Id, split, default);

    private static string Text(decimal amount) => amount.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
