using System.Collections.Concurrent;

namespace SummitManager.IntegrationTests.Races;

/// <summary>Many attempts at the same moment, as 32 doors or 32 browsers would make them.</summary>
internal static class Race
{
    public const int Workers = 32;

    /// <summary>Negative controls are allowed this many rounds until the missing guard shows.</summary>
    private const int ControlRounds = 20;

    /// <summary>Runs the attempts on 32 workers that start together; an exception in any fails the test.</summary>
    public static async Task<IReadOnlyList<T>> RunAsync<T>(int attempts, Func<int, Task<T>> attempt)
    {
        var todo = new ConcurrentQueue<int>(Enumerable.Range(0, attempts));
        var answers = new ConcurrentBag<T>();
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var workers = Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            await start.Task;
            while (todo.TryDequeue(out var number))
                answers.Add(await attempt(number));
        })).ToList();
        start.SetResult();
        await Task.WhenAll(workers);
        return [.. answers];
    }

    /// <summary>
    /// The negative control: the same race without the guard must go wrong, or the test with the guard proves nothing. A round
    /// may by luck go right, so there are several.
    /// </summary>
    public static async Task ShouldGoWrongAsync(Func<Task<bool>> roundWentWrong)
    {
        for (var round = 0; round < ControlRounds; round++)
        {
            if (await roundWentWrong())
                return;
        }
        Assert.Fail($"Without the guard nothing went wrong in {ControlRounds} rounds: this race does not test the guard.");
    }
}
