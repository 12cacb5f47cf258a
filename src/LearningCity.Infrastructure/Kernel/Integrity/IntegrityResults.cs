using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>What the checks found, run by run; written in the transaction of the command.</summary>
internal sealed class IntegrityResults(IntegrityRunner runner, Sql sql, TimeProvider time) : IIntegrity
{
    /// <summary>So long it can be seen since when something is wrong.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>The newest result of each check, and since when every run has found something.</summary>
    private const string Last =
        """
        select last.name, last.severity, last.found, last.findings, last.fault, last.started_at, last.ended_at, (
            select min(bad.started_at) from kernel.integrity_results as bad
            where bad.name = last.name and (bad.found > 0 or bad.fault is not null) and bad.started_at > coalesce((
                select max(good.started_at) from kernel.integrity_results as good
                where good.name = last.name and good.found = 0 and good.fault is null), '-infinity'))
        from (select distinct on (name) * from kernel.integrity_results where $1::text is null or name = $1 order by name, started_at desc) as last
        """;

    public async Task<IReadOnlyList<IntegrityResult>> RunAsync(CancellationToken ct)
    {
        var results = await runner.RunAsync(ct);
        await sql.ExecuteAsync("delete from kernel.integrity_results where started_at < $1", ct, new NpgsqlParameter { Value = time.Now() - Kept });
        await sql.ExecuteAsync(
            """
            insert into kernel.integrity_results (run, name, severity, found, findings, fault, started_at, ended_at)
            select $1, * from unnest($2::text[], $3::text[], $4::bigint[], $5::jsonb[], $6::text[], $7::timestamptz[], $8::timestamptz[])
            """,
            ct, new() { Value = Identity.New(time.Now()) }, Column(results, one => one.Check), Column(results, one => one.Severity.ToString()),
            Column(results, one => one.Found),
            new() { Value = results.Select(one => JsonSerializer.Serialize(one.Findings, WireFormat.Options)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb },
            Column(results, one => one.Fault), Column(results, one => one.StartedAt), Column(results, one => one.EndedAt));
        return results;
    }

    public async Task<IReadOnlyList<CheckStanding>> ListAsync(CancellationToken ct)
    {
        var last = await LastAsync(null, ct);
        return [.. runner.Checks.Select(one => Standing(one.Module, one.Check, last.GetValueOrDefault(one.Check.Name)))];
    }

    public async Task<CheckFindings?> FindAsync(string check, CancellationToken ct)
    {
        var known = runner.Checks.Where(one => one.Check.Name == check).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var last = (await LastAsync(check, ct)).GetValueOrDefault(check);
        return new CheckFindings(Standing(known[0].Module, known[0].Check, last), last?.Result.Findings ?? []);
    }

    private async Task<Dictionary<string, LastResult>> LastAsync(string? check, CancellationToken ct) => (await sql.QueryAsync(
        Last, Read, ct, new NpgsqlParameter { Value = (object?)check ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }))
        .ToDictionary(one => one.Result.Check, StringComparer.Ordinal);

    private static CheckStanding Standing(string module, IntegrityCheck check, LastResult? last) => new(
        check.Name, module, last?.Result.Severity ?? check.Severity, last?.Result.EndedAt, last?.Result.Found, last?.Result.Fault, last?.Since);

    private static LastResult Read(NpgsqlDataReader row) => new(
        new IntegrityResult(
            row.GetString(0), Enum.Parse<IntegritySeverity>(row.GetString(1)), row.GetInt64(2),
            JsonSerializer.Deserialize<List<IntegrityFinding>>(row.GetString(3), WireFormat.Options)!, row.IsDBNull(4) ? null : row.GetString(4),
            row.GetFieldValue<DateTimeOffset>(5), row.GetFieldValue<DateTimeOffset>(6)),
        row.IsDBNull(7) ? null : row.GetFieldValue<DateTimeOffset>(7));

    private static NpgsqlParameter Column<T>(IReadOnlyList<IntegrityResult> results, Func<IntegrityResult, T> value) =>
        new() { Value = results.Select(value).ToArray() };

    private sealed record LastResult(IntegrityResult Result, DateTimeOffset? Since);
}
