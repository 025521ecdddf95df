using Quartz;
using SummitManager.Agenda.Seats;

namespace SummitManager.Jobs;

[DisallowConcurrentExecution]
internal sealed class GiveFreeSeatsJob(GiveFreeSeats give) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await give.RunAsync(cancellationToken);
}
