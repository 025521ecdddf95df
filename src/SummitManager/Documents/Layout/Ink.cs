using System.Globalization;

namespace SummitManager.Documents.Layout;

/// <summary>A colour of print.</summary>
public readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static readonly Ink Black = new(0, 0, 0);
    public static readonly Ink White = new(255, 255, 255);
    /// <summary>Secondary text; 7:1 on white.</summary>
    public static readonly Ink Gray = new(0x52, 0x56, 0x5E);
    public static readonly Ink Line = new(0xB4, 0xB8, 0xC0);

    /// <summary><c>#1A4F8B</c>.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:X2}{Green:X2}{Blue:X2}");

    /// <summary>Black or white, whichever reads better on this colour.</summary>
    public Ink Readable => Luminance > 0.18 ? Black : White;

    /// <summary>Reads <c>#1A4F8B</c>; null when it is anything else.</summary>
    public static Ink? Read(string? hex) =>
        hex is ['#', ..] && hex.Length == 7 && uint.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var n)
            ? new Ink((byte)(n >> 16), (byte)(n >> 8), (byte)n) : null;

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel)
    {
        var c = channel / 255d;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
