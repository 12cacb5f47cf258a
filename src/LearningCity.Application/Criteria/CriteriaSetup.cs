using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Application.Criteria;

public static class CriteriaSetup
{
    /// <summary>What the use cases of Criteria share among themselves.</summary>
    public static IServiceCollection AddCriteria(this IServiceCollection services) => services
        .AddScoped<ReportWork>()
        .AddScoped<EntryWork>();
}
