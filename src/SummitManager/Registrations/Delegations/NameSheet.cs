using System.Globalization;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.Events;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations.Delegations;

/// <summary>Draws the list of names: A4 upright, twenty to a page, the last page filled up with empty lines for whoever comes along after all.</summary>
internal static class NameSheet
{
    private const int Lines = 20;
    private static readonly double Margin = Paper.Mm(14);
    private static readonly double HeadHeight = Paper.Mm(34);
    private static readonly double FootHeight = Paper.Mm(8);
    private static readonly double[] Shares = [0.07, 0.32, 0.27, 0.17, 0.17];
    private static readonly Label[] Heads = [new("ที่", "No."), new("ชื่อ-สกุล", "Name"), new("ตำแหน่ง", "Position"), new("โทรศัพท์", "Phone"), new("ลายมือชื่อ", "Signature")];
    private static readonly Ink Tint = new(0xED, 0xF0, 0xF5);

    public static IEnumerable<Page> Pages(Delegation d, Event e, IReadOnlyList<Registration> people, Language language)
    {
        var pages = Math.Max(1, (people.Count + Lines - 1) / Lines);
        for (var i = 0; i < pages; i++)
            yield return Draw(d, e, [.. people.Skip(i * Lines).Take(Lines)], i * Lines, (i + 1, pages, people.Count), language);
    }

    private static Page Draw(Delegation d, Event e, IReadOnlyList<Registration> people, int before, (int Number, int Of, int People) at, Language language)
    {
        var page = new Page(Paper.A4);
        var body = page.Whole.Inset(Margin);
        Head(page, body, d, e, at.People, language);
        var table = body.Rows(HeadHeight, body.Height - HeadHeight - FootHeight);
        var height = table.Height / (Lines + 1);
        page.Fill(table.Rows(0, height), Tint);
        var text = new TextStyle(DocumentFonts.Sarabun, 11) { Down = Down.Middle, LineHeight = 1.2, SmallestShare = 0.55 };
        for (var i = 0; i < Heads.Length; i++)
            page.Text(Cell(table.Rows(0, height), i), Heads[i].In(language), text with { Font = DocumentFonts.SarabunBold, Across = Across.Center });
        for (var i = 0; i < Lines; i++)
        {
            var row = table.Rows((i + 1) * height, height);
            page.Text(Cell(row, 0), (before + i + 1).ToString(CultureInfo.InvariantCulture), text with { Across = Across.Right });
            if (i >= people.Count)
                continue;
            page.BestOf(Cell(row, 1), text with { SmallestShare = 0.35 }, NameWays.Of(people[i].Name, language));
            page.Text(Cell(row, 2), people[i].Position ?? "", text);
            page.Text(Cell(row, 3), ThaiPhone.Parse(people[i].Phone)?.Display(language) ?? people[i].Phone ?? "", text);
        }
        Grid(page, table, height);
        page.Text(body.Rows(body.Height - FootHeight, FootHeight), language == Language.Thai ? $"หน้า {at.Number} / {at.Of}" : $"Page {at.Number} of {at.Of}",
            text with { Size = 9, Ink = Ink.Gray, Across = Across.Right, Down = Down.Bottom });
        return page;
    }

    private static void Head(Page page, Box body, Delegation d, Event e, int people, Language language)
    {
        var thai = language == Language.Thai;
        var style = new TextStyle(DocumentFonts.SarabunBold, 15) { Across = Across.Center, Down = Down.Middle, LineHeight = 1.3 };
        page.Text(body.Rows(0, Paper.Mm(8)), (thai ? "รายชื่อผู้เดินทาง " : "Travellers of ") + d.OrganizationName, style);
        page.Text(body.Rows(Paper.Mm(8), Paper.Mm(9)), e.Title(thai), style with { Size = 12 });
        var small = style with { Font = DocumentFonts.Sarabun, Size = 11 };
        page.Text(body.Rows(Paper.Mm(17), Paper.Mm(6)), $"{ThaiDate.Range(e.StartsOn, e.EndsOn, language)} · {(thai ? $"คณะที่ {d.Number} · {people} คน" : $"Delegation {d.Number} · {people} people")}", small);
        var phone = ThaiPhone.Parse(d.ContactPhone)?.Display(language) ?? d.ContactPhone;
        page.Text(body.Rows(Paper.Mm(23), Paper.Mm(6)), string.Join(" · ", new[] { (thai ? "ผู้ประสานงาน " : "Coordinator: ") + d.ContactName, phone }.Where(x => !string.IsNullOrEmpty(x))), small);
    }

    private static void Grid(Page page, Box table, double height)
    {
        page.Frame(table, Ink.Gray, 0.6);
        for (var i = 1; i <= Lines; i++)
            page.Line(table.X, table.Y + i * height, table.Right, table.Y + i * height, Ink.Line);
        for (var i = 1; i < Shares.Length; i++)
        {
            var x = table.X + Shares.Take(i).Sum() * table.Width;
            page.Line(x, table.Y, x, table.Bottom, Ink.Line);
        }
    }

    private static Box Cell(Box row, int column) =>
        new(row.X + Shares.Take(column).Sum() * row.Width + 3, row.Y, Shares[column] * row.Width - 6, row.Height);
}
