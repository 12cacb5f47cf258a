using LearningCity.Application.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>A check in one statement.</summary>
/// <param name="Query">Gives one row per finding: what kind of thing (as the audit calls it), its identity, and the fact.
/// May name <c>@now</c> and <c>@today</c>.</param>
internal sealed record SqlCheck(string Name, IntegritySeverity Severity, string Query) : IntegrityCheck(Name, Severity)
{
    public static SqlCheck Error(string name, string query) => new(name, IntegritySeverity.Error, query);

    public static SqlCheck Warning(string name, string query) => new(name, IntegritySeverity.Warning, query);

    public override async Task<IntegrityFindings> FindAsync(NpgsqlConnection snapshot, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"select count(*) over (), kind, object, what from ({Query}) as found (kind, object, what) order by what collate \"C\", object limit {MostKept}", snapshot)
        {
            Parameters = { new NpgsqlParameter("now", now.ToUniversalTime()), new NpgsqlParameter("today", now.CityDay()) },
        };
        await using var row = await command.ExecuteReaderAsync(ct);
        var (count, first) = (0L, new List<IntegrityFinding>());
        while (await row.ReadAsync(ct))
        {
            count = row.GetInt64(0);
            first.Add(new IntegrityFinding(row.GetString(1), await row.IsDBNullAsync(2, ct) ? null : row.GetGuid(2), row.GetString(3)));
        }

        return new IntegrityFindings(count, first);
    }
}
