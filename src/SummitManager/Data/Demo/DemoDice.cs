using System.Buffers.Binary;
using SummitManager.Shared;

namespace SummitManager.Data.Demo;

/// <summary>
/// Throws the same in every run (SplitMix64), so that the demo is the same on every machine. Its ticket codes can be guessed
/// by whoever reads this: they open nothing but made-up people.
/// </summary>
internal sealed class DemoDice(ulong seed) : Codes
{
    private ulong _state = seed;

    /// <summary>From 0 up to, not including, <paramref name="below"/>.</summary>
    public int Next(int below) => (int)(Next() % (ulong)below);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <summary>Picks by weight.</summary>
    public T Pick<T>(IReadOnlyList<(T Item, int Weight)> from)
    {
        var thrown = Next(from.Sum(x => x.Weight));
        foreach (var (item, weight) in from)
        {
            thrown -= weight;
            if (thrown < 0)
                return item;
        }
        throw new InvalidOperationException("Weights are positive.");
    }

    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> items)
    {
        var list = items.ToArray();
        for (var i = list.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
        return list;
    }

    protected override void Fill(Span<byte> bytes)
    {
        Span<byte> eight = stackalloc byte[8];
        for (var i = 0; i < bytes.Length; i += 8)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(eight, Next());
            eight[..Math.Min(8, bytes.Length - i)].CopyTo(bytes[i..]);
        }
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
