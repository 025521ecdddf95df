using Quartz;
using SummitManager.Questions;

namespace SummitManager.Jobs;

[DisallowConcurrentExecution]
internal sealed class DeleteDueAnswersJob(DeleteDueAnswers delete) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await delete.RunAsync(cancellationToken);
}
