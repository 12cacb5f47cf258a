using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Writes the reports of a round in one statement, with one audit row for all.</summary>
internal sealed class ReportOpening(Sql sql, IAudit audit) : IReportOpening
{
    public async Task OpenAsync(RoundId round, IReadOnlyList<UnitReport> reports, CancellationToken ct)
    {
        await sql.ExecuteAsync(
            """
            insert into criteria.reports (id, round, unit, state, contributors, is_late, sendings, is_signed_by_its_maker, revision)
            select id, $3, unit, 'Draft', '{}', false, 0, false, 1 from unnest($1, $2) as opened (id, unit)
            """,
            ct, Ids(reports.Select(report => report.Id.Value)), Ids(reports.Select(report => report.Unit.Value)), new() { Value = round.Value });
        var bytes = reports.SelectMany(report => report.Unit.Value.ToByteArray(bigEndian: true)).ToArray();
        audit.Summary(
            nameof(UnitReport), round.Value, new { Opened = reports.Count },
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
    }

    private static NpgsqlParameter Ids(IEnumerable<Guid> ids) =>
        new() { Value = ids.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };
}
