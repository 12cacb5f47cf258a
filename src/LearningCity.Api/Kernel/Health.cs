using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace LearningCity.Api.Kernel;

/// <summary>Live: the process answers. Ready: what it stands on answers too.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions()).AllowAnonymous();
    }
}
