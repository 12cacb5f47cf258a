using LearningCity.Api.Tests.Criteria;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>
/// An open round in the built product, whose wards' reporters save their answer and upload papers one after the other while
/// the product or its database is killed under them. What they were told is held against the tables.
/// </summary>
/// <param name="product">Started, with nothing in it.</param>
/// <param name="address">Where its database can be reached behind its back, at any moment it runs.</param>
/// <param name="through">A browser that reaches the product another way than directly, such as through a proxy.</param>
internal sealed class WritingCity(RunningProduct product, Func<string> address, Func<HttpClient>? through = null) : IAsyncDisposable
{
    private readonly List<Writer> writers = [];

    public RunningProduct Product => product;

    public IReadOnlyList<Writer> Writers => writers;

    public int Acknowledged => writers.Sum(writer => writer.Acknowledged);

    /// <summary>A product with a private server of its own.</summary>
    public static async Task<WritingCity> FoundAsync(int clients)
    {
        var product = await RunningProduct.StartAsync(new Dictionary<string, string> { ["Jobs__Run"] = "false" });
        return await FoundAsync(new WritingCity(product, () => product.ConnectionString), clients);
    }

    /// <summary>A product on another server.</summary>
    /// <param name="reached">The address by which the product reaches it.</param>
    public static async Task<WritingCity> FoundAsync(TestDatabase database, string reached, int clients)
    {
        var product = await RunningProduct.StartAsync(new Dictionary<string, string> { ["Jobs__Run"] = "false", ["ConnectionStrings__LearningCity"] = reached });
        return await FoundAsync(new WritingCity(product, () => database.ConnectionString), clients);
    }

    /// <summary>A product that was started already, reached by browsers of the test's own.</summary>
    public static Task<WritingCity> FoundAsync(RunningProduct product, TestDatabase database, Func<HttpClient> through, int clients) =>
        FoundAsync(new WritingCity(product, () => database.ConnectionString, through), clients);

    /// <summary>Everybody writes until that many writes more were acknowledged; whoever was not answered says the same again.</summary>
    public async Task WriteAsync(int more, CancellationToken stop = default)
    {
        var until = Acknowledged + more;
        await Task.WhenAll(writers.Select(writer => writer.WriteAsync(() => Acknowledged < until && !stop.IsCancellationRequested)));
    }

    /// <summary>Each write that was acknowledged is there once, and nothing else is.</summary>
    public async Task EverythingIsThereOnceAsync(string about)
    {
        await Task.WhenAll(writers.Select(writer => writer.SettleAsync()));
        await using var database = NpgsqlDataSource.Create(address());
        var told = writers.SelectMany(writer => writer.Keys).ToHashSet();
        told.Count.ShouldBe(Acknowledged, about);
        var done = await database.ListAsync<string>("select operation_key from access.audit where operation_key like 'write-%' group by operation_key, transaction");
        done.ShouldBe(told, ignoreOrder: true, $"{about}: by the audit");
        (await database.ListAsync<string>("select key from kernel.idempotency_keys where key like 'write-%' and answer is not null"))
            .ShouldBe(told, ignoreOrder: true, $"{about}: by the keys");
        (await database.ScalarAsync<long>("select count(*) from kernel.idempotency_keys where answer is null")).ShouldBe(0, about);
        foreach (var writer in writers)
        {
            (await database.ScalarAsync<string>($"select note || ' ' || revision from criteria.entries where report = '{writer.Report}'")).ShouldBe(writer.LastEntry, about);
        }

        (await database.ListAsync<string>("select sha256 from evidence.documents"))
            .ShouldBe(writers.SelectMany(writer => writer.Papers), ignoreOrder: true, $"{about}: the papers");
        foreach (var paper in writers.SelectMany(writer => writer.Uploaded))
        {
            await paper.Writer.IsThereAsync(paper.Document, about);
        }
    }

    public ValueTask DisposeAsync() => product.DisposeAsync();

    private static async Task<WritingCity> FoundAsync(WritingCity city, int clients)
    {
        try
        {
            await city.PrepareAsync(clients);
            return city;
        }
        catch
        {
            await city.DisposeAsync();
            throw;
        }
    }

    private async Task PrepareAsync(int clients)
    {
        // Accounts and sessions are written by a second host on the same database, which is gone before anybody is killed.
        await using var host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseSetting("ConnectionStrings:LearningCity", address()).UseSetting("Jobs:Run", "false").UseSetting("Logging:LogLevel:Default", "Warning"));
        var people = new HaiPhongCity(host.Services, Browser, TimeProvider.System);
        await people.FoundAsync(clients);
        var today = TimeProvider.System.Today();
        var round = await people.OpenRoundAsync(new WrittenDates(today, today.AddDays(20), DueForm.UntilEndOf), TimeProvider.System.GetUtcNow().AddDays(30));
        for (var number = 1; number <= clients; number++)
        {
            var ward = HaiPhongUnits.Ward(number);
            writers.Add(new Writer(number, await people.Reporter(ward), people.Units[ward], (await round.ReportsAsync())[ward]));
        }
    }

    private HttpClient Browser()
    {
        if (through is not null)
        {
            return through();
        }

        var browser = new HttpClient { BaseAddress = product.Client.BaseAddress, Timeout = TimeSpan.FromSeconds(15) };
        browser.DefaultRequestHeaders.Add("X-LearningCity", "1");
        return browser;
    }
}
