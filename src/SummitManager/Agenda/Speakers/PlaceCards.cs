using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

/// <summary>
/// Cards that stand on a table: two to a sheet of A4, cut across the middle and each folded along its dotted line. A card shows its name on both
/// sides, so the upper half is printed upside down. The position stands under the name, because that is what protocol seats.
/// </summary>
public static class PlaceCards
{
    private const double Width = 210, Face = 74.25;

    public static IReadOnlyList<Page> Pages(IReadOnlyList<Speaker> people, Language language)
    {
        var pages = new List<Page>();
        foreach (var pair in people.Chunk(2))
        {
            var page = new Page(Paper.A4);
            for (var i = 0; i < pair.Length; i++)
                Card(page, i * 2 * Face, pair[i], language);
            page.Line(0, Paper.Mm(2 * Face), Paper.Mm(Width), Paper.Mm(2 * Face), Ink.Gray, dashed: true);
            pages.Add(page);
        }
        return pages;
    }

    private static void Card(Page page, double top, Speaker speaker, Language language)
    {
        var face = Draw(speaker, language);
        page.PutUpsideDown(face, 0, Paper.Mm(top));
        page.Put(face, 0, Paper.Mm(top + Face));
        // Where to fold: marks at the edges only, so that nothing crosses the card's back.
        var fold = Paper.Mm(top + Face);
        page.Line(0, fold, Paper.Mm(8), fold, Ink.Line, dashed: true);
        page.Line(Paper.Mm(Width - 8), fold, Paper.Mm(Width), fold, Ink.Line, dashed: true);
    }

    private static Page Draw(Speaker speaker, Language language)
    {
        var face = new Page(Paper.Mm(Width), Paper.Mm(Face));
        var name = new TextStyle(DocumentFonts.SarabunBold, 44) { Across = Across.Center, Down = Down.Middle, LineHeight = 1.3, SmallestShare = 0.3 };
        var below = new List<string>();
        if (speaker.Office(language) is { Length: > 0 } office)
            below.Add(office);
        if (speaker.Representing is { } whom)
            below.Add(whom);
        face.BestOf(Box.Mm(12, 9, Width - 24, below.Count == 0 ? Face - 18 : 32), name, NameWays.Of(speaker.Name, language));
        var height = below.Count == 0 ? 0 : 26d / below.Count;
        for (var i = 0; i < below.Count; i++)
            face.Text(Box.Mm(12, 42 + i * height, Width - 24, height), below[i], name with { Font = DocumentFonts.Sarabun, Size = 22 });
        return face;
    }
}
