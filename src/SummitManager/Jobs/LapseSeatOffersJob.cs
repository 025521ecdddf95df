using Quartz;
using SummitManager.Agenda.Seats;

namespace SummitManager.Jobs;

[DisallowConcurrentExecution]
internal sealed class LapseSeatOffersJob(LapseSeatOffers lapse) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await lapse.RunAsync(cancellationToken);
}
