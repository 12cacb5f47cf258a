using System.Data;
using LearningCity.Application.Kernel;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Runs every check of every module in one read-only snapshot, each under its own time limit. A check that cannot be run is
/// itself a finding; the others go on.</summary>
internal sealed class IntegrityRunner(
    NpgsqlDataSource database, IEnumerable<IIntegrityCatalogue> catalogues, IJobProgress progress, TimeProvider time, ILogger<IntegrityRunner> log)
{
    /// <summary>A check that takes longer than this on the largest city is wrong itself.</summary>
    private const string Begin = "set transaction read only; set local statement_timeout = 60000; set local work_mem = '64MB'";

    /// <summary>The whole catalogue with the module of each check, in the order of modules and names.</summary>
    public IReadOnlyList<(string Module, IntegrityCheck Check)> Checks { get; } =
        [.. catalogues.SelectMany(catalogue => catalogue.Checks.Select(check => (Module: ModuleNames.Of(catalogue.GetType()), check)))
            .OrderBy(one => one.Module, StringComparer.Ordinal).ThenBy(one => one.check.Name, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<IntegrityResult>> RunAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var begin = new NpgsqlCommand(Begin, connection);
        await begin.ExecuteNonQueryAsync(ct);
        var results = new List<IntegrityResult>();
        foreach (var (_, check) in Checks)
        {
            await progress.ReportAsync(results.Count, Checks.Count, ct);
            results.Add(await RunAsync(check, connection, snapshot, ct));
        }

        await progress.ReportAsync(results.Count, Checks.Count, ct);
        return results;
    }

    private async Task<IntegrityResult> RunAsync(IntegrityCheck check, NpgsqlConnection connection, NpgsqlTransaction snapshot, CancellationToken ct)
    {
        const string mark = "before_check";
        var started = time.Now();
        await snapshot.SaveAsync(mark, ct);
        try
        {
            var found = await check.FindAsync(connection, started, ct);
            if (found.Count > 0)
            {
                // Not what it says: that may be the name of a file.
                log.LogWarning("The integrity check {Check} found {Count}, first {Kind} {Object}", check.Name, found.Count, found.First[0].Kind, found.First[0].Object);
            }

            return new IntegrityResult(check.Name, check.Severity, found.Count, found.First, null, started, time.Now());
        }
        catch (Exception failure) when (connection.FullState is ConnectionState.Open && failure is not (OutOfMemoryException or OperationCanceledException))
        {
            log.LogError(failure, "The integrity check {Check} could not be run", check.Name);
            await snapshot.RollbackAsync(mark, ct);
            return new IntegrityResult(check.Name, IntegritySeverity.Error, 0, [], $"{failure.GetType().Name}: {failure.Message}", started, time.Now());
        }
    }
}
