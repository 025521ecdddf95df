using SummitManager.Documents.Fonts;
using SummitManager.Documents.Pictures;

namespace SummitManager.Documents.Pdf;

/// <summary>Fonts and pictures that pages share: each is written once, however many pages show it.</summary>
internal sealed class PdfResources(PdfObjects objects)
{
    private readonly Dictionary<FontFace, PdfFont> _fonts = [];
    private readonly Dictionary<Picture, (string Name, int Number)> _pictures = new(ReferenceEqualityComparer.Instance);

    /// <summary>The dictionary all pages refer to, written at the end.</summary>
    public int Number { get; } = objects.Reserve();

    public PdfFont Font(FontFace face)
    {
        if (!_fonts.TryGetValue(face, out var font))
            _fonts[face] = font = new PdfFont(face, $"F{_fonts.Count + 1}", objects.Reserve());
        return font;
    }

    /// <returns>Its name in content.</returns>
    public string Picture(Picture picture)
    {
        if (!_pictures.TryGetValue(picture, out var known))
            _pictures[picture] = known = ($"P{_pictures.Count + 1}", PdfPicture.Write(objects, picture));
        return known.Name;
    }

    public void Write()
    {
        foreach (var font in _fonts.Values)
            font.Write(objects);
        var fonts = string.Join(' ', _fonts.Values.Select(f => $"/{f.Name} {f.Number} 0 R"));
        var pictures = string.Join(' ', _pictures.Values.Select(p => $"/{p.Name} {p.Number} 0 R"));
        objects.Write(Number, $"<</Font <<{fonts}>> /XObject <<{pictures}>>>>");
    }
}
