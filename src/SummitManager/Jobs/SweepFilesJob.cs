using Quartz;
using SummitManager.Files;

namespace SummitManager.Jobs;

[DisallowConcurrentExecution]
internal sealed class SweepFilesJob(SweepFiles sweep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await sweep.RunAsync(cancellationToken);
}
