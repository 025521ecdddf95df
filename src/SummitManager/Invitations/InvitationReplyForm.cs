using System.Globalization;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>The form to answer on paper (แบบตอบรับ): who is invited stands on it already, with the number and code by which it is keyed in.</summary>
internal static class InvitationReplyForm
{
    private const double Left = 20;
    private const double Width = 170;
    private const int FewestRows = 3;
    private const int MostRows = 12;
    private const string Rule = "................................................................";
    private static readonly double[] Columns = [10, 60, 45, 30, 25];
    private static readonly string[] Heads = ["ที่", "ชื่อ-สกุล", "ตำแหน่ง", "โทรศัพท์", "อาหาร/หมายเหตุ"];
    private static readonly TextStyle Text = new(DocumentFonts.Sarabun, 12) { LineHeight = 1.4, Down = Down.Middle };

    public static Page Draw(LetterFacts f, InvitationTemplate t, LetterEvent e)
    {
        var page = new Page(Paper.A4);
        string Digits(string text) => LetterWords.Digits(text, t);
        var bold = Text with { Font = DocumentFonts.SarabunBold };
        page.Lines(Box.Mm(Left, 15, Width, 9), bold with { Size = 16, Across = Across.Center }, "แบบตอบรับ");
        page.Text(Box.Mm(Left, 24, Width, 14), Digits(e.Title), bold with { Size = 13, Across = Across.Center });
        page.Text(Box.Mm(Left, 38, Width, 7), Digits(string.Join(" ณ ", new[] { ThaiDate.Range(e.StartsOn, e.EndsOn, Language.Thai), e.Venue }.OfType<string>())), Text with { Across = Across.Center });
        page.Text(Box.Mm(Left, 50, Width - 45, 8), Digits(f.Organization), bold with { Size = 13 });
        page.Lines(Box.Mm(Left + Width - 45, 50, 45, 8), Text with { Across = Across.Right }, $"{Digits($"คณะที่ {f.Number}")}  รหัส {Codes.Grouped(f.Code)}");
        Choice(page, 61, $"เข้าร่วม จำนวน ............... คน{(f.People is { } most ? Digits($" (ไม่เกิน {most.ToString(CultureInfo.InvariantCulture)} คน)") : "")}");
        Choice(page, 70, $"ไม่เข้าร่วม เพราะ {Rule}");
        var bottom = Table(page, 82, Math.Clamp(f.People ?? MostRows, FewestRows, MostRows), t);
        var sign = Math.Max(bottom + 8, 205);
        page.Lines(Box.Mm(95, sign, 95, 36), Text with { Across = Across.Center, Down = Down.Top, LineHeight = 1.65 },
            "ลงชื่อ .................................................. ผู้ตอบ", "( .................................................. )", "ตำแหน่ง ..................................................", "โทรศัพท์ ........................... วันที่ .....................");
        Foot(page, f, t, e);
        return page;
    }

    private static void Choice(Page page, double y, string words)
    {
        page.Frame(Box.Mm(Left, y + 1.6, 4.5, 4.5), Ink.Black, 0.9);
        page.Lines(Box.Mm(Left + 8, y, Width - 8, 8), Text, words);
    }

    /// <summary>Returns where it ends.</summary>
    private static double Table(Page page, double top, int rows, InvitationTemplate t)
    {
        const double height = 9;
        page.Fill(Box.Mm(Left, top, Width, height), new Ink(0xED, 0xF0, 0xF5));
        var x = Left;
        for (var i = 0; i < Columns.Length; x += Columns[i++])
        {
            page.Lines(Box.Mm(x + 1, top, Columns[i] - 2, height), Text with { Font = DocumentFonts.SarabunBold, Size = 11, Across = Across.Center }, Heads[i]);
            if (i > 0)
                page.Line(Paper.Mm(x), Paper.Mm(top), Paper.Mm(x), Paper.Mm(top + height * (rows + 1)), Ink.Line);
        }
        for (var row = 1; row <= rows; row++)
        {
            page.Line(Paper.Mm(Left), Paper.Mm(top + height * row), Paper.Mm(Left + Width), Paper.Mm(top + height * row), Ink.Line);
            page.Lines(Box.Mm(Left + 1, top + height * row, Columns[0] - 2, height), Text with { Across = Across.Center }, LetterWords.Digits(row.ToString(CultureInfo.InvariantCulture), t));
        }
        page.Frame(Box.Mm(Left, top, Width, height * (rows + 1)), Ink.Gray, 0.7);
        return top + height * (rows + 1);
    }

    private static void Foot(Page page, LetterFacts f, InvitationTemplate t, LetterEvent e)
    {
        var qr = Box.Mm(Left, 252, 27, 27);
        page.Qr(qr, f.Link);
        page.Link(qr, f.Link);
        var until = t.ReplyBy is { } day ? $"โปรดส่งคืนภายในวันที่ {LetterWords.Digits(ThaiDate.Full(day, Language.Thai), t)}" : "โปรดส่งคืน";
        var contact = LetterWords.Fill(t.Contact, f, t, e).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        page.Lines(Box.Mm(Left + 31, 253, Width - 31, 26), Text with { Size = 10.5 }, [until, .. contact.Take(3), $"หรือตอบทันทีด้วยคิวอาร์โค้ดนี้ หรือที่ {e.Entry} รหัส {Codes.Grouped(f.Code)}"]);
    }
}
