using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping;

/// <summary>
/// Writes letters with marks the way the font can draw them: taken apart, the marks in Unicode's order, and put together again where
/// the font has the whole. The order of steps is HarfBuzz's.
/// </summary>
internal static class Normalization
{
    /// <summary>More marks on one letter are left as they come.</summary>
    private const int MostMarks = 32;

    public static void Run(GlyphBuffer buffer, FontFace font)
    {
        if (TakeApart(buffer, font))
        {
            OrderMarks(buffer);
            PutTogether(buffer, font);
        }
    }

    /// <summary>Answers whether there was any mark.</summary>
    private static bool TakeApart(GlyphBuffer buffer, FontFace font)
    {
        var marks = false;
        for (var at = 0; at < buffer.Count;)
        {
            // Letters without marks stay whole if the font has them.
            var end = at + 1;
            while (end < buffer.Count && !buffer[end].Has(Traits.Mark))
            {
                end++;
            }

            var letters = end < buffer.Count ? end - 1 - at : end - at;
            for (; letters > 0; letters--)
            {
                at += TakeApart(buffer, font, at, leastParts: true);
            }

            if (at == buffer.Count)
            {
                break;
            }

            marks = true;
            end = at + 1;
            var varied = Characters.IsVariationSelector(buffer[at].Rune);
            while (end < buffer.Count && buffer[end].Has(Traits.Mark))
            {
                varied |= Characters.IsVariationSelector(buffer[end++].Rune);
            }

            for (var count = end - at; count > 0; count--)
            {
                at += varied ? 1 : TakeApart(buffer, font, at, leastParts: false);
            }
        }

        return marks;
    }

    /// <summary>Answers how many characters stand there now.</summary>
    private static int TakeApart(GlyphBuffer buffer, FontFace font, int at, bool leastParts)
    {
        var rune = buffer[at].Rune;
        if (leastParts && font.Glyph(rune) != 0)
        {
            return 1;
        }

        Span<int> parts = stackalloc int[8];
        var count = Parts(font, rune, leastParts, parts);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                buffer.Insert(at + i, buffer[at]);
            }

            (buffer[at + i].Rune, buffer[at + i].Traits) = (parts[i], Characters.TraitsOf(parts[i]));
        }

        return Math.Max(count, 1);
    }

    private static int Parts(FontFace font, int rune, bool leastParts, Span<int> parts)
    {
        if (!Characters.Decompose(rune, out var letter, out var mark) || (mark != 0 && font.Glyph(mark) == 0))
        {
            return 0;
        }

        var known = font.Glyph(letter) != 0;
        var count = leastParts && known ? 0 : Parts(font, letter, leastParts, parts);
        if (count == 0)
        {
            if (!known)
            {
                return 0;
            }

            parts[count++] = letter;
        }

        if (mark != 0)
        {
            parts[count++] = mark;
        }

        return count;
    }

    private static void OrderMarks(GlyphBuffer buffer)
    {
        for (var start = 0; start < buffer.Count; start++)
        {
            var end = start;
            while (end < buffer.Count && ClassAt(end) != 0)
            {
                end++;
            }

            for (var i = start + 1; i < end && end - start <= MostMarks; i++)
            {
                var to = i;
                while (to > start && ClassAt(to - 1) > ClassAt(i))
                {
                    to--;
                }

                if (to < i)
                {
                    buffer.MoveBack(i, to);
                }
            }

            start = end;
        }

        // A grapheme joiner that kept no marks apart may be passed over by lookups.
        for (var i = 1; i + 1 < buffer.Count; i++)
        {
            if (buffer[i].Rune == 0x034F && (ClassAt(i + 1) == 0 || ClassAt(i - 1) <= ClassAt(i + 1)))
            {
                buffer[i].Traits &= ~Traits.Blocking;
            }
        }

        int ClassAt(int index) => Characters.CombiningClass(buffer[index].Rune);
    }

    private static void PutTogether(GlyphBuffer buffer, FontFace font)
    {
        var starter = 0;
        for (var at = 1; at < buffer.Count; at++)
        {
            var own = Characters.CombiningClass(buffer[at].Rune);
            var reaches = starter == at - 1 || Characters.CombiningClass(buffer[at - 1].Rune) < own;
            if (buffer[at].Has(Traits.Mark) && reaches && Characters.Compose(buffer[starter].Rune, buffer[at].Rune) is var whole and not 0 && font.Glyph(whole) != 0)
            {
                buffer.Merge(starter, at + 1);
                buffer.Remove(at--);
                (buffer[starter].Rune, buffer[starter].Traits) = (whole, Characters.TraitsOf(whole));
            }
            else if (own == 0)
            {
                starter = at;
            }
        }
    }
}
