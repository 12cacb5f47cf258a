namespace LearningCity.Api.Kernel;

/// <summary>The endpoints of a module or of one part of it; found by scan and mapped below <c>/api/v1</c>.</summary>
internal interface IEndpoints
{
    void Map(ApiRoutes api);
}

internal static class EndpointMapping
{
    public static void AddModules(this IServiceCollection services)
    {
        var found = typeof(IEndpoints).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IEndpoints)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal);
        foreach (var endpoints in found)
        {
            services.AddSingleton(typeof(IEndpoints), endpoints);
        }
    }

    public static void MapModules(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        api.AddEndpointFilterFactory(QueryGuard.Of);
        var routes = new ApiRoutes(api);
        foreach (var endpoints in app.Services.GetServices<IEndpoints>())
        {
            endpoints.Map(routes);
        }
    }
}
