using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace LearningCity.Api.Tests.Kernel;

public sealed class JobScheduleTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_nightly_job_fires_at_one_in_the_city_on_each_of_731_days_and_a_missed_night_once()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddJobSchedule(database.ConnectionString, [new NotebookJob()]);
        await using var provider = services.BuildServiceProvider();
        var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var trigger = (await scheduler.GetTrigger(new TriggerKey(NotebookJob.JobName))).ShouldBeAssignableTo<ICronTrigger>().ShouldNotBeNull();

        var last = new DateTimeOffset(2026, 12, 31, 17, 0, 0, TimeSpan.Zero);
        for (var day = new DateOnly(2027, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            last = trigger.GetFireTimeAfter(last).ShouldNotBeNull();
            last.UtcDateTime.ShouldBe(day.AddDays(-1).ToDateTime(new TimeOnly(18, 0)));
        }

        ((CronTriggerMisfireInstruction)trigger.MisfireInstruction).ShouldBe(CronTriggerMisfireInstruction.FireAndProceed);
        await scheduler.Shutdown(false);
    }

    [Theory]
    [InlineData("waiting-runs")]
    [InlineData("waiting-messages")]
    [InlineData("waiting-reminders")]
    public async Task What_waits_is_looked_for_every_five_seconds(string name)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddJobSchedule(database.ConnectionString, []);
        await using var provider = services.BuildServiceProvider();
        var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler();

        var trigger = (await scheduler.GetTrigger(new TriggerKey(name))).ShouldBeAssignableTo<ISimpleTrigger>().ShouldNotBeNull();

        (trigger.RepeatInterval, trigger.RepeatCount).ShouldBe((TimeSpan.FromSeconds(5), -1));
        await scheduler.Shutdown(false);
    }
}
