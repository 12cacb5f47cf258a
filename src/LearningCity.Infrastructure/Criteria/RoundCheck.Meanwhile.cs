using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <content>What was accepted between the snapshot and the lock.</content>
internal sealed partial class RoundCheck
{
    /// <summary>What was found of units that were scored anew since the snapshot is void: they are computed again as they stand now.
    /// So is a row to be removed that is gone already.</summary>
    /// <returns>What is staged more, or less.</returns>
    private async Task<StagedScores> TakeMeanwhileAsync(
        NpgsqlConnection connection, ScoreSnapshot snapshot, RoundToScore scored, CityTally tally, UnitId[] units, CancellationToken ct)
    {
        var voided = await sql.QueryAsync(
            """
            delete from staged_scores as staged where unit = any($1) or is_gone and not exists (
                select from criteria.scores as score
                where score.round = $2 and score.unit = staged.unit and score.scope = staged.scope and score.node = staged.node)
            returning is_gone
            """,
            row => row.GetBoolean(0), ct, StagedScores.Ids(units), new() { Value = scored.Id.Value });
        var less = new StagedScores(-voided.Count(isGone => !isGone), -voided.Count(isGone => isGone));
        if (units.Length == 0)
        {
            return less;
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

        return less + await StagedScores.PutAsync(sql, scored.Id, ScoreScope.Own, units, fresh, ct);
    }

    private async Task<UnitId[]> ChangedSinceAsync(RoundId round, long generation, CancellationToken ct) =>
        [.. await sql.QueryAsync(
            "select distinct unit from criteria.scores where round = $1 and scope = 0 and generation > $2",
            row => new UnitId(row.GetGuid(0)), ct, new() { Value = round.Value }, new() { Value = generation })];
}
