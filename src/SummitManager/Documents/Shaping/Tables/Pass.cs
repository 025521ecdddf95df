namespace SummitManager.Documents.Shaping.Tables;

/// <summary>Lookups at work on a buffer: the place where one acts, and how it looks around for the glyphs that it wants.</summary>
internal sealed class Pass(GlyphBuffer buffer, LayoutTable table, GlyphClasses classes, bool positioning)
{
    /// <summary>How deep lookups may call each other.</summary>
    private const int Deepest = 16;

    private PlannedLookup _planned;
    private int _depth;

    public GlyphBuffer Buffer => buffer;
    public GlyphClasses Classes => classes;
    public Lookup Lookup { get; private set; } = null!;
    public int At { get; set; }
    public ref GlyphItem Current => ref buffer[At];

    /// <summary>One lookup over the whole buffer, from left to right.</summary>
    public void Run(PlannedLookup planned)
    {
        (_planned, Lookup, At) = (planned, planned.Lookup, 0);
        while (At < buffer.Count)
        {
            ref var item = ref Current;
            if (!Lookup.MayStartAt(item.Glyph) || (item.Features & planned.Features) == 0 || Lookup.Filter.PassesOver(item) || !Lookup.Apply(this))
            {
                At++;
            }
        }
    }

    /// <summary>Another lookup at one place, as a context asks for it. The pass's own place is the caller's to set again.</summary>
    public bool Run(int lookup, int at)
    {
        if (_depth == Deepest)
        {
            return false;
        }

        var outer = Lookup;
        (Lookup, At) = (table[lookup], at);
        _depth++;
        var done = Lookup.Apply(this);
        _depth--;
        Lookup = outer;
        return done;
    }

    /// <summary>The next glyph that the lookup sees, if it is the expected one; else -1.</summary>
    public int Next(int at, Expected expected) => Seek(at, +1, Lookup.Filter, expected, around: false);

    /// <summary>The same for glyphs that only must stand around what the lookup changes.</summary>
    public int NextAround(int at, Expected expected) => Seek(at, +1, Lookup.Filter, expected, around: true);

    public int PreviousAround(int at, Expected expected) => Seek(at, -1, Lookup.Filter, expected, around: true);

    /// <summary>The glyph before, whichever it is.</summary>
    public int Previous(int at, Filter filter) => Seek(at, -1, filter, null, around: false);

    public int Next(int at) => Seek(at, +1, Lookup.Filter, null, around: false);

    private int Seek(int at, int step, Filter filter, Expected? expected, bool around)
    {
        for (at += step; (uint)at < (uint)buffer.Count; at += step)
        {
            ref var item = ref buffer[at];
            if (filter.PassesOver(item))
            {
                continue;
            }

            // A character that cannot be seen is passed over unless it is the one that is wanted.
            var seen = !IsInvisible(item, around);
            var fits = (around || (item.Features & _planned.Features) != 0) && (expected?.Fits(item.Glyph) ?? seen);
            if (fits)
            {
                return at;
            }

            if (seen)
            {
                return -1;
            }
        }

        return -1;
    }

    private bool IsInvisible(in GlyphItem item, bool around) =>
        item.IsInvisible && !item.Has(Traits.Blocking)
        && (!item.Has(Traits.NonJoiner) || positioning || (around && _planned.PassesOverJoiners))
        && (!item.Has(Traits.Joiner) || around || _planned.PassesOverJoiners);

    /// <summary>Puts another glyph in the place of the current one.</summary>
    public void Replace(ushort glyph)
    {
        ref var item = ref Current;
        item.Glyph = glyph;
        item.Kind = classes[glyph];
        item.Traits |= Traits.Substituted;
    }
}

/// <summary>A lookup as a script's features want it.</summary>
/// <param name="PassesOverJoiners">Whether U+200C and U+200D do not stand in its way.</param>
internal readonly record struct PlannedLookup(Lookup Lookup, FeatureMask Features, bool PassesOverJoiners);

/// <summary>The glyph that a rule wants in a place: one glyph, any of a class, or any that a coverage holds.</summary>
internal readonly record struct Expected(GlyphNumbers? Numbers, int Number)
{
    private const int Any = -1;

    public static Expected Glyph(ushort glyph) => new(null, glyph);
    public static Expected Class(GlyphNumbers classes, ushort of) => new(classes, of);
    public static Expected Covered(GlyphNumbers coverage) => new(coverage, Any);

    public bool Fits(ushort glyph) => Numbers is null ? glyph == Number : Number == Any ? Numbers.Has(glyph) : Numbers[glyph] == Number;
}
