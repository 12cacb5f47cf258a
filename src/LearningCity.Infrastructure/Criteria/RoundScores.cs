using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Writes scores inside the transaction of the command that changes an accepted value.</summary>
internal sealed class RoundScores(Sql sql, IScoringPlans plans, TimeProvider time) : IRoundScores
{
    public async Task BeginAsync(RoundId round, CancellationToken ct)
    {
        await sql.ExecuteAsync(
            "insert into criteria.scoreboards (round, generation, scored_at, defects) values ($1, 1, $2, 0)",
            ct, new() { Value = round.Value }, new() { Value = time.Now() });
        var connection = await sql.ConnectionAsync(ct);
        var scored = await RoundToScore.LoadAsync(connection, plans, round, ct);
        var tally = new CityTally(scored.Plan, scored.Subject);
        await ScoresByParts.OwnAsync(sql, scored, tally, PutAsync, ct);
        await ScoresByParts.BelowAsync(tally, PutAsync);

        async Task PutAsync(UnitId[] units, List<KeyValuePair<ScoreKey, Score>> scores)
        {
            await using var copy = await ScoreCopy.IntoScoresAsync(connection, round, 1, ct);
            copy.PutDifferences(scores, []);
            await copy.CompleteAsync(ct);
        }
    }

    public Task RescoreAsync(RoundId round, UnitId unit, CancellationToken ct) => RescoreAsync(round, unit, null, ct);

    public Task RescoreAsync(RoundId round, UnitId unit, ScoringPlan plan, IReadOnlyCollection<PlanIndicator> indicators, CancellationToken ct) =>
        RescoreAsync(round, unit, HeldIndicators.Of(plan, indicators), ct);

    public async Task RecomputeAsync(RoundId round, CancellationToken ct)
    {
        var generation = await ScoreTable.LockAsync(sql, round, time.Now(), ct);
        var connection = await sql.ConnectionAsync(ct);
        var scored = await RoundToScore.LoadAsync(connection, plans, round, ct);
        var tally = new CityTally(scored.Plan, scored.Subject);
        var staged = default(StagedScores);
        await ScoreTable.BeginStagingAsync(connection, ct);
        await ScoresByParts.OwnAsync(sql, scored, tally, (units, scores) => StageAsync(ScoreScope.Own, units, scores), ct);
        await ScoresByParts.BelowAsync(tally, (units, scores) => StageAsync(ScoreScope.Below, units, scores));
        staged += await StagedScores.RemoveOthersAsync(sql, round, ScoreScope.Own, [.. scored.Paths.Keys], ct);
        staged += await StagedScores.RemoveOthersAsync(sql, round, ScoreScope.Below, tally.Units, ct);
        await ScoreTable.ApplyAsync(connection, round, generation, staged.Gone > 0, ct);

        async Task StageAsync(ScoreScope scope, UnitId[] units, List<KeyValuePair<ScoreKey, Score>> scores) =>
            staged += await StagedScores.PutAsync(sql, round, scope, units, scores, ct);
    }

    /// <param name="only">None: all that the unit is asked.</param>
    private async Task RescoreAsync(RoundId round, UnitId unit, HeldIndicators? only, CancellationToken ct)
    {
        var held = await HeldScores.TakeAsync(sql, round, unit, only, time.Now(), ct);
        var plan = await plans.OfAsync(held.Set, ct);
        var changes = new ScoreChanges(plan, held.Standing, held.UnitType);
        foreach (var answer in held.Answers)
        {
            if (plan.TryFindAnswered(answer.Code, answer.Part, out var indicator))
            {
                changes.Take(unit, held.Subject, held.Path, indicator, answer.Score(indicator));
            }
        }

        var changed = changes.Collect().Where(score => only is null || only.Nodes.Contains(score.Key.Node));
        FewScores.Put(sql, round, held.Generation, [.. changed]);
    }
}
