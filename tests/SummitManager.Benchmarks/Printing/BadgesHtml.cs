using System.Globalization;
using SummitManager.Badges;
using SummitManager.Documents.Layout;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Benchmarks.Printing;

/// <summary>
/// The badges of <see cref="BadgeSheet"/> as HTML: the same people, words, logos, colours, code and lines to cut along. Letters do not
/// shrink to fit, because CSS cannot; that saves Chromium work.
/// </summary>
internal static class BadgesHtml
{
    private const string Css = """
        .badge { position: absolute; width: 90mm; height: 65mm; outline: .3pt dashed #b4b8c0; text-align: center }
        .band { height: 6.2mm; font: 700 11pt/6.2mm Sarabun }
        .logos { height: 6mm; margin-top: 1mm }
        .logos i { display: inline-block; width: 15mm; height: 5.2mm; background: center/contain no-repeat }
        .event { height: 6mm; font-size: 7pt; line-height: 1.3; color: #52565e; padding: 0 3mm }
        .name { height: 15mm; font: 700 20pt/1.2 Sarabun; padding: 0 2mm }
        .name small { display: block; font: 9pt/1.25 Sarabun }
        .from { position: absolute; left: 3mm; bottom: 2mm; width: 54mm; height: 28mm; font-size: 9.5pt; line-height: 1.35; text-align: left }
        .code { position: absolute; right: 3mm; bottom: 2mm; width: 28mm; font-size: 6.8pt; color: #52565e }
        .code svg { display: block; width: 25mm; height: 25mm; margin: auto }
        """;

    public static async Task WriteAsync(DocumentDesk desk, int people, string path)
    {
        var queries = desk.Get<BadgeQueries>();
        var e = (await queries.EventAsync(desk.EventId, CancellationToken.None))!;
        var template = await queries.TemplateAsync(desk.EventId, CancellationToken.None);
        await using var html = new StreamWriter(path);
        var logos = e.Logos.Select((logo, i) => $".logos i.l{i} {{ background-image: url(data:{logo.MediaType};base64,{Convert.ToBase64String(logo.Bytes)}) }}");
        await html.WriteAsync(Html.Begin(Css + string.Join('\n', logos)));
        var at = 0;
        await foreach (var person in queries.AllAsync(new RegistrationFilter(desk.EventId), CancellationToken.None).Take(people))
        {
            if (at % 8 == 0)
                await html.WriteAsync(at == 0 ? "<div class=page>" : "</div><div class=page>");
            await html.WriteAsync(Badge(person, template, e, at++ % 8));
        }
        await html.WriteAsync("</div>" + Html.End);
    }

    private static string Badge(BadgeFacts person, BadgeTemplate template, BadgeEvent e, int place)
    {
        var language = person.Language;
        var colour = Ink.Read(template.ColourCodes[person.TypeColour - 1])!.Value;
        var logos = string.Concat(e.Logos.Select((_, i) => $"<i class=l{i}></i>"));
        var english = language == Language.Thai && person.Name.GivenEn is not null ? $"<small>{Html.Text(person.Name.Full(Language.English))}</small>" : "";
        return string.Create(CultureInfo.InvariantCulture, $"""
            <div class=badge style="left:{15 + place % 2 * 90}mm;top:{18.5 + place / 2 * 65}mm"><div class=band style="background:{colour.Hex};color:{colour.Readable.Hex}">{Html.Text(person.Type.In(language))}</div>
            <div class=logos>{logos}</div><div class=event>{Html.Text(e.Title.In(language))}</div><div class=name>{Html.Text(person.Name.Full(language))}{english}</div>
            <div class=from>{Html.Text(person.Position)}<br><b>{Html.Text(person.OrganizationName)}</b><br>{Html.Text(Provinces.Find(person.ProvinceCode)?.FullName.In(language))}</div>
            <div class=code>{Html.Qr(person.TicketCode)}{Codes.Grouped(person.TicketCode)}</div></div>
            """);
    }
}
