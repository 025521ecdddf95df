namespace SummitManager.Documents.Shaping;

/// <summary>The glyphs of one run while they are worked on. Clusters grow together when their characters are mixed.</summary>
internal sealed class GlyphBuffer
{
    private GlyphItem[] _items = new GlyphItem[64];

    public int Count { get; private set; }

    public ref GlyphItem this[int index] => ref _items[index];

    /// <summary>Number of the last ligature made.</summary>
    public byte Ligatures { get; set; }

    public Span<GlyphItem> Items => _items.AsSpan(0, Count);

    public void Clear() => (Count, Ligatures) = (0, 0);

    public void Add(in GlyphItem item) => Insert(Count, item);

    public void Insert(int at, in GlyphItem item)
    {
        var copy = item;
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, 2 * Count);
        }

        _items.AsSpan(at, Count - at).CopyTo(_items.AsSpan(at + 1));
        _items[at] = copy;
        Count++;
    }

    /// <summary>Removes a glyph; its characters go to the cluster before it, or else behind it.</summary>
    public void Remove(int at)
    {
        var alone = (at == 0 || _items[at - 1].Cluster != _items[at].Cluster) && (at + 1 == Count || _items[at + 1].Cluster != _items[at].Cluster);
        if (alone && Count > 1)
        {
            var first = at == 0 ? 0 : at - 1;
            Merge(first, first + 2);
        }

        _items.AsSpan(at + 1, Count - at - 1).CopyTo(_items.AsSpan(at));
        Count--;
    }

    /// <summary>Moves a glyph to the front of those between.</summary>
    public void MoveBack(int from, int to)
    {
        Merge(to, from + 1);
        var moved = _items[from];
        _items.AsSpan(to, from - to).CopyTo(_items.AsSpan(to + 1));
        _items[to] = moved;
    }

    /// <summary>Makes one cluster of some glyphs and of all that share a cluster with the outer ones.</summary>
    public void Merge(int start, int end)
    {
        if (end - start < 2)
        {
            return;
        }

        var cluster = _items[start].Cluster;
        for (var i = start + 1; i < end; i++)
        {
            cluster = Math.Min(cluster, _items[i].Cluster);
        }

        if (_items[end - 1].Cluster != cluster)
        {
            while (end < Count && _items[end].Cluster == _items[end - 1].Cluster)
            {
                end++;
            }
        }

        if (_items[start].Cluster != cluster)
        {
            while (start > 0 && _items[start - 1].Cluster == _items[start].Cluster)
            {
                start--;
            }
        }

        for (var i = start; i < end; i++)
        {
            _items[i].Cluster = cluster;
        }
    }
}
