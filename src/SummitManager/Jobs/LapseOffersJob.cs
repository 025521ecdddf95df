using Quartz;
using SummitManager.Registrations;

namespace SummitManager.Jobs;

[DisallowConcurrentExecution]
internal sealed class LapseOffersJob(LapseOffers lapse) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await lapse.RunAsync(cancellationToken);
}
