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
        var scores = await FromNothingAsync(round, ct);
        await sql.ExecuteAsync(
            "insert into criteria.scoreboards (round, generation, scored_at, defects) values ($1, 1, $2, 0)",
            ct, new() { Value = round.Value }, new() { Value = time.Now() });
        await WriteAsync(round, 1, scores, [], ct);
    }

    public async Task RescoreAsync(RoundId round, UnitId unit, CancellationToken ct)
    {
        var held = await HeldScores.TakeAsync(sql, round, unit, time.Now(), ct);
        var plan = await plans.OfAsync(held.Set, ct);
        var changes = new ScoreChanges(plan, held.Standing, held.UnitType);
        foreach (var answer in held.Answers)
        {
            if (plan.TryFindAnswered(answer.Code, answer.Part, out var indicator))
            {
                changes.Take(unit, held.Subject, held.Path, indicator, answer.Score(indicator));
            }
        }

        await WriteAsync(round, held.Generation, changes.Collect(), [], ct);
    }

    public async Task RecomputeAsync(RoundId round, CancellationToken ct)
    {
        var generation = await ScoreTable.LockAsync(sql, round, time.Now(), ct);
        var standing = new Dictionary<ScoreKey, Score>(await sql.QueryAsync(
            $"select {ScoreTable.Columns} from criteria.scores where round = $1", ScoreTable.Read, ct, new NpgsqlParameter { Value = round.Value }));
        var fresh = await FromNothingAsync(round, ct);
        var changed = fresh.Where(score => !standing.Remove(score.Key, out var stands) || stands != score.Value).ToList();
        await WriteAsync(round, generation, changed, [.. standing.Keys], ct);
    }

    private async Task<List<KeyValuePair<ScoreKey, Score>>> FromNothingAsync(RoundId round, CancellationToken ct)
    {
        var connection = await sql.ConnectionAsync(ct);
        var scored = await RoundToScore.LoadAsync(connection, plans, round, ct);
        var scores = new List<KeyValuePair<ScoreKey, Score>>();
        var tally = new CityTally(scored.Plan, scored.Subject);
        var ofUnit = new UnitScores(scored.Plan);
        await foreach (var answers in AnswerReader.ReadAsync(connection, round, scored.Plan, null, ct))
        {
            ofUnit.Clear();
            foreach (var (indicator, result) in answers.Results)
            {
                ofUnit.Take(indicator, result);
                tally.Take(scored.Paths[answers.Unit], indicator, result);
            }

            ofUnit.Collect(answers.Unit, scored.UnitTypes[answers.Unit], scores);
        }

        scores.AddRange(tally.Collect());
        return scores;
    }

    /// <param name="gone">Standing rows that are to go.</param>
    private async Task WriteAsync(
        RoundId round, long generation, IReadOnlyCollection<KeyValuePair<ScoreKey, Score>> scores, List<ScoreKey> gone, CancellationToken ct)
    {
        if (gone.Count == 0 && scores.Count <= FewScores.Most)
        {
            await FewScores.PutAsync(sql, round, generation, scores, ct);
            return;
        }

        var connection = await sql.ConnectionAsync(ct);
        await ScoreTable.BeginStagingAsync(connection, ct);
        await using (var import = await ScoreTable.BeginCopyAsync(connection, ct))
        {
            foreach (var (key, score) in scores)
            {
                await ScoreTable.StageAsync(import, key, score, ct);
            }

            foreach (var key in gone)
            {
                await ScoreTable.StageAsync(import, key, null, ct);
            }

            await import.CompleteAsync(ct);
        }

        await ScoreTable.ApplyAsync(connection, round, generation, ct);
    }
}
