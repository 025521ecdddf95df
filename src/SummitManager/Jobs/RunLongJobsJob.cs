using Microsoft.Extensions.Hosting;
using Quartz;
using SummitManager.LongJobs;

namespace SummitManager.Jobs;

/// <summary>Stopping the site waits for jobs; long work is handed to the next node instead.</summary>
[DisallowConcurrentExecution]
internal sealed class RunLongJobsJob(RunLongJobs run, IHostApplicationLifetime site) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, site.ApplicationStopping);
        await run.RunAsync(ends.Token);
    }
}
