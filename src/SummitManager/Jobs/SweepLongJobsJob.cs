using Quartz;
using SummitManager.LongJobs;

namespace SummitManager.Jobs;

[DisallowConcurrentExecution]
internal sealed class SweepLongJobsJob(SweepLongJobs sweep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await sweep.RunAsync(cancellationToken);
}
