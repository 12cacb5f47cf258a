using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>How many scores wait for <see cref="ScoreTable.ApplyAsync"/> to be put, and how many standing ones are to go.</summary>
internal readonly record struct StagedScores(int Fresh, int Gone)
{
    public static StagedScores Of(ScoreCopy copy) => new(copy.Fresh, copy.Gone);

    public static StagedScores operator +(StagedScores one, StagedScores other) => new(one.Fresh + other.Fresh, one.Gone + other.Gone);

    /// <summary>Stages what of some units differs from what stands.</summary>
    /// <param name="fresh">Every score of these units and this scope.</param>
    public static async Task<StagedScores> PutAsync(
        Sql sql, RoundId round, ScoreScope scope, IReadOnlyCollection<UnitId> units, List<KeyValuePair<ScoreKey, Score>> fresh, CancellationToken ct)
    {
        var standing = new Dictionary<ScoreKey, Score>(await sql.QueryAsync(
            $"select {ScoreTable.Columns} from criteria.scores where round = $1 and scope = $2 and unit = any($3)",
            ScoreTable.Read, ct, new() { Value = round.Value }, new() { Value = (short)scope }, Ids(units)));
        return await PutAsync(sql, fresh, standing, ct);
    }

    /// <summary>Stages the going of what stands of units that have no score of this scope any more.</summary>
    /// <param name="units">Those that have.</param>
    public static async Task<StagedScores> RemoveOthersAsync(Sql sql, RoundId round, ScoreScope scope, IReadOnlyCollection<UnitId> units, CancellationToken ct)
    {
        var standing = new Dictionary<ScoreKey, Score>(await sql.QueryAsync(
            $"""
            select {ScoreTable.Columns} from criteria.scores as score
            where round = $1 and scope = $2 and not exists (select from unnest($3) as scored (unit) where scored.unit = score.unit)
            """,
            ScoreTable.Read, ct, new() { Value = round.Value }, new() { Value = (short)scope }, Ids(units)));
        return await PutAsync(sql, [], standing, ct);
    }

    public static NpgsqlParameter Ids(IEnumerable<UnitId> units) => new() { Value = units.Select(unit => unit.Value).ToArray() };

    private static async Task<StagedScores> PutAsync(
        Sql sql, List<KeyValuePair<ScoreKey, Score>> fresh, Dictionary<ScoreKey, Score> standing, CancellationToken ct)
    {
        await using var copy = await ScoreCopy.IntoStagingAsync(await sql.ConnectionAsync(ct), ct);
        copy.PutDifferences(fresh, standing);
        await copy.CompleteAsync(ct);
        return Of(copy);
    }
}
