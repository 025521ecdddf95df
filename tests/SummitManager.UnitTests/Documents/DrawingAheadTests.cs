using SummitManager.Documents.Pdf;

namespace SummitManager.UnitTests.Documents;

public sealed class DrawingAheadTests
{
    [Fact]
    public async Task What_is_drawn_by_many_comes_in_the_order_of_the_items()
    {
        var wait = new Random(7);
        var delays = Enumerable.Range(0, 200).Select(_ => wait.Next(3)).ToList();

        var drawn = await Enumerable.Range(0, 200).ToAsyncEnumerable().DrawAheadAsync(i =>
        {
            Thread.Sleep(delays[i]);
            return $"page {i}";
        }).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"page {i}"), drawn);
    }

    [Fact]
    public async Task Nothing_makes_nothing() => Assert.Empty(await AsyncEnumerable.Empty<int>().DrawAheadAsync(i => i).ToListAsync());

    [Fact]
    public async Task Only_some_dozens_are_taken_before_the_first_is_written()
    {
        var taken = 0;
        await foreach (var _ in Counted().DrawAheadAsync(i => i))
            break;

        Assert.InRange(taken, 1, 16 * Environment.ProcessorCount);

        async IAsyncEnumerable<int> Counted()
        {
            for (; taken < 100_000; taken++)
            {
                await Task.CompletedTask;
                yield return taken;
            }
        }
    }

    [Fact]
    public async Task A_fault_in_drawing_is_the_writers_fault()
    {
        var writing = async () => await Enumerable.Range(0, 100).ToAsyncEnumerable().DrawAheadAsync(i => i == 50 ? throw new InvalidOperationException("page 50") : i).ToListAsync();

        Assert.Equal("page 50", (await Assert.ThrowsAsync<InvalidOperationException>(writing)).Message);
    }
}
