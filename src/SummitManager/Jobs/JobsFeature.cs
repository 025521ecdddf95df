using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace SummitManager.Jobs;

/// <summary>
/// What runs by the clock. What is due stands in our own tables and is claimed there, so the scheduler keeps nothing, several
/// nodes may run, and another scheduler could take this file's place.
/// </summary>
public static class JobsFeature
{
    public static IServiceCollection AddJobs(this IServiceCollection services, bool enabled)
    {
        if (!enabled)
            return services;
        services.AddQuartz(quartz =>
        {
            Every<SendOutboxJob>(quartz, TimeSpan.FromSeconds(2));
            Every<RunLongJobsJob>(quartz, TimeSpan.FromSeconds(1));
            Every<LapseOffersJob>(quartz, TimeSpan.FromMinutes(1));
            Every<OfferFreePlacesJob>(quartz, TimeSpan.FromMinutes(1));
            Every<LapseSeatOffersJob>(quartz, TimeSpan.FromMinutes(1));
            Every<GiveFreeSeatsJob>(quartz, TimeSpan.FromMinutes(1));
            Every<RemindOfSessionsJob>(quartz, TimeSpan.FromMinutes(1));
            Every<SweepFilesJob>(quartz, TimeSpan.FromHours(1));
            Every<SweepLongJobsJob>(quartz, TimeSpan.FromHours(1));
            Every<DeleteDueAnswersJob>(quartz, TimeSpan.FromDays(1));
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void Every<T>(IQuartzBuilder quartz, TimeSpan interval) where T : IJob
    {
        var key = new JobKey(typeof(T).Name);
        quartz.AddJob<T>(job => job.WithIdentity(key));
        quartz.AddTrigger(trigger => trigger.ForJob(key).StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
    }
}
