using System.Runtime.CompilerServices;

namespace SummitManager.Documents.Pdf;

/// <summary>
/// Pages of thousands are drawn on every core while the last ones are written: measuring text and choosing a QR code's mask cost more
/// than writing. Order stays; some dozens of pages wait at most.
/// </summary>
public static class DrawingAhead
{
    /// <summary>Drawn by one core in one go: much more than handing it over costs, few enough to hold.</summary>
    private const int Portion = 8;

    /// <summary>What <paramref name="draw"/> makes of each item, in their order. It is called on several threads at once.</summary>
    public static async IAsyncEnumerable<TDrawn> DrawAheadAsync<T, TDrawn>(this IAsyncEnumerable<T> items, Func<T, TDrawn> draw, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var waiting = new Queue<Task<TDrawn[]>>();
        await foreach (var portion in items.Chunk(Portion).WithCancellation(ct))
        {
            waiting.Enqueue(Task.Run(() => Array.ConvertAll(portion, draw.Invoke), ct));
            if (waiting.Count < Environment.ProcessorCount)
                continue;
            foreach (var drawn in await waiting.Dequeue())
                yield return drawn;
        }
        while (waiting.TryDequeue(out var last))
        {
            foreach (var drawn in await last)
                yield return drawn;
        }
    }
}
