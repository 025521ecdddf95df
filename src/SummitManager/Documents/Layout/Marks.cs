using SummitManager.Documents.Fonts;
using SummitManager.Documents.Pictures;
using SummitManager.Documents.Shaping;

namespace SummitManager.Documents.Layout;

/// <summary>One thing on a page, placed. Writers of a format draw these and decide nothing.</summary>
public abstract record Mark;

/// <summary>Letters of one font. <paramref name="Start"/> is where <paramref name="Glyphs"/>' clusters count from in the line's text.</summary>
public sealed record GlyphRun(FontFace Font, ShapedGlyph[] Glyphs, int Start, int Length)
{
    /// <summary>In em.</summary>
    public double Width { get; } = Glyphs.Sum(g => (double)g.Advance) / Font.UnitsPerEm;
}

/// <summary>One line of text. <paramref name="X"/> is its left end, <paramref name="Baseline"/> counts from the page's top; <paramref name="Text"/> is what is read and copied.</summary>
public sealed record TextMark(double X, double Baseline, double Size, Ink Ink, string Text, IReadOnlyList<GlyphRun> Runs) : Mark
{
    public double Width => Runs.Sum(r => r.Width) * Size;
}

public sealed record BoxMark(Box Box, Ink? Fill, Ink? Edge, double EdgeWidth) : Mark;

public sealed record LineMark(double X1, double Y1, double X2, double Y2, Ink Ink, double Width, bool Dashed) : Mark;

public sealed record PictureMark(Box Box, Picture Picture) : Mark;

/// <summary>A QR code without its quiet zone; four modules around it stay empty. <paramref name="Modules"/> as of <see cref="QrCode.Modules"/>.</summary>
public sealed record QrMark(Box Box, bool[,] Modules) : Mark;

/// <summary>A place on the page that opens an address.</summary>
public sealed record LinkMark(Box Box, string Address) : Mark;

/// <summary>Marks that stand upside down: turned by half a circle about the middle of <paramref name="Box"/>.</summary>
public sealed record TurnedMark(Box Box, IReadOnlyList<Mark> Marks) : Mark;
