using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>The board, counted and cut into pages by the database.</summary>
internal sealed class ReportBoard(Sql sql) : IReportBoard
{
    /// <summary>The last good day of a unit: its type's date or the round's, or its last extension when that is later.</summary>
    private const string Board =
        """
        with board as (
            select report.id, report.revision, report.round, round.title, report.unit, report.state, coalesce(participant.cut_off, round.cut_off) as cut_off,
                greatest(coalesce(participant.due, round.due),
                    (select max(extension.until) from criteria.round_extensions as extension
                     where extension.round = report.round and extension.unit = report.unit)) as last_good_day,
                report.is_late, report.sent_at, report.accepted_at
            from criteria.reports as report
            join criteria.rounds as round on round.id = report.round
            join criteria.round_participants as participant on participant.round = report.round and participant.unit = report.unit
            where ($1::uuid is null or report.round = $1) and ($2::text is null or report.state = $2)
                and ($3::boolean is null or (report.state in ('Draft', 'Ready')) = $3) and ($4 or report.unit = any($5)))
        """;

    public async Task<Page<BoardRow>> ListAsync(ListReports query, Scope scope, CancellationToken ct)
    {
        var total = (await sql.QueryAsync(Board + " select count(*) from board", row => (int)row.GetInt64(0), ct, [.. Filter(query, scope)])).Single();
        var rows = await sql.QueryAsync(
            Board + " select * from board order by last_good_day, unit limit $6 offset $7",
            row => new BoardRow(
                new ReportId(row.GetGuid(0)), row.GetInt32(1), new RoundId(row.GetGuid(2)), row.GetString(3), new UnitId(row.GetGuid(4)),
                Enum.Parse<ReportState>(row.GetString(5)), row.GetFieldValue<DateOnly>(6), row.GetFieldValue<DateOnly>(7), row.GetBoolean(8),
                row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9), row.IsDBNull(10) ? null : row.GetFieldValue<DateTimeOffset>(10)),
            ct, [.. Filter(query, scope), new() { Value = query.Page.Size }, new() { Value = query.Page.Skip }]);
        return new Page<BoardRow>(rows, total, query.Page.Number, query.Page.Size);
    }

    private static IEnumerable<NpgsqlParameter> Filter(ListReports query, Scope scope) =>
    [
        new() { Value = (object?)query.Round?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
        new() { Value = (object?)query.State?.ToString() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
        new() { Value = (object?)query.Missing ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Boolean },
        new() { Value = scope.All },
        new() { Value = scope.Units.Select(unit => unit.Value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
    ];
}
