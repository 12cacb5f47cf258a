using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Reads a round for its frozen result, some units at a time, on the connection of the deciding command.</summary>
internal sealed class ResultSource(Sql sql) : IResultSource
{
    private const string UnitQuery =
        """
        select participant.unit, participant.unit_type, participant.path, coalesce(participant.cut_off, round.cut_off),
            greatest(coalesce(participant.due, round.due),
                (select max(extension.until) from criteria.round_extensions as extension
                 where extension.round = participant.round and extension.unit = participant.unit)),
            report.id, report.state, report.is_late, report.sender, report.sent_at, report.acceptor, report.accepted_at
        from criteria.round_participants as participant
        join criteria.rounds as round on round.id = participant.round
        left join criteria.reports as report on report.round = participant.round and report.unit = participant.unit
        where participant.round = $1 and participant.unit = any($2) order by participant.unit
        """;

    private const string EntryQuery =
        """
        select entry.unit, entry.id, entry.indicator, entry.met, entry.figures, entry.choices, entry.direct_source, entry.gap_reason,
            entry.not_applicable_reason, entry.note, entry.documents, entry.author, entry.entered_at,
            carried.figures, carried.choices, carried.is_in_part, carried.units, carried.entries
        from criteria.entries as entry
        join criteria.reports as report on report.id = entry.report
        left join criteria.carried_answers as carried
            on carried.round = entry.round and carried.unit = entry.unit and carried.indicator = entry.indicator
        where entry.round = $1 and entry.unit = any($2) and report.state = 'Accepted' order by entry.indicator_ordinal
        """;

    public async Task HoldAsync(RoundId round, CancellationToken ct)
    {
        await sql.QueryAsync(
            "select 1 from criteria.reports where round = $1 order by id for share", row => row.GetInt32(0), ct, new NpgsqlParameter { Value = round.Value });
        await sql.QueryAsync(
            "select 1 from criteria.scoreboards where round = $1 for update", row => row.GetInt32(0), ct, new NpgsqlParameter { Value = round.Value });
    }

    public async Task<IReadOnlyList<UnitId>> UnitsAsync(RoundId round, CancellationToken ct) => await sql.QueryAsync(
        "select unit from criteria.round_participants where round = $1 order by unit", row => new UnitId(row.GetGuid(0)), ct,
        new NpgsqlParameter { Value = round.Value });

    public async Task<IReadOnlyList<FrozenUnit>> ReadAsync(RoundId round, ScoringPlan plan, IReadOnlyList<UnitId> units, CancellationToken ct)
    {
        var assignments = (await sql.QueryAsync(
            """select unit, indicator, part from criteria.round_assignments where round = $1 and unit = any($2) order by indicator collate "C" """,
            row => (Unit: new UnitId(row.GetGuid(0)), Assignment: new FrozenAssignment(row.GetString(1), Enum.Parse<AssignmentPart>(row.GetString(2)))),
            ct, Parameters(round, units))).ToLookup(row => row.Unit, row => row.Assignment);
        var entries = (await sql.QueryAsync(EntryQuery, ReadEntry, ct, Parameters(round, units))).ToLookup(row => row.Unit, row => row.Entry);
        var scores = (await OwnAsync(round, units, ct)).ToLookup(score => score.Key.Unit);
        return await sql.QueryAsync(
            UnitQuery,
            row => ReadUnit(row, assignments, entries, unit =>
                [.. scores[unit].OrderBy(score => score.Key.Node).Select(score => FrozenScore.Of(FrozenScore.CodeOf(plan, score.Key.Node), score.Value))]),
            ct, Parameters(round, units));
    }

    public async Task<IReadOnlyList<KeyValuePair<ScoreKey, Score>>> SumsAsync(RoundId round, CancellationToken ct) => await sql.QueryAsync(
        $"select {ScoreTable.Columns} from criteria.scores where round = $1 and scope = 1", ScoreTable.Read, ct, new NpgsqlParameter { Value = round.Value });

    public async Task<IReadOnlyList<KeyValuePair<ScoreKey, Score>>> OwnAsync(RoundId round, IReadOnlyList<UnitId> units, CancellationToken ct) =>
        await sql.QueryAsync(
            $"select {ScoreTable.Columns} from criteria.scores where round = $1 and scope = 0 and unit = any($2)", ScoreTable.Read, ct, Parameters(round, units));

    private static FrozenUnit ReadUnit(
        NpgsqlDataReader row, ILookup<UnitId, FrozenAssignment> assignments, ILookup<UnitId, FrozenEntry> entries,
        Func<UnitId, IReadOnlyList<FrozenScore>> scores)
    {
        var unit = new UnitId(row.GetGuid(0));
        return new FrozenUnit(
            unit, "", row.GetString(1), [.. row.GetFieldValue<Guid[]>(2).Select(ancestor => new UnitId(ancestor))],
            row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4), [.. assignments[unit]],
            row.IsDBNull(5)
                ? null
                : new FrozenReport(
                    new ReportId(row.GetGuid(5)), Enum.Parse<ReportState>(row.GetString(6)), row.GetBoolean(7), Account(row, 8), Instant(row, 9),
                    Account(row, 10), Instant(row, 11)),
            [.. entries[unit]], scores(unit), null);
    }

    private static (UnitId Unit, FrozenEntry Entry) ReadEntry(NpgsqlDataReader row) => (
        new UnitId(row.GetGuid(0)),
        new FrozenEntry(
            new EntryId(row.GetGuid(1)), row.GetString(2), row.IsDBNull(3) ? null : row.GetBoolean(3), Figures(row, 4),
            row.GetFieldValue<string?[]>(5), Text(row, 6), Text(row, 7), Text(row, 8), Text(row, 9), row.GetInt32(10), new AccountId(row.GetGuid(11)),
            row.GetFieldValue<DateTimeOffset>(12), null,
            row.IsDBNull(13)
                ? null
                : new FrozenCarried(
                    Figures(row, 13), row.GetFieldValue<string?[]>(14), row.GetBoolean(15),
                    [.. row.GetFieldValue<Guid[]>(16).Select(unit => new UnitId(unit))], [.. row.GetFieldValue<Guid[]>(17).Select(entry => new EntryId(entry))])));

    /// <summary>Without the zeros the column adds behind the point: the frozen text does not depend on how the database writes a number.</summary>
    private static decimal?[] Figures(NpgsqlDataReader row, int column) =>
        [.. row.GetFieldValue<decimal?[]>(column).Select(figure => figure is { } number ? ShownNumber.Trimmed(number) : (decimal?)null)];

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static AccountId? Account(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : new AccountId(row.GetGuid(column));

    private static DateTimeOffset? Instant(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    private static NpgsqlParameter[] Parameters(RoundId round, IReadOnlyList<UnitId> units) =>
        [new() { Value = round.Value }, new() { Value = units.Select(unit => unit.Value).ToArray() }];
}
