using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Where units take part, round by round.</summary>
internal sealed class ReportsOfUnits(Sql sql) : IReportsOfUnits
{
    private const string Text =
        """
        select participant.unit, round.id, round.title, round.state = 'Draft', round.state = 'Open', coalesce(participant.cut_off, round.cut_off),
            greatest(coalesce(participant.due, round.due),
                (select max(extension.until) from criteria.round_extensions as extension
                 where extension.round = round.id and extension.unit = participant.unit)) as last_good_day,
            (select count(*)::int from criteria.round_assignments as assignment
             where assignment.round = round.id and assignment.unit = participant.unit),
            report.id, report.state, report.sent_at,
            exists (select from criteria.entries as entry where entry.report = report.id)
                or exists (select from criteria.supplied_values as value where value.report = report.id),
            exists (select from criteria.round_assignments as assignment
                where assignment.round = round.id and assignment.unit = participant.unit and assignment.part = 'Lead')
        from criteria.round_participants as participant
        join criteria.rounds as round on round.id = participant.round
        left join criteria.reports as report on report.round = participant.round and report.unit = participant.unit
        where participant.unit = any($1) and round.state <> 'Discarded'
        order by last_good_day, round.id, participant.unit
        """;

    public async Task<IReadOnlyList<UnitInRound>> ListAsync(IReadOnlyList<UnitId> units, CancellationToken ct) => await sql.QueryAsync(
        Text,
        row => new UnitInRound(
            new UnitId(row.GetGuid(0)), new RoundId(row.GetGuid(1)), row.GetString(2), row.GetBoolean(3), row.GetBoolean(4),
            row.GetFieldValue<DateOnly>(5), row.GetFieldValue<DateOnly>(6), row.GetInt32(7),
            row.IsDBNull(8) ? null : new ReportId(row.GetGuid(8)), row.IsDBNull(9) ? null : Enum.Parse<ReportState>(row.GetString(9)),
            row.IsDBNull(10) ? null : row.GetFieldValue<DateTimeOffset>(10), row.GetBoolean(11), row.GetBoolean(12)),
        ct, new NpgsqlParameter { Value = units.Select(unit => unit.Value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
}
