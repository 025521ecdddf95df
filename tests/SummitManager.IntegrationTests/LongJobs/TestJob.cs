using SummitManager.Accounts;
using SummitManager.LongJobs;
using SummitManager.Shared;

namespace SummitManager.IntegrationTests.LongJobs;

/// <summary>A kind of work that does what the test says, in the database and nowhere else.</summary>
internal sealed class TestJob : ILongJob
{
    public const string Name = "TestJob";

    public string Kind => Name;
    public Permission Needs => Permission.View;

    /// <summary>Jobs that were begun, in order.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<Guid> Begun { get; } = new();

    public Func<LongJobContext, CancellationToken, Task<Refusal?>> Does { get; set; } = WriteAsync;

    public Task<Refusal?> RunAsync(LongJobContext context, CancellationToken ct)
    {
        Begun.Enqueue(context.JobId);
        return Does(context, ct);
    }

    /// <summary>A file with the job's parameter in it.</summary>
    public static async Task<Refusal?> WriteAsync(LongJobContext context, CancellationToken ct)
    {
        var file = await context.CreateResultAsync("result.txt", "text/plain", ct);
        await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(context.Parameters<string>()), ct);
        context.Report(1, 1);
        return null;
    }
}
