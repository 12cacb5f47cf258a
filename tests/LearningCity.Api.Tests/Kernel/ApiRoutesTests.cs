using LearningCity.Api.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The code of an endpoint is made at its first call, its description and its faults at the start.</summary>
public sealed class ApiRoutesTests
{
    private int made;

    [Fact]
    public async Task An_endpoint_is_made_at_its_first_call_and_once()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        var endpoint = Map(app, routes => routes.MapGet("/notes/{number}", (int number) => Results.StatusCode(200 + number)));

        endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.ShouldBe(["GET"]);
        made.ShouldBe(0);

        var calls = Enumerable.Range(0, 8).Select(number => Task.Run(() => CallAsync(app, endpoint, number)));

        (await Task.WhenAll(calls)).ShouldBe(Enumerable.Range(200, 8));
        made.ShouldBe(1);
    }

    [Fact]
    public async Task What_an_endpoint_takes_and_answers_is_known_before_it_is_made()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        var endpoint = Map(app, routes => routes.MapPost("/notes", (Note note) => TypedResults.Ok(note)));

        endpoint.Metadata.GetRequiredMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>().RequestType.ShouldBe(typeof(Note));
        endpoint.Metadata.GetRequiredMetadata<Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata>().Type.ShouldBe(typeof(Note));
    }

    [Fact]
    public async Task An_endpoint_nobody_could_call_is_refused_before_any_call()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        Should.Throw<InvalidOperationException>(() => Map(app, routes => routes.MapPost("/notes", (Note one, Note other) => one == other)));
    }

    private Endpoint Map(WebApplication app, Action<ApiRoutes> map)
    {
        var group = app.MapGroup("");
        group.AddEndpointFilterFactory((_, next) =>
        {
            Interlocked.Increment(ref made);
            return next;
        });
        map(new ApiRoutes(group));
        return ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).ShouldHaveSingleItem();
    }

    private static async Task<int> CallAsync(WebApplication app, Endpoint endpoint, int number)
    {
        var context = new DefaultHttpContext { RequestServices = app.Services };
        context.Request.RouteValues["number"] = $"{number}";
        await endpoint.RequestDelegate!(context);
        return context.Response.StatusCode;
    }

    private sealed record Note(string Text);
}
