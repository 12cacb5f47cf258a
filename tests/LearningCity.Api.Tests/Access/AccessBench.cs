using System.Net.Http.Json;
using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Access;

/// <summary>The product with five units that never change and passwords that are counted.</summary>
public sealed class AccessBench : LearningCityApp
{
    internal SettableTime Clock => Time;

    internal FixedUnits Units { get; } = new();

    internal CountingPasswords Passwords { get; } = new();

    internal Task<T> Sql<T>(string text) => Database.ScalarAsync<T>(text);

    protected override void AddDoubles(IServiceCollection services) => services
        .AddScoped<IPasswords>(_ => Passwords)
        .AddSingleton<IRequestHandler<ExpandScope, IReadOnlyList<UnitId>>>(Units)
        .AddSingleton<IRequestHandler<GetValidUnit, ValidUnit>>(Units);
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
