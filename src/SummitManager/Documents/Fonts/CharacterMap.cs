namespace SummitManager.Documents.Fonts;

/// <summary>Which glyph stands for a character: the font's <c>cmap</c> (formats 4 and 12), unrolled into pages of 256 characters.</summary>
internal sealed class CharacterMap
{
    private const int PageSize = 256;
    private const int Pages = 0x110000 / PageSize;

    private readonly ushort[]?[] _pages = new ushort[]?[Pages];

    public CharacterMap(TableReader cmap)
    {
        var table = Best(cmap);
        if (table.U16(0) == 12)
        {
            ReadGroups(table);
        }
        else
        {
            ReadSegments(table);
        }
    }

    public ushort this[int rune] => (uint)rune < 0x110000 && _pages[rune / PageSize] is { } page ? page[rune % PageSize] : (ushort)0;

    /// <summary>All of Unicode (format 12) is better than its first plane (format 4).</summary>
    private static TableReader Best(TableReader cmap)
    {
        TableReader? best = null;
        for (var i = 0; i < cmap.U16(2); i++)
        {
            var record = 4 + 8 * i;
            var unicode = cmap.U16(record) == 0 || (cmap.U16(record) == 3 && cmap.U16(record + 2) is 1 or 10);
            var table = cmap.From(cmap.I32(record + 4));
            if (unicode && (table.U16(0) == 12 || (table.U16(0) == 4 && best is null)))
            {
                best = table;
            }
        }

        return best ?? throw new InvalidDataException("The font has no Unicode character map of format 4 or 12.");
    }

    private void ReadSegments(TableReader table)
    {
        var count = table.U16(6) / 2;
        for (var i = 0; i < count; i++)
        {
            int end = table.U16(14 + 2 * i), start = table.U16(16 + 2 * (count + i));
            int delta = table.U16(16 + 2 * (2 * count + i)), rangeAt = 16 + 2 * (3 * count + i), range = table.U16(rangeAt);
            for (var c = start; c <= end && c < 0xFFFF; c++)
            {
                var glyph = range == 0 ? c : table.U16(rangeAt + range + 2 * (c - start));
                Set(c, glyph == 0 ? (ushort)0 : (ushort)(glyph + delta));
            }
        }
    }

    private void ReadGroups(TableReader table)
    {
        for (var i = 0; i < table.I32(12); i++)
        {
            int start = table.I32(16 + 12 * i), end = table.I32(20 + 12 * i), glyph = table.I32(24 + 12 * i);
            for (var c = start; c <= end; c++)
            {
                Set(c, (ushort)(glyph + c - start));
            }
        }
    }

    private void Set(int rune, ushort glyph)
    {
        if (glyph != 0)
        {
            (_pages[rune / PageSize] ??= new ushort[PageSize])[rune % PageSize] = glyph;
        }
    }
}
