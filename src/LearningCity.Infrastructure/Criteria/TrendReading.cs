using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Standing scores over rounds.</summary>
internal sealed class TrendReading(Sql sql) : ITrendReading
{
    private static readonly string Qualified = string.Join(", ", ScoreTable.Columns.Split(", ").Select(column => "score." + column));

    public async Task<IReadOnlyList<TrendRound>> RoundsAsync(string code, RoundKind kind, int most, CancellationToken ct)
    {
        var newestFirst = await sql.QueryAsync(
            """
            select round.id, round.title, round.state, round.set, version.version, round.subject, round.period_from, round.period_to, round.cut_off
            from criteria.rounds as round join criteria.criteria_sets as version on version.id = round.set
            where version.code = $1 and round.kind = $2 and round.state not in ('Draft', 'Discarded')
            order by round.period_to desc, round.period_from desc, round.id desc limit $3
            """,
            row => new TrendRound(
                new RoundId(row.GetGuid(0)), row.GetString(1), Enum.Parse<RoundState>(row.GetString(2)), new CriteriaSetId(row.GetGuid(3)), row.GetInt32(4),
                new UnitId(row.GetGuid(5)), row.GetFieldValue<DateOnly>(6), row.GetFieldValue<DateOnly>(7), row.GetFieldValue<DateOnly>(8)),
            ct, new() { Value = code }, new() { Value = kind.ToString() }, new() { Value = most });
        newestFirst.Reverse();
        return newestFirst;
    }

    public async Task<IReadOnlyDictionary<(RoundId Round, UnitId Unit, short Node), Score>> ScoresAsync(
        IReadOnlyList<(RoundId Round, short Node)> wanted, IReadOnlyList<UnitId> units, ScoreScope scope, CancellationToken ct) =>
        (await sql.QueryAsync(
            $"""
            select {Qualified}, score.round
            from unnest($1::uuid[], $2::smallint[]) as wanted (round, node)
            join criteria.scores as score on score.round = wanted.round and score.node = wanted.node
            where score.unit = any($3) and score.scope = $4
            """,
            row => (Round: new RoundId(row.GetGuid(row.FieldCount - 1)), Score: ScoreTable.Read(row)),
            ct, Ids(wanted.Select(pair => pair.Round.Value)),
            new() { Value = wanted.Select(pair => pair.Node).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Smallint },
            Ids(units.Select(unit => unit.Value)), new() { Value = (short)scope }))
        .ToDictionary(found => (found.Round, found.Score.Key.Unit, found.Score.Key.Node), found => found.Score.Value);

    private static NpgsqlParameter Ids(IEnumerable<Guid> ids) => new() { Value = ids.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };
}
