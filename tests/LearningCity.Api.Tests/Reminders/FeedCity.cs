using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>A city whose calendars are read; everything it logs is kept. Below unit 1 lie units 2 and 50.</summary>
public sealed class FeedCity : RemindedCity
{
    public KeptLog Log { get; } = new(LogLevel.Trace);

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Trace" };

    /// <summary>A new address of an account.</summary>
    public async Task<string> AddressAsync(AccountId account)
    {
        using var answer = await As(account, []).Call(HttpMethod.Post, "/me/calendar-feed");
        return (await answer.Json()).GetProperty("path").GetString()!;
    }

    /// <summary>As a calendar program reads it: without cookie and without header.</summary>
    public async Task<HttpResponseMessage> ReadAsync(string address)
    {
        var program = Browser();
        program.DefaultRequestHeaders.Clear();
        return await program.GetAsync(new Uri(address, UriKind.Relative));
    }

    public async Task<string> TextAsync(string address)
    {
        using var answer = await ReadAsync(address);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadAsStringAsync();
    }

    protected override void AddDoubles(IServiceCollection services)
    {
        base.AddDoubles(services);
        services.AddSingleton<ILoggerProvider>(Log);
        services.AddScoped<IRequestHandler<FindUnitsInScope, IReadOnlyList<UnitId>>, UnitsBelow>();
        services.AddScoped<IRequestHandler<ListUnitNames, IReadOnlyList<NamedUnit>>, UnitsBelow>();
    }

    private sealed class UnitsBelow : IRequestHandler<FindUnitsInScope, IReadOnlyList<UnitId>>, IRequestHandler<ListUnitNames, IReadOnlyList<NamedUnit>>
    {
        public Task<IReadOnlyList<UnitId>> Handle(FindUnitsInScope request, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<UnitId>>([.. request.Units.SelectMany(unit => unit == Unit(1) ? [Unit(1), Unit(2), Unit(50)] : new[] { unit }).Distinct()]);

        public Task<IReadOnlyList<NamedUnit>> Handle(ListUnitNames request, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<NamedUnit>>([.. request.Units.Select(unit => new NamedUnit(unit, "U", "Phường " + Convert.ToInt32(unit.Value.ToString()[^4..], 16), null))]);
    }
}
