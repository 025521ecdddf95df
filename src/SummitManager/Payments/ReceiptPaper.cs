using System.Globalization;
using SummitManager.Documents.Layout;
using SummitManager.People;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>All that a receipt's paper says.</summary>
/// <param name="People">Whom it is for, as they are called when it is printed.</param>
/// <param name="Methods">How the money came.</param>
/// <param name="Replaces">Number of the voided one that it stands instead of.</param>
/// <param name="CheckAddress">Where a reader sees that it is genuine.</param>
public sealed record ReceiptFactsOnPaper(Receipt Receipt, Invoice Invoice, Issuer Issuer, string EventTitle, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<PersonName> People, IReadOnlyList<PaymentMethod> Methods, string? Replaces, string CheckAddress);

/// <summary>The receipt, and tax invoice where the issuer is registered for value added tax: from whom, for what, how much in figures and in words, signed.</summary>
public static class ReceiptPaper
{
    private const int PeopleOnFirst = 14;
    private const int PeopleOnList = 36;

    public static IEnumerable<Page> Pages(ReceiptFactsOnPaper f)
    {
        var receipt = f.Receipt;
        var form = new PaperForm(receipt.Language);
        var heading = receipt.VatPercent is null ? form.In("ใบเสร็จรับเงิน", "Receipt") : form.In("ใบเสร็จรับเงิน/ใบกำกับภาษี", "Receipt / Tax invoice");
        form.Issuer(f.Issuer, heading, receipt.Name, receipt.IssuedOn);
        form.Payer(form.In("ได้รับเงินจาก", "Received from"), receipt.Payer);
        form.Line(form.In("อ้างถึง", "Reference"), $"{form.In("ใบแจ้งชำระเงินเลขที่", "Invoice No.")} {f.Invoice.Name}");
        if (f.Replaces is { } replaced)
            form.Line("", form.In($"ออกแทนใบเสร็จรับเงินเลขที่ {replaced} ซึ่งยกเลิกแล้ว", $"Issued instead of receipt No. {replaced}, which is void"));
        form.Y += Paper.Mm(2);
        form.Row(form.In("ที่", "No."), form.In("รายการ", "Item"), form.In("จำนวนเงิน (บาท)", "Amount (baht)"), head: true);
        form.Row("1", What(form, f), PaperForm.Baht(receipt.VatPercent is null ? receipt.Total : receipt.Net), millimetres: 13);
        var onList = f.People.Count > PeopleOnFirst;
        if (!onList)
        {
            foreach (var (name, i) in f.People.Select((n, i) => (n, i)))
                form.Row("", $"{i + 1}. {name.Full(receipt.Language)}", "", millimetres: 6);
        }
        Sums(form, receipt);
        form.Line(form.In("ชำระโดย", "Paid by"), string.Join(", ", f.Methods.Select(m => Method(form, m)).Distinct()));
        Signature(form, f);
        yield return form.Page;
        if (!onList)
            yield break;
        foreach (var (part, page) in f.People.Select((n, i) => (n, i)).Chunk(PeopleOnList).Select((p, i) => (p, i)))
        {
            var list = new PaperForm(receipt.Language);
            list.Line(list.In("รายชื่อแนบท้าย", "Annex to"), $"{list.In("ใบเสร็จรับเงินเลขที่", "receipt No.")} {receipt.Name} · {receipt.Payer.Name}", 11, bold: true);
            foreach (var (name, i) in part)
                list.Row((i + 1).ToString(CultureInfo.InvariantCulture), name.Full(receipt.Language), "");
            yield return list.Page;
        }
    }

    private static string What(PaperForm form, ReceiptFactsOnPaper f)
    {
        var language = f.Receipt.Language;
        var part = f.Receipt.IsPart ? form.In("ชำระบางส่วน ", "Part payment: ") : "";
        return form.In($"{part}ค่าลงทะเบียน “{f.EventTitle}” {ThaiDate.Range(f.StartsOn, f.EndsOn, language)} จำนวน {f.People.Count} คน",
            $"{part}Registration “{f.EventTitle}”, {ThaiDate.Range(f.StartsOn, f.EndsOn, language)}, {f.People.Count} {(f.People.Count == 1 ? "person" : "people")}");
    }

    private static void Sums(PaperForm form, Receipt receipt)
    {
        form.Y += Paper.Mm(1);
        if (receipt.VatPercent is { } percent)
        {
            form.Sum(form.In("มูลค่าก่อนภาษี", "Net"), receipt.Net);
            form.Sum(form.In($"ภาษีมูลค่าเพิ่ม {percent:0.##}%", $"VAT {percent:0.##}%"), receipt.Vat);
        }
        form.Sum(form.In("รวมทั้งสิ้น", "Total"), receipt.Total, bold: true);
        if (!receipt.Withheld.IsZero)
        {
            form.Sum(form.In("หักภาษี ณ ที่จ่าย", "Tax withheld"), receipt.Withheld);
            form.Sum(form.In("รับชำระสุทธิ", "Received net"), receipt.Total - receipt.Withheld);
        }
        form.InWords(receipt.Total);
    }

    private static void Signature(PaperForm form, ReceiptFactsOnPaper f)
    {
        var page = form.Page;
        if (f.Receipt.IsVoid)
            page.Text(form.Body.Rows(form.Y, Paper.Mm(20)), form.In("ยกเลิก", "VOID"), PaperForm.Bold with { Size = 40, Across = Across.Center, Ink = new Ink(0xB3, 0x26, 0x1E) });
        var bottom = form.Body.Rows(form.Body.Height - Paper.Mm(34), Paper.Mm(34));
        var code = new Box(bottom.X, bottom.Y + Paper.Mm(3), Paper.Mm(24), Paper.Mm(24));
        page.Qr(code, f.CheckAddress);
        page.Link(code, f.CheckAddress);
        page.Text(new Box(bottom.X, code.Bottom, Paper.Mm(60), Paper.Mm(6)), form.In("สแกนเพื่อตรวจสอบ", "Scan to verify"), PaperForm.Text with { Size = 10, Ink = Ink.Gray });
        var sign = new Box(bottom.Right - Paper.Mm(80), bottom.Y, Paper.Mm(80), bottom.Height);
        var center = PaperForm.Text with { Across = Across.Center };
        page.Line(sign.X + Paper.Mm(8), sign.Y + Paper.Mm(11), sign.Right - Paper.Mm(8), sign.Y + Paper.Mm(11), Ink.Gray, 0.5, dashed: true);
        page.Text(sign.Rows(Paper.Mm(12), Paper.Mm(6)), f.Issuer.SignerName is { } name ? $"({name})" : form.In("(ผู้รับเงิน)", "(Received by)"), center);
        page.Text(sign.Rows(Paper.Mm(18), Paper.Mm(6)), f.Issuer.SignerPosition ?? form.In("ผู้รับเงิน", "Cashier"), center);
    }

    private static string Method(PaperForm form, PaymentMethod method) => method switch
    {
        PaymentMethod.Cash => form.In("เงินสด", "Cash"),
        PaymentMethod.Cheque => form.In("เช็ค", "Cheque"),
        PaymentMethod.Card => form.In("บัตร", "Card"),
        PaymentMethod.PromptPay => form.In("พร้อมเพย์", "PromptPay"),
        _ => form.In("โอนเงิน", "Bank transfer"),
    };
}
