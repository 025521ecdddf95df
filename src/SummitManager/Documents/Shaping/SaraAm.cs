namespace SummitManager.Documents.Shaping;

/// <summary>
/// Splits ำ into the ring and า, and puts the ring under the marks that were typed before it: น ้ ำ is drawn น ํ ้ า. Fonts expect it
/// of whoever shapes; it is what HarfBuzz's Thai shaper does.
/// </summary>
internal static class SaraAm
{
    private const int Am = 0x0E33, Aa = 0x0E32, Ring = 0x0E4D;

    public static void Split(GlyphBuffer buffer)
    {
        for (var at = 0; at < buffer.Count; at++)
        {
            if (buffer[at].Rune != Am)
            {
                continue;
            }

            buffer[at].Rune = Aa;
            var ring = buffer[at];
            (ring.Rune, ring.Traits) = (Ring, Traits.Mark);
            buffer.Insert(at, ring);

            var start = at;
            while (start > 0 && StandsAbove(buffer[start - 1].Rune))
            {
                start--;
            }

            buffer.Merge(start < at ? start : Math.Max(0, at - 1), at + 2);
            if (start < at)
            {
                buffer.MoveBack(at, start);
            }

            at++;
        }
    }

    /// <summary>ั, ิ to ื, ็ to ๎, and the unused code point between them that HarfBuzz counts too.</summary>
    private static bool StandsAbove(int rune) => rune is 0x0E31 or (>= 0x0E34 and <= 0x0E37) or 0x0E3B or (>= 0x0E47 and <= 0x0E4E);
}
