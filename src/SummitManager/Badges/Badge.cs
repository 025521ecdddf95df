using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Badges;

/// <summary>
/// The badge, read from top to bottom: a band with what the person is, the event, the name as large as it fits, where they come
/// from, and the code that opens the door. Upright badges have the code below, cards and labels at the right.
/// </summary>
public static class Badge
{
    /// <summary>With its quiet zone; below this a tired scanner fails on a swinging card.</summary>
    private static readonly double CodeSide = Paper.Mm(25);
    private static readonly double CodeWords = Paper.Mm(3);

    public static Page Draw(BadgeFacts person, BadgeTemplate template, BadgeEvent e)
    {
        var (width, height) = template.Format.Size();
        var page = new Page(width, height);
        var upright = height > width;
        var unit = Math.Min(width, height * (upright ? 0.7 : 1.4)) / 100;
        var margin = 4 * unit;
        var band = page.Whole.Rows(0, (upright ? 13 : 9.5) * unit);
        Band(page, band, person, template, unit);

        var body = new Box(margin, band.Bottom + 2 * unit, width - 2 * margin, height - band.Bottom - 2 * unit - margin / 2);
        body = upright ? Head(page, body, person, template, e, unit) : HeadInOneRow(page, body, person, template, e, unit);
        if (upright)
            Upright(page, body, person, template, unit);
        else
            Card(page, body, person, template, unit);
        return page;
    }

    /// <summary>The words stand in the colour, because colour alone says nothing.</summary>
    private static void Band(Page page, Box band, BadgeFacts person, BadgeTemplate template, double unit)
    {
        var colour = template.Colouring switch
        {
            BadgeColouring.Type => ColourOf(template, person.TypeColour),
            BadgeColouring.PositionGroup => ColourOf(template, PositionGroups.BadgeColour(person.PositionGroup)),
            _ => Ink.White,
        };
        var word = template.Colouring == BadgeColouring.PositionGroup ? PositionGroups.BadgeName(person.PositionGroup) : person.Type;
        page.Fill(band, colour);
        var style = new TextStyle(DocumentFonts.SarabunBold, 6.5 * unit) { Ink = colour.Readable, Across = Across.Center, Down = Down.Middle };
        page.Text(band.Inset(unit), word.In(person.Language), style);
        if (template.Colouring == BadgeColouring.None)
            page.Line(band.X, band.Bottom, band.Right, band.Bottom, Ink.Line);
    }

    /// <returns>What is left below.</returns>
    private static Box Head(Page page, Box body, BadgeFacts person, BadgeTemplate template, BadgeEvent e, double unit)
    {
        var top = 0d;
        if (template.ShowLogos && e.Logos.Count > 0)
        {
            page.Pictures(body.Rows(0, 8 * unit), e.Logos, 24 * unit);
            top = 8.5 * unit;
        }
        if (template.ShowEventTitle)
        {
            page.Text(body.Rows(top, 8 * unit), e.Title.In(person.Language), new TextStyle(DocumentFonts.Sarabun, 4 * unit) { Ink = Ink.Gray, Across = Across.Center, Down = Down.Middle, LineHeight = 1.3 });
            top += 8.5 * unit;
        }
        return new Box(body.X, body.Y + top, body.Width, body.Height - top);
    }

    /// <summary>A card is low: logos and title share a row, so that the name has the height.</summary>
    private static Box HeadInOneRow(Page page, Box body, BadgeFacts person, BadgeTemplate template, BadgeEvent e, double unit)
    {
        var (logos, title) = (template.ShowLogos && e.Logos.Count > 0, template.ShowEventTitle);
        if (!logos && !title)
            return body;
        var row = body.Rows(0, 7 * unit);
        var place = logos ? Math.Min(row.Width * (title ? 0.4 : 1), e.Logos.Count * 14 * unit) : 0;
        if (logos)
            page.Pictures(title ? row with { Width = place } : row, e.Logos, 14 * unit);
        if (title)
        {
            page.Text(new Box(row.X + place, row.Y, row.Width - place, row.Height), e.Title.In(person.Language),
                new TextStyle(DocumentFonts.Sarabun, 4 * unit) { Ink = Ink.Gray, Across = logos ? Across.Left : Across.Center, Down = Down.Middle, LineHeight = 1.25 });
        }
        return new Box(body.X, row.Bottom, body.Width, body.Height - row.Height);
    }

