using System.Runtime.CompilerServices;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Shaping.Tables;

namespace SummitManager.Documents.Shaping;

/// <summary>What is read of a font once: its layout tables, and for each script the lookups that its default features ask for, in order.</summary>
internal sealed class ShapingPlan
{
    /// <summary>On without being asked, in every shaper. Fractions act on fractions only.</summary>
    private static readonly Dictionary<string, FeatureMask> Substituting = new(StringComparer.Ordinal)
    {
        ["abvm"] = FeatureMask.Everywhere,
        ["blwm"] = FeatureMask.Everywhere,
        ["calt"] = FeatureMask.Everywhere,
        ["ccmp"] = FeatureMask.Everywhere,
        ["clig"] = FeatureMask.Everywhere,
        ["liga"] = FeatureMask.Everywhere,
        ["locl"] = FeatureMask.Everywhere,
        ["ltra"] = FeatureMask.Everywhere,
        ["rclt"] = FeatureMask.Everywhere,
        ["rlig"] = FeatureMask.Everywhere,
        ["frac"] = FeatureMask.Fraction,
        ["numr"] = FeatureMask.Numerator,
        ["dnom"] = FeatureMask.Denominator,
    };

    private static readonly Dictionary<string, FeatureMask> Spacing = new(StringComparer.Ordinal)
    {
        ["dist"] = FeatureMask.Everywhere,
        ["kern"] = FeatureMask.Everywhere,
    };

    private static readonly Dictionary<string, FeatureMask> WithMarks = new(Spacing, StringComparer.Ordinal)
    {
        ["abvm"] = FeatureMask.Everywhere,
        ["blwm"] = FeatureMask.Everywhere,
        ["mark"] = FeatureMask.Everywhere,
        ["mkmk"] = FeatureMask.Everywhere,
    };

    private static readonly bool[] YesAndNo = [true, false];
    private static readonly ConditionalWeakTable<FontFace, Dictionary<(Script, bool), ShapingPlan>> Plans = [];

    private ShapingPlan(LayoutTable substitutions, LayoutTable positions, GlyphClasses classes, string script, bool marks)
    {
        (SubstitutionTable, PositionTable, Classes) = (substitutions, positions, classes);
        Substitutions = Choose(substitutions, script, Substituting);
        Positions = Choose(positions, script, marks ? WithMarks : Spacing);
        HasFractions = Substitutions.Any(lookup => (lookup.Features & FeatureMask.Everywhere) == 0);
    }

    public LayoutTable SubstitutionTable { get; }
    public LayoutTable PositionTable { get; }
    public GlyphClasses Classes { get; }
    public PlannedLookup[] Substitutions { get; }
    public PlannedLookup[] Positions { get; }
    public bool HasFractions { get; }

    /// <param name="marks">Whether marks are placed; without it everything else is as ever. A test's negative control.</param>
    public static ShapingPlan For(FontFace font, Script script, bool marks) => Plans.GetValue(font, ReadAll)[(script, marks)];

    private static Dictionary<(Script, bool), ShapingPlan> ReadAll(FontFace font)
    {
        var classes = new GlyphClasses(font);
        var glyphs = font.GlyphCount;
        var substitutions = new LayoutTable(font.Table("GSUB"), classes, Substitution.Extension, (type, table) => Substitution.Read(type, table, glyphs));
        var positions = new LayoutTable(font.Table("GPOS"), classes, Positioning.Extension, (type, table) => Positioning.Read(type, table, glyphs));
        return (from script in Enum.GetValues<Script>()
                from marks in YesAndNo
                select KeyValuePair.Create((script, marks), new ShapingPlan(substitutions, positions, classes, Tag(script), marks))).ToDictionary();
    }

    private static string Tag(Script script) => script switch { Script.Thai => "thai", Script.Latin => "latn", _ => "DFLT" };

    /// <summary>A lookup acts once, in the font's order, whichever features name it.</summary>
    private static PlannedLookup[] Choose(LayoutTable table, string script, Dictionary<string, FeatureMask> wanted) =>
    [
        .. from feature in table.Features(script)
           where wanted.ContainsKey(feature.Tag)
           from lookup in feature.Lookups
           group feature.Tag by lookup into tags
           orderby tags.Key
           select new PlannedLookup(
               table[tags.Key],
               tags.Aggregate(FeatureMask.None, (mask, tag) => mask | wanted[tag]),
               tags.All(tag => tag is not ("mark" or "mkmk"))),
    ];
}
