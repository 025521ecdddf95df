using System.Collections.Concurrent;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Attendance;

/// <summary>
/// The certificates of one event, A4 landscape: logos, heading, to whom, for what, when, and who signs. What is alike on all of them
/// is set once for each language. Several threads may draw with it.
/// </summary>
public sealed class Certificate(CertificateTemplate template, CertificateEvent e)
{
    private static readonly Ink Gold = new(0x9A, 0x7A, 0x2E);
    private static readonly Ink Navy = new(0x14, 0x28, 0x4B);
    private static readonly TextStyle Plain = new(DocumentFonts.Sarabun, 17) { Across = Across.Center, Down = Down.Middle };

    private readonly ConcurrentDictionary<Language, (Page Above, Page Below)> _alike = [];

    /// <summary>One person's.</summary>
    public Page For(CertificateFacts person)
    {
        var alike = _alike.GetOrAdd(person.Language, language => (Above(language), Below(language)));
        var page = new Page(Paper.A4.Height, Paper.A4.Width);
        page.Put(alike.Above, 0, 0);
        // Charm's letters rise high above their line.
        page.BestOf(Box.Mm(30, 68, 237, 27), new TextStyle(DocumentFonts.CharmBold, 34) { Across = Across.Center, Down = Down.Middle, LineHeight = 1.75, SmallestShare = 0.35 },
            NameWays.Of(person.Name, person.Language));
        page.Text(Box.Mm(30, 95, 237, 11), Origin(person), Plain with { Size = 15, LineHeight = 1.35 });
        page.Put(alike.Below, 0, 0);
        Proof(page, person);
        return page;
    }

    private Page Above(Language language)
    {
        var page = new Page(Paper.A4.Height, Paper.A4.Width);
        var thai = language == Language.Thai;
        Behind(page);
        if (template.ShowLogos)
            page.Pictures(Box.Mm(60, 14, 177, 18), e.Logos, Paper.Mm(32));
        // Its high vowels and tones would touch the logos otherwise.
        page.Lines(Box.Mm(40, 38, 217, 22), new TextStyle(DocumentFonts.CharmBold, 40) { Ink = Navy, Across = Across.Center, Down = Down.Middle }, Words(thai ? template.HeadingTh : template.HeadingEn, language));
        page.Lines(Box.Mm(40, 60, 217, 9), Plain, Words(thai ? template.OpeningTh : template.OpeningEn, language));
        return page;
    }

    private Page Below(Language language)
    {
        var page = new Page(Paper.A4.Height, Paper.A4.Width);
        var thai = language == Language.Thai;
        page.Lines(Box.Mm(30, 107, 237, 32), Plain, Words(thai ? template.BodyTh : template.BodyEn, language).Split('\n'));
        page.Lines(Box.Mm(40, 140, 217, 9), Plain with { Size = 15 }, Words(thai ? template.ClosingTh : template.ClosingEn, language));
        Signatures(page, Box.Mm(30, 151, 237, 38));
        return page;
    }

    private void Behind(Page page)
    {
        if (e.Background is { } picture)
        {
            page.Background(page.Whole, picture);
            return;
        }
        page.Frame(page.Whole.Inset(Paper.Mm(8)), Gold, 2.5);
        page.Frame(page.Whole.Inset(Paper.Mm(10)), Gold, 0.7);
    }

    private string Origin(CertificateFacts person) =>
        string.Join(person.Language == Language.Thai ? " " : ", ", new[] { template.ShowPosition ? person.Position : null, person.Organization }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The wording with its places filled. The certificate form of a date has its numerals already.</summary>
    private string Words(string wording, Language language)
    {
        var given = template.ThaiDigits ? ThaiDate.Certificate(e.GivenOn, language) : ThaiText.FoldDigits(ThaiDate.Certificate(e.GivenOn, language));
        return Digits(wording, language)
            .Replace("{event}", e.Title.In(language), StringComparison.Ordinal)
            .Replace("{dates}", Digits(ThaiDate.Range(e.StartsOn, e.EndsOn, language), language), StringComparison.Ordinal)
            .Replace("{venue}", e.Venue.In(language), StringComparison.Ordinal)
            .Replace("{date}", given, StringComparison.Ordinal);
    }

    private void Signatures(Page page, Box row)
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
            page.Lines(box.Rows(box.Height * 0.43, box.Height * 0.2), text, $"({signers[i].Name})");
            page.Lines(box.Rows(box.Height * 0.63, box.Height * 0.37), text, signers[i].Position.Split('\n'));
        }
    }

    private void Proof(Page page, CertificateFacts person)
    {
        var small = new TextStyle(DocumentFonts.Sarabun, 10) { Ink = Ink.Gray, Down = Down.Bottom };
        if (person.Number is { } number)
            page.Lines(Box.Mm(15, 188, 80, 8), small, Digits(person.Language == Language.Thai ? $"เลขที่ {number}" : $"No. {number}", person.Language));
        if (person.CheckAddress is { } address)
        {
            page.Qr(Box.Mm(260, 173, 23, 23), address);
            page.Link(Box.Mm(260, 173, 23, 23), address);
        }
    }

    private string Digits(string text, Language language) => template.ThaiDigits && language == Language.Thai ? ThaiText.ToThaiDigits(text) : text;
}
