using LearningCity.Api.Tests.Access;
using LearningCity.Api.Tests.Criteria;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>The bench of the authorisation matrix, whose unsafe calls are struck.</summary>
public sealed class StruckBench : AccessBench
{
    internal Strikes Strikes { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Strikes.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override string ReachedBy(string connectionString) => Strikes.StandBefore(connectionString);

    protected override IReadOnlyList<DelegatingHandler> Between() => [new StruckCalls(Strikes)];

    protected override void AddDoubles(IServiceCollection services)
    {
        base.AddDoubles(services);
        services.AddSingleton(Strikes).AddScoped(typeof(IPipelineBehavior<,>), typeof(DoneCommands<,>));
    }
}

/// <summary>Hải Phòng, not founded yet, whose people's unsafe calls are struck once that is wanted.</summary>
public sealed class StruckCity : LearningCityApp
{
    internal Strikes Strikes { get; } = new();

    internal HaiPhongCity City { get; private set; } = null!;

    /// <summary>Mails are kept, so that they may be asked for.</summary>
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Mail:Catch"] = "true" };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Strikes.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override string ReachedBy(string connectionString) => Strikes.StandBefore(connectionString);

    protected override IReadOnlyList<DelegatingHandler> Between() => [new StruckCalls(Strikes)];

    protected override void AddDoubles(IServiceCollection services) =>
        services.AddSingleton(Strikes).AddScoped(typeof(IPipelineBehavior<,>), typeof(DoneCommands<,>));

    protected override Task PrepareAsync()
    {
        Time.GoTo(new DateOnly(2022, 10, 3), new TimeOnly(8, 0));
        City = new HaiPhongCity(Services, () => Browser(), Time);
        return Task.CompletedTask;
    }
}
