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
internal sealed partial class RoundCheck(Sql sql, NpgsqlDataSource database, IScoringPlans plans, TimeProvider time) : IRoundCheck
{
    public async Task<ScoreCheck> RunAsync(RoundId round, CancellationToken ct)
    {
        if (!await ScoreTable.StandsAsync(sql, round, ct))
        {
            var generation = await ScoreTable.LockAsync(sql, round, time.Now(), ct);
            if (!await ScoreTable.StandsAsync(sql, round, ct))
            {
                return await PutAllAsync(round, generation, ct);
            }
        }

        return await CompareAsync(round, ct);
    }

    /// <summary>Where nothing stands there is nothing to compare with, and nobody to disturb by the lock, which is held.</summary>
    private async Task<ScoreCheck> PutAllAsync(RoundId round, long generation, CancellationToken ct)
    {
        await using var snapshot = await ScoreSnapshot.TakeAsync(database, ct);
        var scored = await RoundToScore.LoadAsync(snapshot.Entries, plans, round, ct);
        var tally = new CityTally(scored.Plan, scored.Subject);
        int scores;
        await using (var copy = await ScoreCopy.IntoScoresAsync(await sql.ConnectionAsync(ct), round, generation, ct))
        {
            await foreach (var own in OwnScores.ReadAsync(snapshot.Entries, scored, tally, null, ct))
            {
                copy.PutDifferences(own.Scores, []);
            }

            foreach (var unit in tally.Units)
            {
                copy.PutDifferences(tally.Collect(unit), []);
            }

            await copy.CompleteAsync(ct);
            scores = copy.Fresh;
        }

        return await EndAsync(round, scores, scores, ct);
    }

    private async Task<ScoreCheck> CompareAsync(RoundId round, CancellationToken ct)
    {
        var connection = await sql.ConnectionAsync(ct);
        await using var snapshot = await ScoreSnapshot.TakeAsync(database, ct);
        var scored = await RoundToScore.LoadAsync(snapshot.Entries, plans, round, ct);
        var tally = new CityTally(scored.Plan, scored.Subject);
        await ScoreTable.BeginStagingAsync(connection, ct);
        var (found, own) = await StageOwnAsync(connection, snapshot, scored, tally, ct);

        var generation = await ScoreTable.LockAsync(sql, round, time.Now(), ct);
        var changed = await ChangedSinceAsync(round, snapshot.Generation(round), ct);
        var meanwhile = own.Gone > 0 || changed.Length > 0 ? await TakeMeanwhileAsync(connection, snapshot, scored, tally, changed, ct) : default;
        var (all, below) = await StageBelowAsync(round, tally, ct);
        var staged = own + meanwhile + below;
        await ScoreTable.ApplyAsync(connection, round, generation, staged.Gone > 0, ct);
        return await EndAsync(round, found + all, staged.Fresh + staged.Gone, ct);
    }

    private async Task<ScoreCheck> EndAsync(RoundId round, int scores, int differences, CancellationToken ct)
    {
        await sql.ExecuteAsync(
            "update criteria.scoreboards set checked_at = $2, defects = $3 where round = $1",
            ct, new() { Value = round.Value }, new() { Value = time.Now() }, new() { Value = differences });
        return new ScoreCheck(scores, differences);
    }

    /// <summary>Own scores of every unit against the standing ones, both streamed in the order of the units.</summary>
    private static async Task<(int Scores, StagedScores Staged)> StageOwnAsync(
        NpgsqlConnection connection, ScoreSnapshot snapshot, RoundToScore scored, CityTally tally, CancellationToken ct)
    {
        var count = 0;
        await using var copy = await ScoreCopy.IntoStagingAsync(connection, ct);
        await using var standing = await StandingScores.OpenAsync(snapshot.Scores, scored.Id, ct);
        await foreach (var own in OwnScores.ReadAsync(snapshot.Entries, scored, tally, null, ct))
        {
            count += own.Scores.Count;
            copy.PutDifferences(own.Scores, await standing.OfAsync(own.Unit, ct));
        }

        copy.PutDifferences([], await standing.OfAsync(new UnitId(Guid.AllBitsSet), ct));
        await copy.CompleteAsync(ct);
        return (count, StagedScores.Of(copy));
    }

    private async Task<(int Scores, StagedScores Staged)> StageBelowAsync(RoundId round, CityTally tally, CancellationToken ct)
    {
        var (count, staged) = (0, default(StagedScores));
        await ScoresByParts.BelowAsync(tally, async (units, scores) =>
        {
            count += scores.Count;
            staged += await StagedScores.PutAsync(sql, round, ScoreScope.Below, units, scores, ct);
        });
        return (count, staged + await StagedScores.RemoveOthersAsync(sql, round, ScoreScope.Below, tally.Units, ct));
    }
}
