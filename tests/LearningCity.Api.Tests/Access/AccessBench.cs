using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LearningCity.Api.Tests.Access;

/// <summary>The product with five units that are always there.</summary>
public class AccessBench : LearningCityApp
{
    internal FixedUnits Units { get; } = new();

    internal CountingPasswords Passwords { get; } = new();

    protected override void AddDoubles(IServiceCollection services) => services
        .AddScoped<IPasswords>(_ => Passwords)
        .AddSingleton<IRequestHandler<FindUnitsInScope, IReadOnlyList<UnitId>>>(Units)
        .AddSingleton<IRequestHandler<GetValidUnit, ValidUnit>>(Units)
        .AddSingleton<IRequestHandler<ListUnitNames, IReadOnlyList<NamedUnit>>>(Units);

    internal async Task<T> Sql<T>(string text)
    {
        await using var command = Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(text);
        return (T)(await command.ExecuteScalarAsync())!;
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
