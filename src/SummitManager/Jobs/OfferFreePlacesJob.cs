using Quartz;
using SummitManager.Registrations;

namespace SummitManager.Jobs;

[DisallowConcurrentExecution]
internal sealed class OfferFreePlacesJob(OfferFreePlaces offer) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await offer.RunAsync(cancellationToken);
}
