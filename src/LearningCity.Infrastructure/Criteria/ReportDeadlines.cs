using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Every report that is owed, with the dates of its unit, in one statement.</summary>
internal sealed class ReportDeadlines(Sql sql) : IReportDeadlines
{
    /// <summary>$1 and $2 the days, $3 units or none. Khoá lies at an instant; the last day before it in the city is compared.</summary>
    private const string Owed =
        """
        select report.id, round.id, round.title, round.opened_at, round.locks_at, round.state = 'Open', report.unit, participant.path,
            coalesce(participant.due, round.due) as due, extension.until, extension.reason, report.state, report.sent_at
        from criteria.rounds as round
        join criteria.reports as report on report.round = round.id
        join criteria.round_participants as participant on participant.round = round.id and participant.unit = report.unit
        left join lateral (
            select until, reason from criteria.round_extensions
            where round = report.round and unit = report.unit order by number desc limit 1) as extension on true
        where round.opened_at is not null and round.locks_at is not null and (cardinality($3) = 0 or report.unit = any($3))
            and (greatest(coalesce(participant.due, round.due), extension.until) between $1 and $2
                or ((round.locks_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date between $1 and $2)
        order by round.id, report.unit
        """;

    public async Task<IReadOnlyList<OwedReport>> ListAsync(DateOnly from, DateOnly to, IReadOnlyList<UnitId> units, bool holds, CancellationToken ct) =>
        await sql.QueryAsync(
            holds ? Owed + " for share of report" : Owed,
            row => new OwedReport(
                new ReportId(row.GetGuid(0)), new RoundId(row.GetGuid(1)), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3), row.GetFieldValue<DateTimeOffset>(4),
                row.GetBoolean(5), new UnitId(row.GetGuid(6)), [.. row.GetFieldValue<Guid[]>(7).Select(unit => new UnitId(unit))],
                row.GetFieldValue<DateOnly>(8), row.IsDBNull(9) ? null : row.GetFieldValue<DateOnly>(9), row.IsDBNull(10) ? null : row.GetString(10),
                Enum.Parse<ReportState>(row.GetString(11)), row.IsDBNull(12) ? null : row.GetFieldValue<DateTimeOffset>(12)),
            ct,
            new() { Value = from }, new() { Value = to },
            new() { Value = units.Select(unit => unit.Value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
}
