using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LearningCity.Api.Tests.Access;

/// <summary>The product with five units that are always there, and accounts made without hashing anything.</summary>
public sealed class AccessBench : LearningCityApp
{
    internal FixedUnits Units { get; } = new();

    internal CountingPasswords Passwords { get; } = new();

    protected override void AddDoubles(IServiceCollection services) => services
        .AddScoped<IPasswords>(_ => Passwords)
        .AddSingleton<IRequestHandler<FindUnitsInScope, IReadOnlyList<UnitId>>>(Units)
        .AddSingleton<IRequestHandler<GetValidUnit, ValidUnit>>(Units)
        .AddSingleton<IRequestHandler<ListUnitNames, IReadOnlyList<NamedUnit>>>(Units);

    /// <summary>An active account with one grant; written without hashing anything.</summary>
    internal Task<AccountId> AccountAsync(Role role, UnitId? unit, DateOnly? from = null, DateOnly? to = null) =>
        Write(services => AddAccount(services, role, unit, from, to));

    /// <summary>The same, signed in within the same transaction.</summary>
    internal async Task<(AccountId Id, HttpClient Browser)> SignedInAccountAsync(Role role, UnitId? unit, DateOnly? from = null, DateOnly? to = null)
    {
        var token = SecretToken.New();
        var id = await Write(services =>
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
        await Write(services =>
        {
            AddSession(services, account, token);
            return true;
        });
        return BrowserWith(token);
    }

    internal async Task<HttpClient> SignedInAs(Role role, UnitId? unit = null) => (await SignedInAccountAsync(role, unit)).Browser;

    internal async Task<T> Sql<T>(string text)
    {
        await using var command = Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(text);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task<T> Write<T>(Func<IServiceProvider, T> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();

        return await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(
            new CommandInfo("Bench", "Access", false), () => Task.FromResult(work(scope.ServiceProvider)), CancellationToken.None);
    }

    private AccountId AddAccount(IServiceProvider services, Role role, UnitId? unit, DateOnly? from, DateOnly? to)
    {
        var now = Time.GetUtcNow();
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
        var now = Time.GetUtcNow();
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

/// <summary>Five units: a parent, the own unit below it with a child, a sibling, and a stranger.</summary>
internal sealed class FixedUnits :
    IRequestHandler<FindUnitsInScope, IReadOnlyList<UnitId>>,
    IRequestHandler<GetValidUnit, ValidUnit>,
    IRequestHandler<ListUnitNames, IReadOnlyList<NamedUnit>>
{
    public UnitId Parent { get; } = Unit(1);

    public UnitId Own { get; } = Unit(2);

    public UnitId Child { get; } = Unit(3);

    public UnitId Sibling { get; } = Unit(4);

    public UnitId Foreign { get; } = Unit(5);

    public Task<IReadOnlyList<UnitId>> Handle(FindUnitsInScope request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UnitId>>([.. request.Units.SelectMany(WithAllBelow).Distinct()]);

    public Task<ValidUnit> Handle(GetValidUnit request, CancellationToken cancellationToken) =>
        Task.FromResult(new ValidUnit(request.Unit, "U", "Đơn vị thử", "ward"));

    public Task<IReadOnlyList<NamedUnit>> Handle(ListUnitNames request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<NamedUnit>>([.. request.Units.Select(unit => new NamedUnit(unit, "U", "Đơn vị thử", null))]);

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

internal static class Posting
{
    /// <summary>Posts with a new key, and the revision if one is given.</summary>
    public static Task<HttpResponseMessage> Post(this HttpClient browser, string path, object body, int? seen = null, string? key = null) =>
        browser.Call(HttpMethod.Post, path, body, key ?? Calls.NewKey(), seen);

    /// <summary>Everything a problem says but its trace.</summary>
    public static async Task<string> Told(this HttpResponseMessage answer)
    {
        var problem = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return $"{problem.GetProperty("title")} {problem.GetProperty("errors")}";
    }
}
