using SummitManager.Documents.Shaping.Tables;

namespace SummitManager.Documents.Shaping;

/// <summary>A character on its way to become a placed glyph.</summary>
internal struct GlyphItem
{
    public int Rune;
    public ushort Glyph;

    /// <summary>UTF-16 index of the first character it stands for.</summary>
    public int Cluster;

    public Traits Traits;

    /// <summary>The font's word on the glyph.</summary>
    public GlyphKind Kind;

    /// <summary>Which features' lookups act on it.</summary>
    public FeatureMask Features;

    /// <summary>Ligatures are numbered within a text; the marks between their letters know the ligature and after which letter they stood.</summary>
    public byte Ligature, Component;

    /// <summary>How many letters it is made of.</summary>
    public byte Components;

    public int Advance, X, Y;

    /// <summary>Index of the glyph that this mark stands on, -1 for none.</summary>
    public int On;

    public readonly bool IsMark => (Kind & GlyphKind.Mark) != 0;

    public readonly bool Has(Traits traits) => (Traits & traits) != 0;

    /// <summary>Nothing to see: a joiner, a soft hyphen, glue. What a lookup has put in its place is seen.</summary>
    public readonly bool IsInvisible => (Traits & (Traits.Invisible | Traits.Substituted)) == Traits.Invisible;
}

/// <summary>What is known of a character, and what became of it.</summary>
[Flags]
internal enum Traits : ushort
{
    None = 0,

    /// <summary>A combining mark, as Unicode sees it.</summary>
    Mark = 1,
    Invisible = 2,

    /// <summary>Invisible, yet not passed over by lookups.</summary>
    Blocking = 4,
    Joiner = 8,
    NonJoiner = 16,

    /// <summary>A space that the font does not have; it has the glyph of the plain space and a width of its own.</summary>
    SpaceStandIn = 32,
    Substituted = 64,

    /// <summary>One of several glyphs that a lookup made of one.</summary>
    Multiplied = 128,
}

/// <summary>All features that we use act everywhere, but for those of fractions.</summary>
[Flags]
internal enum FeatureMask : byte
{
    None = 0,
    Everywhere = 1,
    Numerator = 2,
    Fraction = 4,
    Denominator = 8,
}
