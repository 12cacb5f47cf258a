using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace LearningCity.Api.Kernel;

/// <summary>Says on the trace of a request, if it is kept, what was called and how it ended: method, route with its places left open, status.</summary>
internal static class TraceFacts
{
    public static void UseTraceFacts(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (Activity.Current is { Recorded: true } trace)
        {
            var endpoint = (context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint) as RouteEndpoint;
            trace.SetTag("http.request.method", Known(context.Request.Method)).SetTag("http.route", endpoint?.RoutePattern.RawText);
            trace.SetTag("http.response.status_code", context.Response.StatusCode);
        }
    });

    /// <summary>Anybody may call a method whatever he likes.</summary>
    private static string Known(string method) =>
        HttpMethods.GetCanonicalizedValue(method) is var known && (HttpMethods.IsGet(known) || HttpMethods.IsHead(known) || HttpMethods.IsPost(known) || HttpMethods.IsPut(known)
            || HttpMethods.IsPatch(known) || HttpMethods.IsDelete(known) || HttpMethods.IsOptions(known) || HttpMethods.IsTrace(known) || HttpMethods.IsConnect(known)) ? known : "_OTHER";
}
