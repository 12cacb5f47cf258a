using System.Globalization;
using System.Text;
using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The whole product over a database of its own, with the notebooks beside it and callers named by a header.</summary>
public sealed class NotebookApp : IAsyncLifetime
{
    private const string CallerHeader = "X-Test-Account";

    private readonly TemporaryFolder folder = new();
    private readonly Product product;
    private int port;

    public NotebookApp() => product = new Product(this);

    public static Guid Unit { get; } = new("0198c0de-0000-7000-8000-0000000000aa");

    public static Guid Officer { get; } = new("0198c0de-0000-7000-8000-000000000001");

    public static Guid Other { get; } = new("0198c0de-0000-7000-8000-000000000002");

    /// <summary>Starts the real server in place of the one in memory; called before anything is sent.</summary>
    /// <returns>Its port.</returns>
    public int ListenOnLoopback()
    {
        lock (product)
        {
            if (port == 0)
            {
                product.UseKestrel(0);
                product.StartServer();
                port = product.ClientOptions.BaseAddress.Port;
            }

            return port;
        }
    }

    public IServiceProvider Services => product.Services;

    public TestDatabase Database { get; } = new();

    public SettableTime Time { get; } = new(new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero));

    public NotebookGate Gate { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        await Database.ExecuteAsync(Notebook.Tables);
    }

    /// <summary>Sends a request as the officer, with the product's header; a header given as null is left out.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, string? json = null, string? key = null, string? seen = null, Guid? account = null,
        IEnumerable<(string Name, string? Value)>? headers = null)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await SendAsync(request, key, seen, account, headers);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, string? key = null, string? seen = null, Guid? account = null,
        IEnumerable<(string Name, string? Value)>? headers = null)
    {
        (string Name, string? Value)[] usual =
        [
            (CallerHeader, (account ?? Officer).ToString()), (CallGuard.Header, "1"), (CallGuard.KeyHeader, key), ("If-Match", seen),
        ];
        foreach (var (name, value) in (headers ?? []).Concat(usual).DistinctBy(header => header.Name).Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await product.CreateClient().SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string address, string json, string? key = null, string? seen = null, Guid? account = null) =>
        SendAsync(HttpMethod.Post, address, json, key, seen, account);

    /// <summary>A new notebook's id.</summary>
    public async Task<Guid> OpenNotebookAsync(string title = "Sổ")
    {
        using var answer = await PostAsync("/api/v1/notebooks", $$"""{"title":"{{title}}"}""", key: Guid.NewGuid().ToString());
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        return (await answer.Content.ReadAsync()).GetProperty("id").GetGuid();
    }

    public async ValueTask DisposeAsync()
    {
        await product.DisposeAsync();
        await Database.DisposeAsync();
        folder.Dispose();
    }

    private sealed class Product(NotebookApp app) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("ConnectionStrings:LearningCity", app.Database.ConnectionString);
            builder.UseSetting("Jobs:Run", "false");
            builder.UseSetting(StartUpChecks.EvidenceFolderSetting, app.folder.Path);
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(app.Time);
                services.AddSingleton<IDatabaseVitals>(new StatedVitals());
                services.AddSingleton(app.Gate);
                services.AddSingleton<Desk>();
                services.AddSingleton<IJob, NotebookJob>();
                services.AddSingleton<IEndpoints, NotebookEndpoints>();
                services.AddSingleton<IStartupFilter, NamedCaller>();
                services.ConfigureDbContext<LearningCityContext>((_, options) => NotebookModel.Apply(options));
                foreach (var handler in typeof(NotebookApp).Assembly.GetTypes().Where(type => type.Name.EndsWith("Handler", StringComparison.Ordinal)))
                {
                    foreach (var handled in handler.GetInterfaces().Where(found => found.Namespace == typeof(IMediator).Namespace))
                    {
                        services.AddScoped(handled, handler);
                    }
                }
            });
        }
    }

    /// <summary>Whoever the header names is signed in, with every function but that of erasing evidence.</summary>
    private sealed class NamedCaller : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate further) =>
            {
                if (Guid.TryParse(context.Request.Headers[CallerHeader], CultureInfo.InvariantCulture, out var account))
                {
                    var rights = Enum.GetValues<Function>().Where(function => function != Function.EraseEvidence)
                        .ToDictionary(function => function, _ => Scope.Everything);
                    context.RequestServices.GetRequiredService<Caller>().Become(new AccountId(account), ["CO"], rights);
                }

                return further(context);
            });
            next(app);
        };
    }
}
