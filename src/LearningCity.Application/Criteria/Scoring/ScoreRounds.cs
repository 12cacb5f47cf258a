using System.Globalization;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.Logging;

namespace LearningCity.Application.Criteria;

/// <summary>Asks the suppliers of every round that has begun once more, then computes its scores from nothing and mends what differs. Safe to run twice. Every round
/// has a transaction of its own: acceptances wait for the short locked part of their round alone, and a killed run leaves the round it was at unchanged.</summary>
[AllowService]
public sealed record ScoreRounds : IBatchCommand<string>;

internal sealed class ScoreRoundsHandler(
    IRepository<Round> rounds, SupplyWants wants, IRoundCheck scores, IUnitOfWork work, IJobProgress progress, ILogger<ScoreRoundsHandler> log)
    : IRequestHandler<ScoreRounds, string>
{
    private static readonly CommandInfo OneRound = new(nameof(ScoreRounds), ModuleNames.Of(typeof(ScoreRounds)), IsBulk: true);

    public async Task<string> Handle(ScoreRounds command, CancellationToken ct)
    {
        var begun = await rounds.ListAsync(new BegunRounds(), ct);
        var (all, different) = (0L, 0);
        var failures = new List<Exception>();
        for (var i = 0; i < begun.Count; i++)
        {
            await progress.ReportAsync(i, begun.Count, ct);
            try
            {
                await work.RunAsync(OneRound, () => wants.PublishAsync(begun[i], ct), ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException && !ct.IsCancellationRequested)
            {
                // A supplier that fails must not keep the round from being scored as it stands.
                log.LogError(failure, "The suppliers of round {Round} could not be asked", begun[i].Value);
                failures.Add(failure);
            }

            try
            {
                var check = await work.RunAsync(OneRound, () => scores.RunAsync(begun[i], ct), ct);
                all += check.Scores;
                different += check.Differences;
                if (check.Differences > 0)
                {
                    log.LogError("The scores of round {Round} differed in {Differences} places and were mended", begun[i].Value, check.Differences);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException && !ct.IsCancellationRequested)
            {
                // One damaged round must not keep the others from being scored; the run still ends as failed.
                log.LogError(failure, "The scores of round {Round} could not be computed", begun[i].Value);
                failures.Add(failure);
            }
        }

        await progress.ReportAsync(begun.Count, begun.Count, ct);
        if (failures.Count > 0)
        {
            throw new AggregateException($"{failures.Count} failures in {begun.Count} rounds: not scored, or their suppliers not asked.", failures);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{begun.Count} đợt, {all} điểm, {different} khác biệt");
    }

    private sealed class BegunRounds : Specification<Round, RoundId>
    {
        public BegunRounds()
        {
            Where(round => round.State != RoundState.Draft && round.State != RoundState.Discarded);
            OrderBy(round => round.Id);
            Select(round => round.Id);
        }
    }
}
