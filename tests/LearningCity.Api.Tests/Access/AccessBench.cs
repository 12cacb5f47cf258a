using System.Net.Http.Json;
using System.Text.Json;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LearningCity.Api.Tests.Access;

/// <summary>The product on a database of its own, with a clock that stands still until it is moved.</summary>
public sealed class AccessBench : IAsyncLifetime
{
    private static readonly Lazy<Task<PrivatePostgres>> Cluster = new(() => PrivatePostgres.StartAsync(
        new PrivatePostgresOptions(Path.Combine(Path.GetTempPath(), "learning-city-access-" + Environment.ProcessId)) { Durable = false, RemoveAtEnd = true },
        NullLogger.Instance,
        CancellationToken.None));

    private static int databases;

    private WebApplicationFactory<Program>? product;

    internal StandingClock Clock { get; } = new(new DateTimeOffset(2026, 10, 5, 2, 0, 0, TimeSpan.Zero));

    internal FixedUnits Units { get; } = new();

    internal CountingPasswords Passwords { get; } = new();

    internal string ConnectionString { get; private set; } = "";

    internal IServiceProvider Services => product!.Services;

    public async ValueTask InitializeAsync()
    {
        var cluster = await Cluster.Value;
        var name = "access_" + Interlocked.Increment(ref databases);
        await using (var server = NpgsqlDataSource.Create(cluster.AdministratorConnectionString))
        {
            await using var command = server.CreateCommand($"create database {name} owner learningcity");
            await command.ExecuteNonQueryAsync();
        }

        ConnectionString = cluster.ConnectionStringTo(name);
        await DatabaseMigration.MigrateAsync(ConnectionString, CancellationToken.None);
        product = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:LearningCity", ConnectionString)
            .UseSetting("Jobs:Run", "false")
            .UseSetting("Logging:LogLevel:Default", "Warning")
            .ConfigureTestServices(services => services
                .AddSingleton<TimeProvider>(Clock)
                .AddScoped<IPasswords>(_ => Passwords)
                .AddSingleton<IRequestHandler<ExpandScope, IReadOnlyList<UnitId>>>(Units)
                .AddSingleton<IRequestHandler<GetValidUnit, ValidUnit>>(Units)));
        _ = product.Server;
    }

    public async ValueTask DisposeAsync()
    {
        if (product is not null)
        {
            await product.DisposeAsync();
        }
    }

    /// <summary>A browser of its own: keeps its cookies and sends the product's header.</summary>
    internal HttpClient Browser(string address = "http://localhost")
    {
        var browser = product!.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address), AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Add("X-LearningCity", "1");
        return browser;
    }

    /// <summary>Sends in the name of the product itself.</summary>
    internal async Task<T> AsService<T>(IRequest<T> request)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    /// <summary>An active account with one grant; written without hashing anything.</summary>
    internal Task<AccountId> AccountAsync(Role role, UnitId? unit, DateOnly? from = null, DateOnly? to = null) =>
        InTransaction(services => AddAccount(services, role, unit, from, to));

    /// <summary>The same, signed in within the same transaction.</summary>
    internal async Task<(AccountId Id, HttpClient Browser)> SignedInAccountAsync(Role role, UnitId? unit, DateOnly? from = null, DateOnly? to = null)
    {
        var token = SecretToken.New();
        var id = await InTransaction(services =>
        {
            var account = AddAccount(services, role, unit, from, to);
            AddSession(services, account, token);
            return account;
        });
        return (id, BrowserWith(token));
    }

    /// <summary>A browser in which the account is signed in; its session is written directly.</summary>
    internal async Task<HttpClient> SignedIn(AccountId account)
    {
        var token = SecretToken.New();
        await InTransaction(services =>
        {
            AddSession(services, account, token);
            return true;
        });
        return BrowserWith(token);
    }

    internal async Task<HttpClient> SignedInAs(Role role, UnitId? unit = null) => (await SignedInAccountAsync(role, unit)).Browser;

    internal async Task<T> InTransaction<T>(Func<IServiceProvider, T> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        return await scope.ServiceProvider.GetRequiredService<IUnitOfWork>()
            .RunAsync(new CommandInfo("Bench", "Access", false), () => Task.FromResult(work(scope.ServiceProvider)), CancellationToken.None);
    }

    internal async Task<T> Sql<T>(string text)
    {
        await using var command = Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(text);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private AccountId AddAccount(IServiceProvider services, Role role, UnitId? unit, DateOnly? from, DateOnly? to)
    {
        var now = Clock.GetUtcNow();
        var today = now.CityDay();
        var id = new AccountId(Identity.New(now));
        var account = Account.Invite(id, SignInName.Of("bench-" + id.Value.ToString("N")), "Tài khoản thử", $"Chức danh {id.Value:N}", now);
        account.SetPassword("unusable", now);
        services.GetRequiredService<IRepository<Account>>().Add(account);

        var terms = new GrantTerms(new GrantId(Identity.New(now)), id, role, new GrantScope(unit), from ?? today, to, "thử nghiệm");
        var givenOn = from is { } first && first < today ? first : today;
        services.GetRequiredService<IRepository<Grant>>().Add(Grant.Give(terms, [], by: null, now, givenOn));
        return id;
    }

    private void AddSession(IServiceProvider services, AccountId account, SecretToken token)
    {
        var now = Clock.GetUtcNow();
        services.GetRequiredService<IRepository<Session>>()
            .Add(Session.Start(new SessionId(Identity.New(now)), account, token.Hash, "", "bench", now));
    }

    private HttpClient BrowserWith(SecretToken token)
    {
        var browser = Browser();
        browser.DefaultRequestHeaders.Add("Cookie", "learning-city=" + token.Text);
        return browser;
    }
}

internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;
}

/// <summary>Five units: a parent, the own unit below it with a child, a sibling, and a stranger.</summary>
internal sealed class FixedUnits : IRequestHandler<ExpandScope, IReadOnlyList<UnitId>>, IRequestHandler<GetValidUnit, ValidUnit>
{
    public UnitId Parent { get; } = Unit(1);

    public UnitId Own { get; } = Unit(2);

    public UnitId Child { get; } = Unit(3);

    public UnitId Sibling { get; } = Unit(4);

    public UnitId Foreign { get; } = Unit(5);

    public Task<IReadOnlyList<UnitId>> Handle(ExpandScope request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UnitId>>([.. request.Units.SelectMany(WithAllBelow).Distinct()]);

    public Task<ValidUnit> Handle(GetValidUnit request, CancellationToken cancellationToken) =>
        Task.FromResult(new ValidUnit(request.Unit, "U", "Đơn vị thử", "ward"));

    private static UnitId Unit(int number) => new(new Guid($"00000000-0000-7000-8000-00000000000{number}"));

    private IEnumerable<UnitId> WithAllBelow(UnitId unit) =>
        unit == Parent ? [Parent, Own, Child, Sibling] : unit == Own ? [Own, Child] : [unit];
}

/// <summary>Real passwords; counts how often one is compared.</summary>
internal sealed class CountingPasswords : IPasswords
{
    private readonly Infrastructure.Access.PasswordHashing real = new();

    public int Checks { get; set; }

    public Task<string> HashAsync(string password, CancellationToken ct) => real.HashAsync(password, ct);

    public Task<PasswordVerdict> CheckAsync(string? hash, string password, CancellationToken ct)
    {
        Checks++;
        return real.CheckAsync(hash, password, ct);
    }
}

internal static class Answers
{
    public static async Task<JsonElement> Json(this Task<HttpResponseMessage> answer) => await (await answer).Json();

    public static async Task<JsonElement> Json(this HttpResponseMessage answer)
    {
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The code of the problem the answer refuses with.</summary>
    public static async Task<string> Refusal(this HttpResponseMessage answer, int status)
    {
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;
    }

    public static async Task<string> Refusal(this Task<HttpResponseMessage> answer, int status) => await (await answer).Refusal(status);

    /// <summary>Posts with a new key, and the revision if one is given.</summary>
    public static Task<HttpResponseMessage> Post(this HttpClient browser, string path, object body, int? seen = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Identity.New(DateTimeOffset.UnixEpoch).ToString("N"));
        if (seen is { } revision)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{revision}\"");
        }

        return browser.SendAsync(request);
    }

    public static Task<HttpResponseMessage> Get(this HttpClient browser, string path) =>
        browser.GetAsync(new Uri("/api/v1" + path, UriKind.Relative));
}

internal static class ProblemTexts
{
    /// <summary>Everything a problem says but its trace.</summary>
    public static async Task<string> Json400(this HttpResponseMessage answer)
    {
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return $"{problem.GetProperty("title")} {problem.GetProperty("errors")}";
    }
}
