using System.Diagnostics;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>A hundred jobs, of which one always throws and one hangs with a beating heart: the others are done as if these were not there (trust.md J10).</summary>
public sealed class PoisonedJobTests(PoisonedJobTests.PoisonedApp app) : IClassFixture<PoisonedJobTests.PoisonedApp>
{
    private const int Jobs = 100;
    private const string Poison = "poisoned-7";
    private const string Hung = "poisoned-13";

    private static readonly TimeSpan MostDelay = TimeSpan.FromSeconds(5);
    private static readonly DateOnly Night = new(2026, 10, 5);

    [Fact]
    public async Task A_job_that_always_throws_and_one_that_hangs_keep_nobody_waiting_and_are_shown_and_can_be_tried_again()
    {
        var runner = app.Services.GetRequiredService<JobRunner>();
        var claims = app.Services.GetRequiredService<JobClaims>();
        for (var number = 1; number <= Jobs; number++)
        {
            await claims.EnsureScheduledAsync($"poisoned-{number}", Night, CancellationToken.None);
        }

        var waited = Stopwatch.StartNew();
        await runner.BeginWaitingAsync(CancellationToken.None);
        await Patience.UntilAsync(async () => await CountAsync("Succeeded") == Jobs - 2 && await CountAsync("Failed") == 1);
        waited.Elapsed.ShouldBeLessThan(MostDelay);

        var office = app.As([Function.RunScoring, Function.SeeJobs]);
        var failed = (await office.Get($"/job-runs?job={Poison}").Read<System.Text.Json.JsonElement>()).GetProperty("items")[0];
        (failed.GetProperty("state").GetString(), failed.GetProperty("attempts").GetInt32()).ShouldBe(("failed", JobClaims.MostAttempts));
        failed.GetProperty("fault").GetString()!.ShouldContain("luôn hỏng");
        (await app.Database.ScalarAsync<string>($"select state from kernel.job_runs where job = '{Hung}'")).ShouldBe("Running");

        app.IsHealed = true;
        waited.Restart();
        (await office.Create($"/jobs/{Poison}/runs", "{}")).EnsureSuccessStatusCode();
        await runner.BeginWaitingAsync(CancellationToken.None);
        await Patience.UntilAsync(async () => await CountAsync("Succeeded") == Jobs - 1);
        waited.Elapsed.ShouldBeLessThan(MostDelay);

        await runner.StopAsync(CancellationToken.None);
        (await app.Database.ScalarAsync<string>($"select state || ' ' || fault from kernel.job_runs where job = '{Hung}'")).ShouldBe("Waiting stopped");
    }

    private Task<long> CountAsync(string state) => app.Database.ScalarAsync<long>($"select count(*) from kernel.job_runs where state = '{state}'");

    public sealed class PoisonedApp : LearningCityApp
    {
        public bool IsHealed { get; set; }

        protected override void AddDoubles(IServiceCollection services)
        {
            services.AddScoped<IRequestHandler<DoNight, string>, DoNightHandler>();
            for (var number = 1; number <= Jobs; number++)
            {
                services.AddSingleton<IJob>(new NightOf($"poisoned-{number}", this));
            }
        }
    }

    private sealed class NightOf(string name, PoisonedApp app) : IJob
    {
        public string Name => name;

        public string Title => "Đêm thử";

        public TimeOnly DailyAt => new(1, 0);

        public IRequest<string> CommandFor(DateOnly businessDate) => new DoNight(name, app.IsHealed);
    }

    [AllowService]
    private sealed record DoNight(string Job, bool IsHealed) : ICommand<string>;

    private sealed class DoNightHandler : IRequestHandler<DoNight, string>
    {
        public async Task<string> Handle(DoNight request, CancellationToken cancellationToken)
        {
            if (request.Job == Poison && !request.IsHealed)
            {
                throw new InvalidOperationException("luôn hỏng");
            }

            await Task.Delay(request.Job == Hung ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken);
            return "xong";
        }
    }
}
