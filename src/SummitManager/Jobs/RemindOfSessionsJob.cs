using Quartz;
using SummitManager.Agenda.Seats;

namespace SummitManager.Jobs;

[DisallowConcurrentExecution]
internal sealed class RemindOfSessionsJob(RemindOfSessions remind) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await remind.RunAsync(cancellationToken);
}
