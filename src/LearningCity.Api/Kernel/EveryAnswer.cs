using Microsoft.AspNetCore.HostFiltering;

namespace LearningCity.Api.Kernel;

/// <summary>
/// What holds for every answer, also for one the framework gives before the product is asked, as to a call for a foreign host: the security
/// headers, and the form of every refusal.
/// </summary>
internal sealed class EveryAnswer : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseTraceFacts();
        app.UseSecurityHeaders();
        app.UseStatusCodePages(status => Problems.WriteStatusAsync(status.HttpContext));
        next(app);
    };
}

internal static class EveryAnswerSetup
{
    /// <summary>Put before the framework's own layers, which are there already.</summary>
    public static void AddEveryAnswer(this IServiceCollection services)
    {
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, EveryAnswer>());
        services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
    }
}
