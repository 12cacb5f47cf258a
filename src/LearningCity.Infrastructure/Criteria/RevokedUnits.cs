using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>The only statements that take anything out of a round that has begun. The database lets them through for the unit they name
/// (<see cref="CriteriaGuards.EmptyReportsOfRevokedUnitsGo"/>).</summary>
internal sealed class RevokedUnits(Sql sql, IAudit audit) : IRevokedUnits
{
    public async Task RemoveAsync(UnitInRound revoked, CancellationToken ct)
    {
        await NameAsync(revoked.Unit.Value.ToString(), ct);
        var removed = await sql.ExecuteAsync(
            """
            delete from criteria.reports as report where report.id = $1 and report.state = 'Draft' and report.contributors = '{}'
                and not exists (select from criteria.entries as entry where entry.report = report.id)
            """,
            ct, new NpgsqlParameter { Value = revoked.Report!.Value.Value });
        if (removed is 0)
        {
            throw UnitReportRules.BegunMeanwhile();
        }

        foreach (var table in new[] { "carried_answers", "round_assignments", "round_participants" })
        {
            await sql.ExecuteAsync(
                $"delete from criteria.{table} where round = $1 and unit = $2", ct, new() { Value = revoked.Round.Value }, new() { Value = revoked.Unit.Value });
        }

        await NameAsync("", ct);
        audit.Summary(nameof(UnitReport), revoked.Report!.Value.Value, new { RemovedFrom = revoked.Round, revoked.Unit, revoked.Indicators }, hash: null);
    }

    private async Task NameAsync(string unit, CancellationToken ct) =>
        await sql.ExecuteAsync("select set_config('criteria.revoked_unit', $1, true)", ct, new NpgsqlParameter { Value = unit });
}
