using SummitManager.Payments;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Data.Demo;

/// <summary>The demo's books: invoices as the delegations' payment says, money and receipts for those that paid. One in two of those who owe has no invoice yet.</summary>
internal sealed class DemoMoney(DemoEvent demo, DateTimeOffset now)
{
    /// <summary>A made-up body's number with a right check digit.</summary>
    private const string TaxId = "0994000165501";
    private const int DaysBack = 40;

    private readonly DemoDice _codes = new(seed: 5);
    private readonly Issuer _issuer = Issuer.Create(TaxId, now);
    private readonly DateOnly _today = EventTime.In(demo.Event.TimeZone).Date(now);
    private int _invoices;
    private int _receipts;
    private int _delegations;

    private int FiscalYear => ThaiDate.FiscalYear(_today);

    /// <summary>Who bills, before anything that refers to it.</summary>
    public IEnumerable<object> Settings()
    {
        (_issuer.NameTh, _issuer.NameEn) = ("สมาคมตัวอย่างเพื่อการปกครองท้องถิ่น", "Sample Association for Local Government");
        (_issuer.Address, _issuer.Phone) = ("99 ถนนสมมติ แขวงตัวอย่าง เขตพระนคร กรุงเทพมหานคร 10200", "0 2123 4567");
        (_issuer.SignerName, _issuer.SignerPosition) = ("นางสาวบุญมี บัญชีดี", "เหรัญญิก");
        yield return _issuer;
        yield return new BillingSettings
        {
            EventId = demo.Event.Id,
            IssuerId = _issuer.Id,
            BillerId = TaxId + "00",
            BankAccount = "ธนาคารตัวอย่าง สาขาสมมติ\nชื่อบัญชี สมาคมตัวอย่างเพื่อการปกครองท้องถิ่น\nเลขที่บัญชี 000-0-00000-0",
            NoteTh = "ค่าลงทะเบียนรวมอาหารกลางวัน 2 มื้อ ไม่รวมที่พัก",
            NoteEn = "Two lunches are included, lodging is not.",
            Version = 1,
        };
    }

    /// <summary>The numbers that were used; after all delegations.</summary>
    public IEnumerable<object> Series()
    {
        yield return new NumberSeries { Name = PaperNumbers.InvoiceSeries(_issuer.Id, FiscalYear), Last = _invoices };
        yield return new NumberSeries { Name = PaperNumbers.ReceiptSeries(_issuer.Id, FiscalYear), Last = _receipts };
    }

    public IEnumerable<object> Of(DemoDelegation d)
    {
        var members = d.Members.Where(m => m.HoldsPlace && m.Payment != PaymentState.NotRequired).ToList();
        if (members.Count == 0 || (members[0].Payment == PaymentState.Awaiting && ++_delegations % 2 == 0))
            yield break;
        var on = Day(_invoices);
        var invoice = Invoice.Issue(new InvoiceFacts
        {
            EventId = demo.Event.Id,
            IssuerId = _issuer.Id,
            FiscalYear = FiscalYear,
            Number = ++_invoices,
            DelegationId = d.Delegation.Id,
            RequestId = Guid.CreateVersion7(now),
            Payer = new Payer { Name = d.Organization.NameTh, Address = $"{d.Organization.District} {Provinces.Find(d.Organization.ProvinceCode)?.FullName.Thai}".Trim() },
            ProvinceCode = d.Organization.ProvinceCode,
            Language = Language.Thai,
            On = on,
            DueOn = on.AddDays(30),
            VatPercent = null,
            PricesIncludeVat = true,
            VoucherId = null,
            Places = [.. members.Select(m => new BilledPlaceFacts(m.Id, demo.Delegate.NameTh, demo.Delegate.Price, Money.Zero))],
        }, now);
        var settled = Settle(invoice, members[0].Payment).ToList();
        yield return invoice;
        foreach (var row in members.Select(m => (object)new BilledPlace { RegistrationId = m.Id, InvoiceId = invoice.Id }).Concat(settled))
            yield return row;
    }

    private IEnumerable<object> Settle(Invoice invoice, PaymentState state)
    {
        if (state == PaymentState.ConfirmedByLetter)
            invoice.Promise($"ที่ ตย {70_000 + invoice.Number}/ว {invoice.Number}");
        if (state != PaymentState.Paid)
            yield break;
        var details = new PaymentDetails(invoice.IssuedOn, invoice.Total, PaymentMethod.Transfer, invoice.Reference, invoice.Payer.Name, null);
        var payment = Payment.Record(invoice.EventId, Guid.CreateVersion7(now), details, "Demo", now);
        payment.Allocate(invoice.Total);
        invoice.Receive(invoice.Total, Money.Zero);
        yield return payment;
        yield return Allocation.Of(payment.Id, invoice.Id, invoice.Total, Money.Zero, now);
        yield return Receipt.Issue(invoice, FiscalYear, ++_receipts,
            new ReceiptFacts(null, invoice.Payer, new TaxedSum(invoice.Net, invoice.Vat), Money.Zero, invoice.IssuedOn, "Demo", null, _codes.NewLinkCode()), now);
        invoice.Receipt(invoice.Total);
    }

    /// <summary>Spread over some weeks, in this fiscal year.</summary>
    private DateOnly Day(int number)
    {
        var day = _today.AddDays(-(number * 7 % DaysBack));
        return ThaiDate.FiscalYear(day) == FiscalYear ? day : _today;
    }
}
