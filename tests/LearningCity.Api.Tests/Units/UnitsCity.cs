using System.Net.Http.Json;
using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LearningCity.Api.Tests.Units;

/// <summary>The product on a real database of its own, for tests of one class.</summary>
public sealed class UnitsCity : IAsyncLifetime
{
    private PrivatePostgres? server;
    private WebApplicationFactory<Program>? product;

    public string ConnectionString => server!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "lc-units-" + Path.GetRandomFileName());
        server = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(folder) { Durable = false, RemoveAtEnd = true }, NullLogger.Instance, CancellationToken.None);
        await DatabaseMigration.MigrateAsync(server.ConnectionString, CancellationToken.None);
        product = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:LearningCity", server.ConnectionString);
            host.UseSetting("Jobs:Run", "false");
            host.ConfigureServices(services => services.AddSingleton<IStartupFilter, StatedCaller>());
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (product is not null)
        {
            await product.DisposeAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>Asks as another module does.</summary>
    public async Task<T> Ask<T>(IRequest<T> question)
    {
        using var scope = product!.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(question);
    }

    /// <summary>Somebody who holds these functions in the whole city, or, when units are named, in them only.</summary>
    public HttpClient As(Function[] functions, params Guid[] units)
    {
        var client = product!.CreateClient();
        client.DefaultRequestHeaders.Add(StatedCaller.Functions, string.Join(',', functions));
        client.DefaultRequestHeaders.Add(StatedCaller.Units, string.Join(',', units));
        client.DefaultRequestHeaders.Add("X-LearningCity", "1");
        return client;
    }

    public HttpClient Officer() => As([Function.SeeCriteria, Function.ChangeUnits, Function.ImportInBulk, Function.ChangeCalendar]);

    public async Task<T> Scalar<T>(string text)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private sealed class StatedCaller : IStartupFilter
    {
        public const string Functions = "X-Test-Functions";
        public const string Units = "X-Test-Units";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate rest) =>
            {
                var functions = context.Request.Headers[Functions].ToString();
                if (functions.Length > 0)
                {
                    var units = context.Request.Headers[Units].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
                    var scope = units.Length == 0 ? Scope.Everything : new Scope(false, [.. units.Select(unit => new UnitId(Guid.Parse(unit)))]);
                    context.RequestServices.GetRequiredService<Caller>().Become(
                        new AccountId(Guid.AllBitsSet), ["CO"], functions.Split(',').ToDictionary(name => Enum.Parse<Function>(name), _ => scope));
                }

                return rest(context);
            });
            next(app);
        };
    }
}

internal static class Calls
{
    private static int keys;

    public static Task<HttpResponseMessage> Create(this HttpClient client, string path, object body) => client.Call(HttpMethod.Post, path, JsonContent.Create(body), null, true);

    public static Task<HttpResponseMessage> Step(this HttpClient client, string path, object? body, int seen) =>
        client.Call(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), seen, true);

    public static Task<HttpResponseMessage> Edit(this HttpClient client, string path, object body, int seen) =>
        client.Call(HttpMethod.Put, path, JsonContent.Create(body), seen, false);

    public static Task<HttpResponseMessage> Call(this HttpClient client, HttpMethod method, string path, HttpContent? content, int? seen, bool withKey)
    {
        var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = content };
        if (seen is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        }

        if (withKey)
        {
            request.Headers.Add("Idempotency-Key", $"key-{Interlocked.Increment(ref keys)}");
        }

        return client.SendAsync(request);
    }

    /// <summary>The body, after making sure of the status.</summary>
    public static async Task<JsonElement> Body(this Task<HttpResponseMessage> call, int status = 200)
    {
        var answer = await call;
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public static Task<JsonElement> Get(this HttpClient client, string path, int status = 200) =>
        client.GetAsync("/api/v1" + path).Body(status);

    public static async Task<string> Code(this Task<HttpResponseMessage> call, int status) => (await call.Body(status)).GetProperty("code").GetString()!;

    public static Guid Id(this JsonElement changed) => changed.GetProperty("id").GetGuid();

    public static string[] Texts(this JsonElement list, string property) => [.. list.EnumerateArray().Select(item => item.GetProperty(property).GetString()!)];
}
