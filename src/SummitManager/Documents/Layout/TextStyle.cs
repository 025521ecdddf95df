using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Layout;

public enum Across
{
    Left,
    Center,
    Right,
}

public enum Down
{
    Top,
    Middle,
    Bottom,
}

/// <summary>How a text looks. <paramref name="Size"/> is in points and the largest that is used; a text that does not fit gets smaller.</summary>
public sealed record TextStyle(FontFace Font, double Size)
{
    public Ink Ink { get; init; } = Ink.Black;
    public Across Across { get; init; }
    public Down Down { get; init; }
    /// <summary>Baseline to baseline, as a share of the size. Thai stacks a vowel and a tone over a letter: under 1.3 they touch the line above.</summary>
    public double LineHeight { get; init; } = 1.45;
    /// <summary>What remains of the size at the least, before text is cut.</summary>
    public double SmallestShare { get; init; } = 0.5;

    public double SmallestSize => Size * SmallestShare;
}
