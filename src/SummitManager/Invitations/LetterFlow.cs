using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>Sets a letter's lines one below the other and begins a page when one is full. Millimetres from the top left.</summary>
internal sealed class LetterFlow
{
    public const double Left = 30;
    public const double Right = 190;
    private const double Top = 25;
    private const double Bottom = 277;

    private readonly List<Page> _pages = [new Page(Paper.A4)];
    private readonly TextStyle _style;
    private readonly bool _thaiDigits;

    public LetterFlow(double size, bool thaiDigits)
    {
        _style = new TextStyle(DocumentFonts.Sarabun, size) { LineHeight = 1.5 };
        _thaiDigits = thaiDigits;
    }

    public IReadOnlyList<Page> Pages => _pages;
    public Page Page => _pages[^1];
    public double Y { get; set; } = Top;
    public double LineHeight => _style.Size * _style.LineHeight / Paper.Mm(1);
    public TextStyle Style => _style;

    public void NewPage()
    {
        _pages.Add(new Page(Paper.A4));
        Y = Top + 10;
        var number = $"- {_pages.Count} -";
        Page.Lines(Box.Mm(Left, 15, Right - Left, 8), _style with { Across = Across.Center }, _thaiDigits ? ThaiText.ToThaiDigits(number) : number);
    }

    /// <summary>One line at a place, broken nowhere; long ones get smaller.</summary>
    public void Line(double x, double width, string text, Across across = Across.Left, FontFace? font = null)
    {
        if (Y + LineHeight > Bottom)
            NewPage();
        Page.Lines(Box.Mm(x, Y, width, LineHeight), _style with { Across = across, Font = font ?? _style.Font }, text);
        Y += LineHeight;
    }

    /// <summary>A bold label, and beside it text that breaks within its column.</summary>
    public void Labelled(string label, double indent, string text)
    {
        var lines = text.Split('\n').SelectMany(part => Break(part, Right - Left - indent)).ToList();
        if (Y + LineHeight > Bottom)
            NewPage();
        Page.Lines(Box.Mm(Left, Y, indent - 1, LineHeight), _style with { Font = DocumentFonts.SarabunBold }, label);
        foreach (var line in lines)
            Line(Left + indent, Right - Left - indent, line);
        Y += 1.5;
    }

    /// <summary>A paragraph of the text, its first line indented by 25 mm.</summary>
    public void Paragraph(string text)
    {
        const double indent = 25;
        var isFirst = true;
        foreach (var part in text.Split('\n').Where(p => p.Length > 0))
        {
            var first = isFirst ? Break(part, Right - Left - indent)[0] : "";
            if (isFirst)
                Line(Left + indent, Right - Left - indent, first);
            var rest = part[first.Length..].TrimStart(' ');
            if (rest.Length > 0)
            {
                foreach (var line in Break(rest, Right - Left))
                    Line(Left, Right - Left, line);
            }
            isFirst = false;
        }
        Y += 2;
    }

    private IReadOnlyList<string> Break(string text, double width) => new FlowingText(text, _style.Font).Break(Paper.Mm(width) / _style.Size);
}
