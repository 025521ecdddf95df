using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Pictures;
using SummitManager.Events;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>
/// The ticket on paper, A5 upright: who, what, when, where, and the code, large enough for a tired scanner. For people whose phone
/// may be empty on the day, and for the coordinator who hands them out in the bus.
/// </summary>
public static class PrintedTicket
{
    private static readonly double Margin = Paper.Mm(12);

    /// <param name="r">Confirmed; others have no ticket.</param>
    /// <param name="type">Its type.</param>
    /// <param name="e">With venue and half-days.</param>
    /// <param name="logos">Of the hosts, in their order (FR-03).</param>
    /// <param name="address">Of the ticket's own page, for whoever reads the PDF on a screen.</param>
    public static Page Draw(Registration r, RegistrationType type, Event e, IReadOnlyList<Picture> logos, string address)
    {
        var page = new Page(Paper.A5);
        var thai = r.Language == Language.Thai;
        var body = page.Whole.Inset(Margin);
        var text = new TextStyle(DocumentFonts.Sarabun, 11.5) { Across = Across.Center, Down = Down.Middle, LineHeight = 1.4 };
        var bold = text with { Font = DocumentFonts.SarabunBold };

        page.Pictures(body.Rows(0, Paper.Mm(14)), logos, Paper.Mm(30));
        var y = logos.Count == 0 ? 0 : Paper.Mm(16);
        page.Text(body.Rows(y, Paper.Mm(17)), e.Title(thai), bold with { Size = 16, LineHeight = 1.35 });
        y += Paper.Mm(17);
        page.Text(body.Rows(y, Paper.Mm(6)), ThaiDate.Range(e.StartsOn, e.EndsOn, r.Language), text);
        y += Paper.Mm(6);
        if (e.VenueLine(thai) is { } venue)
            page.Text(body.Rows(y, Paper.Mm(10)), venue, text with { Size = 10.5, Ink = Ink.Gray });
        y += Paper.Mm(12);

        var code = new Box(body.CenterX - Paper.Mm(30), body.Y + y, Paper.Mm(60), Paper.Mm(60));
        page.Qr(code, r.TicketCode);
        y += Paper.Mm(61);
        page.Text(body.Rows(y, Paper.Mm(7)), Codes.Grouped(r.TicketCode), bold with { Size = 13 });
        y += Paper.Mm(9);

        page.BestOf(body.Rows(y, Paper.Mm(18)), bold with { Size = 22, LineHeight = 1.35, SmallestShare = 0.35 }, NameWays.Of(r.Name, r.Language));
        y += Paper.Mm(18);
        page.Text(body.Rows(y, Paper.Mm(12)), Origin(r), text with { LineHeight = 1.35 });
        y += Paper.Mm(14);
        page.Text(body.Rows(y, Paper.Mm(6)), (thai ? "ประเภท: " : "Type: ") + type.Name(thai), text);
        page.Text(body.Rows(body.Height - Paper.Mm(11), Paper.Mm(11)),
            thai ? "แสดงคิวอาร์โค้ดนี้ที่จุดลงทะเบียน บัตรหนึ่งใบใช้เข้างานได้หนึ่งคน" : "Show this code at the check-in desk. The ticket admits one person.", text with { Size = 9.5, Ink = Ink.Gray, Down = Down.Bottom });
        page.Link(code, address);
        return page;
    }

    private static string Origin(Registration r) =>
        string.Join(" · ", new[] { r.Position, r.OrganizationName, Provinces.Find(r.ProvinceCode)?.FullName.In(r.Language) }.Where(part => !string.IsNullOrEmpty(part)));
}
