using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping.Tables;

/// <summary>A font's <c>GSUB</c> or <c>GPOS</c>: which features a script has, and the lookups that do them. Lookups are read when first asked for.</summary>
internal sealed class LayoutTable
{
    private readonly TableReader _table;
    private readonly Lazy<Lookup>[] _lookups = [];

    public LayoutTable(ReadOnlyMemory<byte> data, GlyphClasses classes, int extensionType, Func<int, TableReader, Subtable> read)
    {
        _table = new TableReader(data);
        if (!_table.IsEmpty)
        {
            var list = _table.From(_table.U16(8));
            _lookups = [.. list.U16s(2, list.U16(0)).Select(offset => new Lazy<Lookup>(() => new Lookup(list.From(offset), classes, Unwrapped)))];
        }

        // A lookup far away stands behind a subtable of 32-bit offsets.
        Subtable Unwrapped(int type, TableReader table) => type == extensionType ? read(table.U16(2), table.From(table.I32(4))) : read(type, table);
    }

    public Lookup this[int index] => _lookups[index].Value;

    /// <summary>The features of a script in its default language, with their lookups. An unknown script gets those of "DFLT".</summary>
    public IEnumerable<(string Tag, ushort[] Lookups)> Features(string script)
    {
        if (_table.IsEmpty || (Script(script) ?? Script("DFLT") ?? Script("dflt") ?? Script("latn"))?.Table(0) is not { } language)
        {
            return [];
        }

        var list = _table.From(_table.U16(6));
        return language.U16s(6, language.U16(4)).Select(index =>
        {
            var feature = list.From(list.U16(6 + 6 * index));
            return (list.Tag(2 + 6 * index), feature.U16s(4, feature.U16(2)));
        });
    }

    private TableReader? Script(string tag)
    {
        var list = _table.From(_table.U16(4));
        for (var i = 0; i < list.U16(0); i++)
        {
            if (string.Equals(list.Tag(2 + 6 * i), tag, StringComparison.Ordinal))
            {
                return list.Table(6 + 6 * i);
            }
        }

        return null;
    }
}
