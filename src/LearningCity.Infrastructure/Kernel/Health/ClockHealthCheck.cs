using LearningCity.Application.Kernel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>An instance whose clock is more than 30 s from the database's answers nobody: it would take what is late for timely (trust T6, F24).</summary>
internal sealed class ClockHealthCheck(IDatabaseVitals database) : IHealthCheck
{
    private static readonly TimeSpan OfNoUse = TimeSpan.FromSeconds(30);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return (await database.MeasureSkewAsync(cancellationToken)).Duration() <= OfNoUse ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
