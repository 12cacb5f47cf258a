using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Application.Access;

public static class AccessSetup
{
    /// <summary>What the use cases of Access share among themselves.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddScoped<CurrentSession>()
        .AddScoped<AccountReach>()
        .AddScoped<Keepers>()
        .AddScoped<LinkIssuing>()
        .AddScoped<LinkReading>()
        .AddScoped<SessionEnding>()
        .AddScoped<SecurityNotes>();
}
