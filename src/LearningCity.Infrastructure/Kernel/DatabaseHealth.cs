using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The database answers and has the present schema's ledger of migrations.</summary>
internal sealed class DatabaseHealth(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("select count(*) from kernel.migrations");
            command.CommandTimeout = 3;
            return await command.ExecuteScalarAsync(cancellationToken) is long and > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
