using System.Threading.RateLimiting;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.AspNetCore.RateLimiting;

namespace LearningCity.Api.Kernel;

/// <summary>
/// How often one account may save what is typed: as fast as anybody types and a page saves by itself, with much to spare, but not as fast as a
/// page or a program run wild. Each instance counts for itself.
/// </summary>
internal static class SavePace
{
    /// <summary>Saves at once.</summary>
    public const int AtOnce = 300;

    private const int EachSecond = 5;
    private const string Policy = "saves";

    public static void AddSavePace(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(AccountOf(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = EachSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));
        limits.OnRejected = (rejected, _) => throw new TooOften(
            "kernel.rate-limited", "Bạn vừa lưu quá nhiều lần; hãy đợi một lát rồi lưu lại.",
            rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1));
    });

    /// <summary>A call that a page makes by itself while somebody types.</summary>
    public static RouteHandlerBuilder SavesWhileTyping(this RouteHandlerBuilder endpoint) => endpoint.RequireRateLimiting(Policy);

    private static AccountId AccountOf(HttpContext context) => context.RequestServices.GetRequiredService<ICaller>().Account;
}
