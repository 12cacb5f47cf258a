using LearningCity.Application.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Criteria;

internal sealed class CrosswalkReach(Sql sql) : ICrosswalkReach
{
    public async Task<IReadOnlyList<ReachedAnswer>> FindAsync(ReportId report, IReadOnlyCollection<string> indicators, CancellationToken ct) =>
        await sql.QueryAsync(
            """
            with recursive asked as (
                select report.unit, round.set from criteria.reports as report join criteria.rounds as round on round.id = report.round where report.id = $1),
            ends as (
                select id, left_set as here, left_indicator::text as indicator, right_set as there, right_indicator::text as other
                from criteria.crosswalks where state = 'Published'
                union all
                select id, right_set, right_indicator::text, left_set, left_indicator::text from criteria.crosswalks where state = 'Published'),
            reached as (
                select origin.code as origin, asked.set as here, origin.code collate "C" as indicator, '{}'::uuid[] as path
                from asked, unnest($2) as origin (code)
                union all
                select reached.origin, ends.there, ends.other, reached.path || ends.id
                from reached join ends on ends.here = reached.here and ends.indicator = reached.indicator
                where ends.id <> all (reached.path) and cardinality(reached.path) < 16)
            select reached.origin, other.id, reached.indicator, reached.path
            from reached
            join criteria.rounds as round on round.set = reached.here and round.state = 'Open'
            join criteria.reports as other on other.round = round.id and other.unit = (select unit from asked)
            where cardinality(reached.path) > 0 and other.id <> $1
            order by cardinality(reached.path), reached.path
            """,
            row => new ReachedAnswer(
                row.GetString(0), new ReportId(row.GetGuid(1)), row.GetString(2), [.. row.GetFieldValue<Guid[]>(3).Select(id => new CrosswalkId(id))]),
            ct,
            new() { Value = report.Value },
            new() { Value = indicators.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
}
