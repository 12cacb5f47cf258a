using System.Collections.Concurrent;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Criteria;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>The product with a nightly run that a test can hold: after its snapshot and before its lock, and between two rounds.</summary>
public sealed class ScoringApp : LearningCityApp
{
    /// <summary>What happens where a computation has taken its snapshot and holds no lock yet; each is used once.</summary>
    public ConcurrentQueue<Func<Task>> AfterSnapshot { get; } = [];

    /// <summary>What happens when a nightly run goes on to the round of this number.</summary>
    public ConcurrentDictionary<int, Func<Task>> BeforeRound { get; } = [];

    /// <summary>The errors the product logged.</summary>
    public KeptLog Errors { get; } = new(LogLevel.Error);

    protected override void AddDoubles(IServiceCollection services)
    {
        services.AddScoped<ScoringPlans>();
        services.AddScoped<IScoringPlans>(provider => new HeldPlans(provider.GetRequiredService<ScoringPlans>(), AfterSnapshot));
        services.AddScoped<IJobProgress>(provider => new HeldProgress(provider.GetRequiredService<JobProgress>(), BeforeRound));
        services.AddSingleton<ILoggerProvider>(Errors);
    }

    /// <summary>A computation from nothing asks for the plan right after its snapshot; so does every acceptance, under its lock.</summary>
    private sealed class HeldPlans(ScoringPlans plans, ConcurrentQueue<Func<Task>> holds) : IScoringPlans
    {
        public async Task<ScoringPlan> OfAsync(CriteriaSetId set, CancellationToken ct)
        {
            if (holds.TryDequeue(out var hold))
            {
                await hold();
            }

            return await plans.OfAsync(set, ct);
        }

        public Task<ScoringPlan> OfRoundAsync(RoundId round, CancellationToken ct) => plans.OfRoundAsync(round, ct);
    }

    private sealed class HeldProgress(JobProgress progress, ConcurrentDictionary<int, Func<Task>> holds) : IJobProgress
    {
        public async Task ReportAsync(int done, int total, CancellationToken ct)
        {
            await progress.ReportAsync(done, total, ct);
            if (holds.TryRemove(done, out var hold))
            {
                await hold();
            }
        }
    }
}
