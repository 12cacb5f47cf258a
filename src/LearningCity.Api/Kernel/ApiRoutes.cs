using System.Diagnostics.CodeAnalysis;

namespace LearningCity.Api.Kernel;

/// <summary>
/// Where endpoints are mapped. An endpoint is described while the product starts (who may, what it takes, what it answers; a parameter nobody could
/// fill is found there); the code that reads its parameters and writes its answer is made at its first call.
/// </summary>
internal sealed class ApiRoutes(IEndpointRouteBuilder routes)
{
    public RouteHandlerBuilder MapGet([StringSyntax("Route")] string pattern, Delegate handler) => Map(pattern, handler, HttpMethods.Get);

    public RouteHandlerBuilder MapPost([StringSyntax("Route")] string pattern, Delegate handler) => Map(pattern, handler, HttpMethods.Post);

    public RouteHandlerBuilder MapPut([StringSyntax("Route")] string pattern, Delegate handler) => Map(pattern, handler, HttpMethods.Put);

    private RouteHandlerBuilder Map(string pattern, Delegate handler, string method) =>
        RouteHandlerServices.Map(routes, pattern, handler, [method], RequestDelegateFactory.InferMetadata, CreateLater);

    private static RequestDelegateResult CreateLater(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? described)
    {
        var made = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, described).RequestDelegate);
        return new RequestDelegateResult(context => made.Value(context), described?.EndpointMetadata ?? []);
    }
}
