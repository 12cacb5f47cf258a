using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>The nightly computation from nothing. It reads entries and standing scores in one snapshot, without a lock, and
/// sends on only what differs; then, under the lock of the round's scores, it takes up what was accepted meanwhile, adds up
/// the city, and applies. A killed run leaves the standing scores as they were.</summary>
internal sealed class RoundCheck(Sql sql, NpgsqlDataSource database, IScoringPlans plans, TimeProvider time) : IRoundCheck
{
    public async Task<ScoreCheck> RunAsync(RoundId round, CancellationToken ct)
    {
        var connection = await sql.ConnectionAsync(ct);
        await using var snapshot = await ScoreSnapshot.TakeAsync(database, ct);
        var scored = await RoundToScore.LoadAsync(snapshot.Entries, plans, round, ct);
        var tally = new CityTally(scored.Plan, scored.Subject);
        await ScoreTable.BeginStagingAsync(connection, ct);
        var found = await StageOwnAsync(connection, snapshot, scored, tally, ct);

        var generation = await ScoreTable.LockAsync(sql, round, time.Now(), ct);
        var meanwhile = await ChangedSinceAsync(round, snapshot.Generation(round), ct);
        await TakeMeanwhileAsync(connection, snapshot, scored, tally, meanwhile, ct);
        var mended = await StagedAsync(ct);
        var (all, below) = await StageBelowAsync(connection, scored, tally, ct);
        await ScoreTable.ApplyAsync(connection, round, generation, ct);
        var differences = mended + below;
        await sql.ExecuteAsync(
            "update criteria.scoreboards set checked_at = $2, defects = $3 where round = $1",
            ct, new() { Value = round.Value }, new() { Value = time.Now() }, new() { Value = differences });
        return new ScoreCheck(found + all, differences);
    }

    /// <summary>Own scores of every unit against the standing ones, both streamed in the order of the units.</summary>
    private static async Task<int> StageOwnAsync(
        NpgsqlConnection connection, ScoreSnapshot snapshot, RoundToScore scored, CityTally tally, CancellationToken ct)
    {
        var count = 0;
        var ofUnit = new UnitScores(scored.Plan);
        var fresh = new List<KeyValuePair<ScoreKey, Score>>();
        await using var import = await ScoreTable.BeginCopyAsync(connection, ct);
        await using var standing = await StandingScores.OpenAsync(snapshot.Scores, scored.Id, ct);
        await foreach (var answers in AnswerReader.ReadAsync(snapshot.Entries, scored.Id, scored.Plan, null, ct))
        {
            ofUnit.Clear();
            fresh.Clear();
            foreach (var (indicator, result) in answers.Results)
            {
                ofUnit.Take(indicator, result);
                tally.Take(scored.Paths[answers.Unit], indicator, result);
            }

            ofUnit.Collect(answers.Unit, scored.UnitTypes[answers.Unit], fresh);
            count += fresh.Count;
            await StageDifferencesAsync(import, fresh, await standing.OfAsync(answers.Unit, ct), ct);
        }

        await StageDifferencesAsync(import, [], await standing.OfAsync(new UnitId(Guid.AllBitsSet), ct), ct);
        await import.CompleteAsync(ct);
        return count;
    }

    /// <summary>What was found of units that were scored anew since the snapshot is void: they are computed again as they stand now.
    /// So is a row to be removed that is gone already.</summary>
    private async Task TakeMeanwhileAsync(
        NpgsqlConnection connection, ScoreSnapshot snapshot, RoundToScore scored, CityTally tally, UnitId[] units, CancellationToken ct)
    {
        await sql.ExecuteAsync(
            """
            delete from staged_scores as staged where unit = any($1) or is_gone and not exists (
                select from criteria.scores as score
                where score.round = $2 and score.unit = staged.unit and score.scope = staged.scope and score.node = staged.node)
            """,
            ct, Ids(units), new() { Value = scored.Id.Value });
        if (units.Length == 0)
        {
            return;
        }

        var before = new Dictionary<(UnitId, short), IndicatorResult>();
        await foreach (var answers in AnswerReader.ReadAsync(snapshot.Entries, scored.Id, scored.Plan, units, ct))
        {
            foreach (var (indicator, result) in answers.Results)
            {
                before[(answers.Unit, indicator.Ordinal)] = result;
            }
        }

        var ofUnit = new UnitScores(scored.Plan);
        var fresh = new List<KeyValuePair<ScoreKey, Score>>();
        await foreach (var answers in AnswerReader.ReadAsync(connection, scored.Id, scored.Plan, units, ct))
        {
            ofUnit.Clear();
            foreach (var (indicator, result) in answers.Results)
            {
                ofUnit.Take(indicator, result);
                tally.Replace(scored.Paths[answers.Unit], indicator, before[(answers.Unit, indicator.Ordinal)], result);
            }

            ofUnit.Collect(answers.Unit, scored.UnitTypes[answers.Unit], fresh);
        }

        var standing = new Dictionary<ScoreKey, Score>(await sql.QueryAsync(
            $"select {ScoreTable.Columns} from criteria.scores where round = $1 and scope = 0 and unit = any($2)",
            ScoreTable.Read, ct, new() { Value = scored.Id.Value }, Ids(units)));
        await using var import = await ScoreTable.BeginCopyAsync(connection, ct);
        await StageDifferencesAsync(import, fresh, standing, ct);
        await import.CompleteAsync(ct);
    }

    private async Task<(int Scores, int Differences)> StageBelowAsync(
        NpgsqlConnection connection, RoundToScore scored, CityTally tally, CancellationToken ct)
    {
        var standing = new Dictionary<ScoreKey, Score>(await sql.QueryAsync(
            $"select {ScoreTable.Columns} from criteria.scores where round = $1 and scope = 1",
            ScoreTable.Read, ct, new NpgsqlParameter { Value = scored.Id.Value }));
        List<KeyValuePair<ScoreKey, Score>> fresh = [.. tally.Collect()];
        await using var import = await ScoreTable.BeginCopyAsync(connection, ct);
        var differences = await StageDifferencesAsync(import, fresh, standing, ct);
        await import.CompleteAsync(ct);
        return (fresh.Count, differences);
    }

    private static async Task<int> StageDifferencesAsync(
        NpgsqlBinaryImporter import, List<KeyValuePair<ScoreKey, Score>> fresh, Dictionary<ScoreKey, Score> standing, CancellationToken ct)
    {
        var differences = 0;
        foreach (var (key, score) in fresh)
        {
            if (!standing.Remove(key, out var stands) || stands != score)
            {
                differences++;
                await ScoreTable.StageAsync(import, key, score, ct);
            }
        }

        foreach (var orphan in standing.Keys)
        {
            differences++;
            await ScoreTable.StageAsync(import, orphan, null, ct);
        }

        return differences;
    }

    private async Task<UnitId[]> ChangedSinceAsync(RoundId round, long generation, CancellationToken ct) =>
        [.. await sql.QueryAsync(
            "select distinct unit from criteria.scores where round = $1 and scope = 0 and generation > $2",
            row => new UnitId(row.GetGuid(0)), ct, new() { Value = round.Value }, new() { Value = generation })];

    private static NpgsqlParameter Ids(UnitId[] units) => new() { Value = units.Select(unit => unit.Value).ToArray() };

    private async Task<int> StagedAsync(CancellationToken ct) => (int)(await sql.QueryAsync("select count(*) from staged_scores", row => row.GetInt64(0), ct)).Single();
}