    private static void Upright(Page page, Box body, BadgeFacts person, BadgeTemplate template, double unit)
    {
        var code = template.ShowQr ? Math.Max(CodeSide + CodeWords, 38 * unit) : 0;
        var text = body with { Height = body.Height - code };
        Name(page, text.Rows(0, text.Height * 0.5), person, template, 18 * unit);
        Origin(page, text.Rows(text.Height * 0.5, text.Height * 0.5), person, template, unit, Across.Center);
        if (template.ShowQr)
            Code(page, new Box(body.X, body.Bottom - code, body.Width, code), person);
    }

    private static void Card(Page page, Box body, BadgeFacts person, BadgeTemplate template, double unit)
    {
        var code = template.ShowQr ? CodeSide + CodeWords : 0;
        var nameHeight = body.Height - Math.Max(code, body.Height * 0.5);
        Name(page, body.Rows(0, nameHeight), person, template, 13.5 * unit);
        var below = body.Rows(nameHeight, body.Height - nameHeight);
        Origin(page, below with { Width = below.Width - code }, person, template, unit, template.ShowQr ? Across.Left : Across.Center);
        if (template.ShowQr)
            Code(page, new Box(below.Right - code, below.Y, code, below.Height), person);
    }

    private static void Name(Page page, Box box, BadgeFacts person, BadgeTemplate template, double size)
    {
        var main = new TextStyle(DocumentFonts.SarabunBold, size) { Across = Across.Center, Down = Down.Middle, LineHeight = 1.3, SmallestShare = 0.3 };
        var second = template.ShowEnglishName && person is { Language: Language.Thai, Name.GivenEn: not null } ? person.Name.Full(Language.English) : null;
        var share = second is null ? 1 : 0.72;
        page.BestOf(box.Rows(0, box.Height * share), main, NameWays.Of(person.Name, person.Language, template.ShowTitle));
        if (second is not null)
            page.Lines(box.Rows(box.Height * share, box.Height * (1 - share)), new TextStyle(DocumentFonts.Sarabun, size * 0.5) { Across = Across.Center, Down = Down.Middle, LineHeight = 1.25, SmallestShare = 0.3 }, second);
    }

    private static void Origin(Page page, Box box, BadgeFacts person, BadgeTemplate template, double unit, Across across)
    {
        var style = new TextStyle(DocumentFonts.Sarabun, 5.6 * unit) { Across = across, Down = Down.Middle, LineHeight = 1.35 };
        var lines = new List<(string Text, TextStyle Style, double Share)>();
        if (template.ShowPosition && person.Position is { } position)
            lines.Add((position, style, 1));
        if (template.ShowOrganization && person.OrganizationName.Length > 0)
            lines.Add((person.OrganizationName, style with { Font = DocumentFonts.SarabunBold }, 1.7));
        if (template.ShowProvince && Provinces.Find(person.ProvinceCode) is { } province)
            lines.Add((province.FullName.In(person.Language), style, 0.9));
        if (template.ShowDelegation && person.DelegationNumber is { } number)
            lines.Add((person.Language == Language.Thai ? $"คณะที่ {number}" : $"Delegation {number}", style with { Ink = Ink.Gray, Size = 4.6 * unit }, 0.8));
        var shares = lines.Sum(line => line.Share);
        var height = Math.Min(box.Height, shares * style.Size * 1.5);
        var y = (box.Height - height) / 2;
        foreach (var (text, look, share) in lines)
        {
            page.Text(box.Rows(y, height * share / shares), text, look);
            y += height * share / shares;
        }
    }

    private static void Code(Page page, Box box, BadgeFacts person)
    {
        page.Qr(box with { Height = box.Height - CodeWords }, person.TicketCode);
        page.Text(box.Rows(box.Height - CodeWords, CodeWords), Codes.Grouped(person.TicketCode), new TextStyle(DocumentFonts.Sarabun, CodeWords * 0.8) { Ink = Ink.Gray, Across = Across.Center, Down = Down.Middle, LineHeight = 1.2 });
    }

    private static Ink ColourOf(BadgeTemplate template, int number) =>
        Ink.Read(template.ColourCodes.ElementAtOrDefault(number - 1)) ?? Ink.Read(BadgeTemplate.UsualColours[Math.Clamp(number, 1, BadgeTemplate.Colours) - 1])!.Value;
}
