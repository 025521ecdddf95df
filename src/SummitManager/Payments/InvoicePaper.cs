using System.Globalization;
using SummitManager.Documents.Layout;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>The invoice on paper: who owes whom how much for which places, how to pay, and the code that a bank's app reads. More people than fit follow on a list.</summary>
public static class InvoicePaper
{
    private const int PeopleOnFirst = 12;
    private const int PeopleOnList = 36;

    public static IEnumerable<Page> Pages(InvoiceDetail d)
    {
        var invoice = d.Invoice;
        var form = new PaperForm(invoice.Language);
        form.Issuer(d.Issuer, form.In("ใบแจ้งชำระเงิน", "Invoice"), invoice.Name, invoice.IssuedOn);
        form.Payer(form.In("เรียน", "To"), invoice.Payer);
        form.Line(form.In("งาน", "Event"), $"{d.EventTitle(invoice.Language)} · {ThaiDate.Range(d.StartsOn, d.EndsOn, invoice.Language)}", 11);
        form.Line(form.In("ชำระภายในวันที่", "Pay by"), ThaiDate.Full(invoice.DueOn, invoice.Language), bold: true);
        form.Y += Paper.Mm(2);
        form.Row(form.In("ที่", "No."), form.In("รายการ", "Item"), form.In("จำนวนเงิน (บาท)", "Amount (baht)"), head: true);
        var onList = d.People.Count > PeopleOnFirst;
        if (onList)
        {
            var number = 0;
            foreach (var group in invoice.Lines.GroupBy(l => (l.Text, l.Price, l.Discount)))
                form.Row(Number(++number), form.In($"ค่าลงทะเบียน {group.Key.Text} {group.Count()} คน คนละ {PaperForm.Baht(group.Key.Price - group.Key.Discount)} บาท (รายชื่อแนบท้าย)",
                    $"Registration, {group.Key.Text}: {group.Count()} people at {PaperForm.Baht(group.Key.Price - group.Key.Discount)} baht (names annexed)"), PaperForm.Baht(InvoiceQueries.Sum(group.Select(l => l.Price - l.Discount))), millimetres: 8);
        }
        else
        {
            foreach (var person in d.People)
                form.Row(Number(person.Line.Order), Who(form, person, invoice.Language), PaperForm.Baht(person.Line.Price - person.Line.Discount));
        }
        Sums(form, invoice);
        HowToPay(form, d);
        yield return form.Page;
        if (!onList)
            yield break;
        foreach (var part in d.People.Chunk(PeopleOnList))
        {
            var list = new PaperForm(invoice.Language);
            list.Line(list.In("รายชื่อแนบท้าย", "Annex to"), $"{list.In("ใบแจ้งชำระเงินเลขที่", "invoice No.")} {invoice.Name} · {invoice.Payer.Name}", 11, bold: true);
            list.Row(list.In("ที่", "No."), list.In("ชื่อ-สกุล · ตำแหน่ง", "Name · position"), list.In("จำนวนเงิน (บาท)", "Amount (baht)"), head: true);
            foreach (var person in part)
                list.Row(Number(person.Line.Order), Who(list, person, invoice.Language), PaperForm.Baht(person.Line.Price - person.Line.Discount));
            yield return list.Page;
        }
    }

    private static string Who(PaperForm form, InvoicePerson person, Language language) =>
        string.Join(" · ", new[] { person.Name.Full(language), person.Position, person.State == RegistrationState.Cancelled ? form.In("(ยกเลิกแล้ว)", "(cancelled)") : null }.Where(part => !string.IsNullOrEmpty(part)));

    private static void Sums(PaperForm form, Invoice invoice)
    {
        form.Y += Paper.Mm(1);
        if (invoice.VatPercent is { } percent)
        {
            form.Sum(form.In("มูลค่าก่อนภาษี", "Net"), invoice.Net);
            form.Sum(form.In($"ภาษีมูลค่าเพิ่ม {percent:0.##}%", $"VAT {percent:0.##}%"), invoice.Vat);
        }
        form.Sum(form.In("รวมทั้งสิ้น", "Total"), invoice.Total, bold: true);
        if (!invoice.Settled.IsZero)
        {
            form.Sum(form.In("รับชำระแล้ว", "Received"), invoice.Settled);
            form.Sum(form.In("คงค้าง", "Due"), invoice.Due, bold: true);
        }
        form.InWords(invoice.Due.IsZero ? invoice.Total : invoice.Due);
    }

    private static void HowToPay(PaperForm form, InvoiceDetail d)
    {
        if (d.Invoice.Standing == InvoiceStanding.Void)
        {
            form.Page.Text(form.Body.Rows(form.Y, Paper.Mm(20)), form.In("ยกเลิก", "VOID"), PaperForm.Bold with { Size = 40, Across = Across.Center, Ink = new Ink(0xB3, 0x26, 0x1E) });
            return;
        }
        var top = form.Y + Paper.Mm(2);
        var side = Paper.Mm(38);
        var words = form.Body.Rows(top, Paper.Mm(52));
        if (d.PromptPayCode is { } code)
        {
            form.Page.Qr(new Box(form.Body.X, form.Body.Y + top, side, side), code);
            form.Page.Text(new Box(form.Body.X, form.Body.Y + top + side, side, Paper.Mm(6)), form.In("พร้อมเพย์", "PromptPay"), PaperForm.Bold with { Size = 11, Across = Across.Center });
            words = words with { X = words.X + side + Paper.Mm(5), Width = words.Width - side - Paper.Mm(5) };
        }
        var lines = new List<string>
        {
            form.In("การชำระเงิน", "How to pay"),
            form.In($"รหัสอ้างอิง (Ref.1): {d.Invoice.Reference}", $"Reference (Ref. 1): {d.Invoice.Reference}"),
        };
        lines.AddRange((d.Settings.BankAccount ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries));
        lines.AddRange(((d.Invoice.Language == Language.Thai ? d.Settings.NoteTh : d.Settings.NoteEn ?? d.Settings.NoteTh) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries));
        lines.Add(form.In("โปรดระบุรหัสอ้างอิงเมื่อโอนเงิน ใบเสร็จรับเงินออกให้หลังได้รับเงินแล้ว", "Please state the reference with your transfer. The receipt follows once the money has arrived."));
        for (var i = 0; i < lines.Count && i < 8; i++)
            form.Page.Text(words.Rows(i * Paper.Mm(6.2), Paper.Mm(6.2)), lines[i], i == 1 ? PaperForm.Bold : i == 0 ? PaperForm.Bold with { Size = 13 } : PaperForm.Text);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
