using System.Buffers.Binary;
using SummitManager.Shared;

namespace SummitManager.TestKit;

/// <summary>Codes that are the same in every run (SplitMix64). Safe for many threads; only the order among them varies.</summary>
public sealed class SeededCodes(ulong seed = 2567) : Codes
{
    private ulong _state = seed;

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
        var z = Interlocked.Add(ref _state, 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
