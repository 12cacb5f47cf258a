using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>
/// The whole product in this process, on a database of its own, with a clock that stands still and no job of its own
/// accord: <c>IClassFixture&lt;LearningCityApp&gt;</c>. A class that needs other doubles derives from it.
/// </summary>
public class LearningCityApp : IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly TemporaryFolder files = new();
    private WebApplicationFactory<Program>? product;

    public LearningCityApp()
        : this(TestCluster.Shared)
    {
    }

    /// <summary>On a server of the test's choice.</summary>
    private protected LearningCityApp(TestCluster cluster) => database = new TestDatabase(cluster);

    /// <summary>Monday 05/10/2026, 09:00 in the city, until a test moves it.</summary>
    public SettableTime Time { get; } = new(new DateTimeOffset(2026, 10, 5, 2, 0, 0, TimeSpan.Zero));

    public TestDatabase Database => database;

    /// <summary>How far the product's clock, which is the test's, is taken to be from that of the database.</summary>
    public StatedVitals Vitals { get; } = new();

    /// <summary>Where the evidence files of this class lie.</summary>
    public string EvidenceFolder => files.At("evidence");

    public IServiceProvider Services => product!.Services;

    /// <summary>Settings of the product beyond those of the bench.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        product = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:LearningCity", ReachedBy(database.ConnectionString))
                .UseSetting("Jobs:Run", "false")
                .UseSetting("Evidence:Folder", EvidenceFolder)
                .UseSetting("Logging:LogLevel:Default", "Warning");

            foreach (var (name, value) in Settings)
            {
                host.UseSetting(name, value);
            }

            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Time);
                services.AddSingleton<IDatabaseVitals>(Vitals);
                services.AddSingleton<IStartupFilter, StatedCaller>();
                AddDoubles(services);
            });
        });
        _ = product.Server;
        Vitals.Database = Services.GetRequiredService<NpgsqlDataSource>();
        await PrepareAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        if (product is not null)
        {
            await product.DisposeAsync();
        }

        await database.DisposeAsync();
        files.Dispose();
    }

    /// <summary>A browser that nobody has signed in: keeps its cookies and sends the product's own header.</summary>
    public HttpClient Browser(string address = "http://localhost")
    {
        var browser = product!.CreateDefaultClient(new Uri(address), [.. Between(), new CookieContainerHandler()]);
        browser.DefaultRequestHeaders.Add("X-LearningCity", "1");

        return browser;
    }

    /// <summary>Somebody who holds these functions in the whole city or, when units are named, in these only.</summary>
    public HttpClient As(IEnumerable<Function> functions, params IEnumerable<UnitId> units) =>
        As(new AccountId(Guid.AllBitsSet), functions, units);

    /// <summary>The same under an account of the test's choice, where it matters who did what.</summary>
    public HttpClient As(AccountId account, IEnumerable<Function> functions, params IEnumerable<UnitId> units)
    {
        var browser = Browser();
        browser.DefaultRequestHeaders.Add(StatedCaller.Account, account.Value.ToString());
        browser.DefaultRequestHeaders.Add(StatedCaller.Functions, string.Join(',', functions));
        browser.DefaultRequestHeaders.Add(StatedCaller.Units, string.Join(',', units.Select(unit => unit.Value)));

        return browser;
    }

    /// <summary>Sends a request in the name of the product itself.</summary>
    public async Task<T> AsService<T>(IRequest<T> request)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();

        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    /// <summary>Does something in one transaction of the product, for states that no request of the API can make.</summary>
    /// <param name="work">What is done; it ends with the transaction.</param>
    /// <param name="module">The module in whose name the audit shows it.</param>
    public async Task<T> InTransaction<T>(Func<IServiceProvider, Task<T>> work, string module = "Kernel")
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();

        return await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(
            new CommandInfo("Bench", module, false), () => work(scope.ServiceProvider), CancellationToken.None);
    }

    /// <summary>Counts the statements the product sends until it is disposed.</summary>
    public StatementCount CountStatements() => new(database.ConnectionString);

    /// <summary>The address by which the product reaches its database, for a class that stands between the two.</summary>
    protected virtual string ReachedBy(string connectionString) => connectionString;

    /// <summary>What stands between every browser and the product.</summary>
    protected virtual IReadOnlyList<DelegatingHandler> Between() => [];

    /// <summary>Replaces ports; called after the product has registered its own.</summary>
    protected virtual void AddDoubles(IServiceCollection services)
    {
    }

    /// <summary>Fills the database once for the class.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;
}
