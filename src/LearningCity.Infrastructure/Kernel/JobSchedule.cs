using LearningCity.Application.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The only file that names the scheduler (Quartz, clustered on PostgreSQL, schema <c>jobs</c>). Another scheduler
/// would be another such file: it has to call <see cref="JobRunner"/> at each job's hour and every few seconds, and as often every
/// <see cref="IWaitingWork"/>.</summary>
internal static class JobSchedule
{
    private const string JobName = "job";

    /// <summary>How often waiting runs, messages and reminders are looked for.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddJobSchedule(this IServiceCollection services, string connectionString, IReadOnlyList<IJob> jobs)
    {
        services.AddQuartz(quartz =>
        {
            Configure(quartz, connectionString, store => store.UseClustering());
            quartz.UseDefaultThreadPool(6);
            foreach (var job in jobs)
            {
                quartz.ScheduleJob<NightlyRun>(
                    trigger => trigger.WithIdentity(job.Name).WithCronSchedule(
                        $"0 {job.DailyAt.Minute} {job.DailyAt.Hour} * * ?",
                        cron => cron.InTimeZone(CityTime.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
                    detail => detail.WithIdentity(job.Name).UsingJobData(JobName, job.Name).RequestRecovery(true));
            }

            quartz.ScheduleJob<WaitingRuns>(
                trigger => trigger.WithIdentity("waiting-runs").StartNow().WithSimpleSchedule(simple => simple.WithInterval(Glance).RepeatForever()),
                detail => detail.WithIdentity("waiting-runs"));
            foreach (var work in WaitingWorkAttribute.Names())
            {
                quartz.ScheduleJob<Waiting>(
                    trigger => trigger.WithIdentity(work).StartNow().WithSimpleSchedule(simple => simple.WithInterval(Glance).RepeatForever()),
                    detail => detail.WithIdentity(work).UsingJobData(JobName, work));
            }
        });
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    /// <summary>Creates what is missing of the scheduler's own tables; called while migrating, under the migration's lock.</summary>
    public static async Task ProvisionAsync(string connectionString, CancellationToken ct)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddQuartz(quartz => Configure(quartz, connectionString, store => store.ProvisionSchema()));
        await using var provider = services.BuildServiceProvider();
        var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler(ct);
        await scheduler.Start(ct);
        await scheduler.Shutdown(true, ct);
    }

    private static void Configure(IQuartzBuilder quartz, string connectionString, Action<IPersistentStoreBuilder> more) =>
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(connectionString + ";Search Path=" + Schemas.Jobs);
            more(store);
        });

    [DisallowConcurrentExecution]
    private sealed class NightlyRun(JobRunner runner) : Quartz.IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            var due = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
            await runner.BeginScheduledAsync(context.MergedJobDataMap.GetString(JobName)!, due, cancellationToken);
        }
    }

    [DisallowConcurrentExecution]
    private sealed class WaitingRuns(JobRunner runner) : Quartz.IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
            await runner.BeginWaitingAsync(cancellationToken);
    }

    [DisallowConcurrentExecution]
    private sealed class Waiting(IEnumerable<IWaitingWork> works) : Quartz.IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
            await works.Single(work => WaitingWorkAttribute.NameOf(work.GetType()) == context.MergedJobDataMap.GetString(JobName)).RunWaitingAsync(cancellationToken);
    }
}
