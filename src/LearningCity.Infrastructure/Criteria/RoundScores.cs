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
        var generation = await ScoreTable.LockAsync(sql, round, time.Now(), ct);
        var connection = await sql.ConnectionAsync(ct);
        var scored = await RoundToScore.LoadAsync(connection, plans, round, unit, ct);
        var path = scored.Paths[unit];
        var standing = await StandingAsync(round, unit, path, ct);
        var changes = new ScoreChanges(scored.Plan, standing, scored.UnitTypes[unit]);
        await foreach (var answers in AnswerReader.ReadAsync(connection, round, scored.Plan, [unit], ct))
        {
            foreach (var (indicator, result) in answers.Results)
            {
                changes.Take(unit, scored.Subject, path, indicator, result);
            }
        }

        await WriteAsync(round, generation, changes.Collect(), [], ct);
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

    private async Task<Dictionary<ScoreKey, Score>> StandingAsync(RoundId round, UnitId unit, IReadOnlyList<UnitId> path, CancellationToken ct) =>
        new(await sql.QueryAsync(
            $"""
            select {ScoreTable.Columns} from criteria.scores
            where round = $1 and ((unit = $2 and scope = 0) or (unit = any($3) and scope = 1))
            """,
            ScoreTable.Read, ct,
            new() { Value = round.Value }, new() { Value = unit.Value }, new() { Value = path.Select(ancestor => ancestor.Value).ToArray() }));

    /// <param name="gone">Standing rows that are to go.</param>
    private async Task WriteAsync(
        RoundId round, long generation, IReadOnlyCollection<KeyValuePair<ScoreKey, Score>> scores, List<ScoreKey> gone, CancellationToken ct)
    {
        if (scores.Count + gone.Count == 0)
        {
            return;
        }

        var connection = await sql.ConnectionAsync(ct);
        var run = Identity.New(time.Now());
        await using (var import = await ScoreTable.BeginStagingAsync(connection, ct))
        {
            foreach (var (key, score) in scores)
            {
                await ScoreTable.StageAsync(import, run, key, score, ct);
            }

            foreach (var key in gone)
            {
                await ScoreTable.StageAsync(import, run, key, null, ct);
            }

            await import.CompleteAsync(ct);
        }

        await ScoreTable.ApplyAsync(connection, run, round, generation, ct);
    }
}
