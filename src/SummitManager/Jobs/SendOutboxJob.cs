using Quartz;
using SummitManager.Messaging;

namespace SummitManager.Jobs;

[DisallowConcurrentExecution]
internal sealed class SendOutboxJob(SendOutbox send) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await send.RunAsync(cancellationToken);
}
