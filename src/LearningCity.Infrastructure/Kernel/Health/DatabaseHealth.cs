using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The database answers within two seconds and has the present schema's ledger of migrations.</summary>
internal sealed class DatabaseHealth(NpgsqlDataSource database) : IHealthCheck
{
    /// <summary>Also for a connection: where every one is taken or none is accepted, whoever asks is told in time (trust O8: 5 s, F07). Ending a statement that
    /// nobody hears takes the driver two seconds more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("select count(*) from kernel.migrations");
            return await command.ExecuteScalarAsync(cancellationToken) is long and > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
