using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>What invoice and receipt share: the issuer's head, a table of sums, the amount in words.</summary>
internal sealed class PaperForm
{
    private static readonly Ink Tint = new(0xED, 0xF0, 0xF5);
    public static readonly TextStyle Text = new(DocumentFonts.Sarabun, 12) { LineHeight = 1.35 };
    public static readonly TextStyle Bold = Text with { Font = DocumentFonts.SarabunBold };

    private readonly Language _language;

    public PaperForm(Language language)
    {
        _language = language;
        Page = new Page(Paper.A4);
        Body = Page.Whole.Inset(Paper.Mm(18));
    }

    public Page Page { get; }
    public Box Body { get; }
    /// <summary>How far down it is filled, from the top of <see cref="Body"/>.</summary>
    public double Y { get; set; }

    public string In(string thai, string english) => _language == Language.Thai ? thai : english;

    public static string Baht(Money amount) => amount.Baht.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture);

    public void Issuer(Issuer issuer, string heading, string number, DateOnly on)
    {
        Page.Text(Body.Rows(0, Paper.Mm(9)) with { Width = Body.Width * 0.62 }, issuer.Name(_language), Bold with { Size = 15 });
        var address = $"{issuer.Address}{(issuer.Phone is null ? "" : In($" โทร. {issuer.Phone}", $" Tel. {issuer.Phone}"))}";
        Page.Text(Body.Rows(Paper.Mm(9), Paper.Mm(13)) with { Width = Body.Width * 0.62 }, address, Text with { Size = 11 });
        Page.Text(Body.Rows(Paper.Mm(22), Paper.Mm(6)) with { Width = Body.Width * 0.62 }, $"{In("เลขประจำตัวผู้เสียภาษี", "Tax ID")} {issuer.TaxId} {Branch(issuer.Branch)}", Text with { Size = 11 });
        var right = new Box(Body.X + Body.Width * 0.64, Body.Y, Body.Width * 0.36, Paper.Mm(30));
        Page.Text(right.Rows(0, Paper.Mm(14)), heading, Bold with { Size = 17, Across = Across.Right, LineHeight = 1.25 });
        Page.Text(right.Rows(Paper.Mm(14), Paper.Mm(6)), $"{In("เลขที่", "No.")} {number}", Bold with { Across = Across.Right });
        Page.Text(right.Rows(Paper.Mm(20), Paper.Mm(6)), $"{In("วันที่", "Date")} {ThaiDate.Full(on, _language)}", Text with { Across = Across.Right });
        Y = Paper.Mm(33);
        Page.Line(Body.X, Body.Y + Y, Body.Right, Body.Y + Y, Ink.Line, 0.8);
        Y += Paper.Mm(4);
    }

    public void Payer(string label, Payer payer)
    {
        Line(label, payer.Name, bold: true);
        if (payer.Address.Length > 0)
            Line(In("ที่อยู่", "Address"), payer.Address, 11);
        if (payer.TaxId is { } taxId)
            Line(In("เลขประจำตัวผู้เสียภาษี", "Tax ID"), $"{taxId} {Branch(payer.Branch)}");
    }

    /// <summary>A word and what it is, in one line that may wrap into two.</summary>
    public void Line(string label, string text, double millimetres = 6.5, bool bold = false)
    {
        var row = Body.Rows(Y, Paper.Mm(millimetres));
        Page.Text(row with { Width = Paper.Mm(44) }, label, Text with { Ink = Ink.Gray });
        Page.Text(row with { X = Body.X + Paper.Mm(45), Width = Body.Width - Paper.Mm(45) }, text, bold ? Bold : Text);
        Y += Paper.Mm(millimetres);
    }

    /// <summary>A row of the table: number, words, amount.</summary>
    public void Row(string number, string text, string amount, bool head = false, double millimetres = 6.5)
    {
        var row = Body.Rows(Y, Paper.Mm(millimetres));
        if (head)
            Page.Fill(row, Tint);
        var style = (head ? Bold : Text) with { Down = Down.Middle, SmallestShare = 0.45 };
        Page.Text(row with { X = row.X + 3, Width = Paper.Mm(11) }, number, style);
        Page.Text(row with { X = row.X + Paper.Mm(14), Width = row.Width - Paper.Mm(52) }, text, style);
        Page.Text(row with { X = row.Right - Paper.Mm(38), Width = Paper.Mm(37) }, amount, style with { Across = Across.Right });
        Page.Line(row.X, row.Bottom, row.Right, row.Bottom, Ink.Line);
        Y += Paper.Mm(millimetres);
    }

    /// <summary>A sum under the table, at its right.</summary>
    public void Sum(string label, Money amount, bool bold = false)
    {
        var row = Body.Rows(Y, Paper.Mm(6.5));
        var style = (bold ? Bold : Text) with { Down = Down.Middle, Across = Across.Right };
        Page.Text(row with { X = row.X + row.Width * 0.3, Width = row.Width * 0.7 - Paper.Mm(39) }, label, style);
        Page.Text(row with { X = row.Right - Paper.Mm(38), Width = Paper.Mm(37) }, Baht(amount), style);
        Y += Paper.Mm(6.5);
    }

    public void InWords(Money amount)
    {
        var row = Body.Rows(Y + Paper.Mm(1), Paper.Mm(8));
        Page.Fill(row, Tint);
        Page.Text(row.Inset(2), $"({BahtText.Of(amount, _language)})", Bold with { Across = Across.Center, Down = Down.Middle });
        Y += Paper.Mm(11);
    }

    public string Branch(string? branch) => branch switch
    {
        null => "",
        "00000" => In("(สำนักงานใหญ่)", "(Head office)"),
        _ => In($"(สาขาที่ {branch})", $"(Branch {branch})"),
    };
}
