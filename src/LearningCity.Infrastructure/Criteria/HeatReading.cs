using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Own scores of many units, in whole sets.</summary>
internal sealed class HeatReading(Sql sql) : IHeatReading
{
    public async Task<IReadOnlyList<AskedUnit>> UnitsAsync(RoundId round, Scope scope, RoundUnitFilter filter, CancellationToken ct) =>
        await sql.QueryAsync(
            """
            select unit, participant.unit_type, participant.path
            from criteria.reports join criteria.round_participants as participant using (round, unit)
            where round = $1 and ($2 or unit = any($3)) and ($4::text is null or participant.unit_type = $4)
                and ($5::uuid is null or unit = $5 or $5 = any(participant.path))
            """,
            row => new AskedUnit(
                new UnitId(row.GetGuid(0)), row.GetString(1), [.. row.GetFieldValue<Guid[]>(2).Select(above => new UnitId(above))]),
            ct, new() { Value = round.Value }, new() { Value = scope.All }, Ids(scope.Units),
            new() { Value = (object?)filter.Type ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
            new() { Value = (object?)filter.Below?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });

    public async Task<IReadOnlyList<KeyValuePair<ScoreKey, Score>>> ScoresAsync(
        RoundId round, IReadOnlyList<UnitId> units, IReadOnlyList<short> nodes, CancellationToken ct) =>
        await sql.QueryAsync(
            $"select {ScoreTable.Columns} from criteria.scores where round = $1 and unit = any($2) and scope = 0 and node = any($3)",
            ScoreTable.Read, ct, new() { Value = round.Value }, Ids(units), Ordinals(nodes));

    public async Task<IReadOnlyDictionary<short, StatusCounts>> TotalsAsync(
        RoundId round, IReadOnlyList<UnitId> units, IReadOnlyList<short> nodes, CancellationToken ct)
    {
        var rows = await sql.QueryAsync(
            """
            select node, status, count(*) from criteria.scores
            where round = $1 and unit = any($2) and scope = 0 and node = any($3) group by node, status
            """,
            row => (Node: row.GetInt16(0), Counts: Times(StatusCounts.One((ScoreStatus)row.GetInt16(1)), (int)row.GetInt64(2))),
            ct, new() { Value = round.Value }, Ids(units), Ordinals(nodes));
        return rows.GroupBy(row => row.Node).ToDictionary(node => node.Key, node => node.Aggregate(default(StatusCounts), (sum, row) => sum + row.Counts));
    }

    public async Task<IReadOnlyDictionary<UnitId, short[]>> StatusesAsync(
        RoundId round, long generation, IReadOnlyList<UnitId> units, IReadOnlyList<short> nodes, CancellationToken ct)
    {
        if (HeldStatuses.Find(round, generation) is { } held)
        {
            return held;
        }

        var columns = nodes.Select((node, column) => (node, column)).ToDictionary(found => found.node, found => found.column);
        var whole = await AreMostAsync(round, units, ct);
        var rows = await sql.QueryAsync(
            $"""
            select unit, array_agg(node), array_agg(status), (select generation from criteria.scoreboards where round = $1)
            from criteria.scores where round = $1 and scope = 0 and node = any($2) {(whole ? "" : "and unit = any($3)")} group by unit
            """,
            row => (
                Generation: row.GetInt64(3), Unit: new UnitId(row.GetGuid(0)),
                Statuses: ByColumn(columns, row.GetFieldValue<short[]>(1), row.GetFieldValue<short[]>(2))),
            ct, [new() { Value = round.Value }, Ordinals(nodes), .. whole ? Array.Empty<NpgsqlParameter>() : [Ids(units)]]);
        var statuses = rows.ToDictionary(row => row.Unit, row => row.Statuses);
        if (whole && rows.Count > 0)
        {
            HeldStatuses.Keep(round, rows[0].Generation, statuses);
        }

        return statuses;
    }

    /// <summary>Whether reading all units of the round costs no more than twice what reading these does; then all are read, and held.</summary>
    private async Task<bool> AreMostAsync(RoundId round, IReadOnlyList<UnitId> units, CancellationToken ct) =>
        (await sql.QueryAsync(
            "select count(*) <= 2 * $2 from criteria.reports where round = $1", row => row.GetBoolean(0), ct,
            new() { Value = round.Value }, new() { Value = units.Count }))[0];

    private static short[] ByColumn(Dictionary<short, int> columns, short[] nodes, short[] statuses)
    {
        var found = new short[columns.Count];
        Array.Fill(found, IHeatReading.NotAsked);
        for (var i = 0; i < nodes.Length; i++)
        {
            found[columns[nodes[i]]] = statuses[i];
        }

        return found;
    }

    /// <summary>So many units of one status.</summary>
    private static StatusCounts Times(StatusCounts one, int units) => new(
        one.Met * units, one.NotMet * units, one.NoData * units, one.NotAssessable * units, one.NotApplicable * units, one.Waiting * units,
        one.Recorded * units);

    private static NpgsqlParameter Ids(IReadOnlyList<UnitId> units) =>
        new() { Value = units.Select(unit => unit.Value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };

    private static NpgsqlParameter Ordinals(IReadOnlyList<short> nodes) =>
        new() { Value = nodes.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Smallint };
}
