using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Attendance;

/// <summary>The certificate, A4 landscape: logos, heading, to whom, for what, when, and who signs.</summary>
public static class Certificate
{
    private static readonly Ink Gold = new(0x9A, 0x7A, 0x2E);
    private static readonly Ink Navy = new(0x14, 0x28, 0x4B);

    public static Page Draw(CertificateFacts person, CertificateTemplate template, CertificateEvent e)
    {
        var page = new Page(Paper.A4.Height, Paper.A4.Width);
        var thai = person.Language == Language.Thai;
        Behind(page, e);
        if (template.ShowLogos)
            page.Pictures(Box.Mm(60, 14, 177, 18), e.Logos, Paper.Mm(32));

        var text = new TextStyle(DocumentFonts.Sarabun, 17) { Across = Across.Center, Down = Down.Middle };
        // Its high vowels and tones would touch the logos otherwise.
        Say(page, Box.Mm(40, 38, 217, 22), Words(thai ? template.HeadingTh : template.HeadingEn, person, template, e), new TextStyle(DocumentFonts.CharmBold, 40) { Ink = Navy, Across = Across.Center, Down = Down.Middle });
        Say(page, Box.Mm(40, 60, 217, 9), Words(thai ? template.OpeningTh : template.OpeningEn, person, template, e), text);
        // Charm's letters rise high above their line.
        page.BestOf(Box.Mm(30, 68, 237, 27), new TextStyle(DocumentFonts.CharmBold, 34) { Across = Across.Center, Down = Down.Middle, LineHeight = 1.75, SmallestShare = 0.35 },
            NameWays.Of(person.Name, person.Language));
        page.Text(Box.Mm(30, 95, 237, 11), Origin(person, template), text with { Size = 15, LineHeight = 1.35 });

        page.Lines(Box.Mm(30, 107, 237, 32), text, Words(thai ? template.BodyTh : template.BodyEn, person, template, e).Split('\n'));
        Say(page, Box.Mm(40, 140, 217, 9), Words(thai ? template.ClosingTh : template.ClosingEn, person, template, e), text with { Size = 15 });
        Signatures(page, Box.Mm(30, 151, 237, 38), template, e);
        Proof(page, person, template);
        return page;
    }

    private static void Behind(Page page, CertificateEvent e)
    {
        if (e.Background is { } picture)
        {
            page.Background(page.Whole, picture);
            return;
        }
        page.Frame(page.Whole.Inset(Paper.Mm(8)), Gold, 2.5);
        page.Frame(page.Whole.Inset(Paper.Mm(10)), Gold, 0.7);
    }

    private static string Origin(CertificateFacts person, CertificateTemplate template) =>
        string.Join(person.Language == Language.Thai ? " " : ", ", new[] { template.ShowPosition ? person.Position : null, person.Organization }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The wording with its places filled. The certificate form of a date has its numerals already.</summary>
    private static string Words(string wording, CertificateFacts person, CertificateTemplate template, CertificateEvent e)
    {
        var given = template.ThaiDigits ? ThaiDate.Certificate(e.GivenOn, person.Language) : ThaiText.FoldDigits(ThaiDate.Certificate(e.GivenOn, person.Language));
        return Digits(wording, person, template)
            .Replace("{event}", e.Title.In(person.Language), StringComparison.Ordinal)
            .Replace("{dates}", Digits(ThaiDate.Range(e.StartsOn, e.EndsOn, person.Language), person, template), StringComparison.Ordinal)
            .Replace("{venue}", e.Venue.In(person.Language), StringComparison.Ordinal)
            .Replace("{date}", given, StringComparison.Ordinal);
    }

    private static void Signatures(Page page, Box row, CertificateTemplate template, CertificateEvent e)
    {
        var signers = template.Signatures.OrderBy(s => s.Order).ToList();
        var place = row.Width / Math.Max(1, signers.Count);
        var text = new TextStyle(DocumentFonts.Sarabun, 13) { Across = Across.Center, Down = Down.Middle, LineHeight = 1.35 };
        for (var i = 0; i < signers.Count; i++)
        {
            var box = new Box(row.X + i * place + 6, row.Y, place - 12, row.Height);
            if (e.Signatures.ElementAtOrDefault(i) is { } picture)
                page.Picture(box.Rows(0, box.Height * 0.42), picture);
            else
                page.Line(box.CenterX - Paper.Mm(28), box.Y + box.Height * 0.38, box.CenterX + Paper.Mm(28), box.Y + box.Height * 0.38, Ink.Gray, 0.5, dashed: true);
            Say(page, box.Rows(box.Height * 0.43, box.Height * 0.2), $"({signers[i].Name})", text);
            page.Lines(box.Rows(box.Height * 0.63, box.Height * 0.37), text, signers[i].Position.Split('\n'));
        }
    }

    private static void Proof(Page page, CertificateFacts person, CertificateTemplate template)
    {
        var small = new TextStyle(DocumentFonts.Sarabun, 10) { Ink = Ink.Gray, Down = Down.Bottom };
        if (person.Number is { } number)
            Say(page, Box.Mm(15, 188, 80, 8), Digits(person.Language == Language.Thai ? $"เลขที่ {number}" : $"No. {number}", person, template), small);
        if (person.CheckAddress is { } address)
        {
            page.Qr(Box.Mm(260, 173, 23, 23), address);
            page.Link(Box.Mm(260, 173, 23, 23), address);
        }
    }

    private static void Say(Page page, Box box, string words, TextStyle style) => page.Lines(box, style, words);

    private static string Digits(string text, CertificateFacts person, CertificateTemplate template) =>
        template.ThaiDigits && person.Language == Language.Thai ? ThaiText.ToThaiDigits(text) : text;
}
