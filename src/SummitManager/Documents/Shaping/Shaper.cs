using System.Text;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Shaping.Tables;

namespace SummitManager.Documents.Shaping;

/// <summary>
/// Turns text into placed glyphs: vowels and tones where they belong, letters kerned. It does what HarfBuzz does for Thai and Latin, and
/// is held to HarfBuzz's results by golden files.
/// </summary>
public static class Shaper
{
    [ThreadStatic]
    private static GlyphBuffer? _buffer;

    /// <summary>One font, left to right. Safe to call from many threads.</summary>
    public static ShapedGlyph[] Shape(FontFace font, string text) => Shape(font, text, marks: true);

    internal static ShapedGlyph[] Shape(FontFace font, string text, bool marks)
    {
        List<ShapedGlyph>? several = null;
        var buffer = _buffer ??= new GlyphBuffer();
        for (var start = 0; start < text.Length;)
        {
            var end = ScriptRuns.End(text, start, out var script);
            Fill(buffer, text, start, end);
            Shape(buffer, font, script, marks);
            if (several is null && end == text.Length)
            {
                return Result(buffer);
            }

            several ??= new List<ShapedGlyph>(text.Length);
            several.AddRange(Result(buffer));
            start = end;
        }

        return several is null ? [] : [.. several];
    }

    private static void Shape(GlyphBuffer buffer, FontFace font, Script script, bool marks)
    {
        var plan = ShapingPlan.For(font, script, marks);
        if (script == Script.Thai)
        {
            SaraAm.Split(buffer);
        }

        Normalization.Run(buffer, font);
        if (plan.HasFractions)
        {
            Fractions.Mark(buffer);
        }

        ChooseGlyphs(buffer, font, plan.Classes);
        Apply(plan.Substitutions, new Pass(buffer, plan.SubstitutionTable, plan.Classes, positioning: false));
        Measure(buffer, font);
        Apply(plan.Positions, new Pass(buffer, plan.PositionTable, plan.Classes, positioning: true));
        Finish(buffer, font);
    }

    /// <summary>A mark or a joiner shares the cluster of the letter before it.</summary>
    private static void Fill(GlyphBuffer buffer, string text, int start, int end)
    {
        buffer.Clear();
        for (var at = start; at < end;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var traits = Characters.TraitsOf(rune.Value);
            var joins = buffer.Count > 0 && Characters.JoinsCluster(rune.Value, traits, afterJoiner: buffer[buffer.Count - 1].Has(Traits.Joiner));
            buffer.Add(new GlyphItem
            {
                Rune = rune.Value,
                Cluster = joins ? buffer[buffer.Count - 1].Cluster : at,
                Traits = traits,
                Features = FeatureMask.Everywhere,
                Components = 1,
                On = -1,
            });
            at += length;
        }
    }

    private static void ChooseGlyphs(GlyphBuffer buffer, FontFace font, GlyphClasses classes)
    {
        foreach (ref var item in buffer.Items)
        {
            item.Glyph = font.Glyph(item.Rune);
            if (item.Glyph == 0 && Spaces.IsSpace(item.Rune))
            {
                item.Glyph = font.Glyph(' ');
                item.Traits |= Traits.SpaceStandIn;
            }
            else if (item.Glyph == 0 && item.Rune == 0x2011)
            {
                // The hyphen that does not break is the hyphen.
                item.Glyph = font.Glyph(0x2010);
            }

            item.Kind = classes[item.Glyph];
        }
    }

    private static void Apply(PlannedLookup[] lookups, Pass pass)
    {
        foreach (var lookup in lookups)
        {
            pass.Run(lookup);
        }
    }

    private static void Measure(GlyphBuffer buffer, FontFace font)
    {
        foreach (ref var item in buffer.Items)
        {
            item.Advance = font.Advance(item.Glyph);
            if (item.Has(Traits.SpaceStandIn))
            {
                item.Advance = Spaces.Advance(font, item.Rune, item.Advance);
            }
        }
    }

    /// <summary>Marks and what cannot be seen have no width; a mark's place is counted from where the pen stands by then.</summary>
    private static void Finish(GlyphBuffer buffer, FontFace font)
    {
        var items = buffer.Items;
        foreach (ref var item in items)
        {
            if (item.IsMark)
            {
                item.Advance = 0;
            }

            if (item.IsInvisible)
            {
                (item.Glyph, item.Advance, item.X, item.Y) = (font.Glyph(' '), 0, 0, 0);
            }
        }

        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].On < 0)
            {
                continue;
            }

            items[i].X += items[items[i].On].X;
            items[i].Y += items[items[i].On].Y;
            for (var between = items[i].On; between < i; between++)
            {
                items[i].X -= items[between].Advance;
            }
        }
    }

    private static ShapedGlyph[] Result(GlyphBuffer buffer)
    {
        var items = buffer.Items;
        var shaped = new ShapedGlyph[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            shaped[i] = new ShapedGlyph(items[i].Glyph, items[i].Cluster, items[i].Advance, items[i].X, items[i].Y);
        }

        return shaped;
    }
}
