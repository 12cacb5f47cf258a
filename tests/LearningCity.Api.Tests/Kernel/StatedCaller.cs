using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>
/// Lets a test say in headers who asks and what he may, so that a module is tested without accounts and grants. Exists
/// in the test host only.
/// </summary>
internal sealed class StatedCaller : IStartupFilter
{
    public const string Account = "X-Test-Account";
    public const string Functions = "X-Test-Functions";
    public const string Units = "X-Test-Units";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((HttpContext context, RequestDelegate rest) =>
        {
            if (Named(context, Account) is [var account])
            {
                var units = Named(context, Units);
                var scope = units is [] ? Scope.Everything : new Scope(false, [.. units.Select(unit => new UnitId(Guid.Parse(unit)))]);
                context.RequestServices.GetRequiredService<Caller>().Become(
                    new AccountId(Guid.Parse(account)), [], Named(context, Functions).ToDictionary(Enum.Parse<Function>, _ => scope));
            }

            return rest(context);
        });
        next(app);
    };

    private static string[] Named(HttpContext context, string header) =>
        context.Request.Headers[header].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
}
