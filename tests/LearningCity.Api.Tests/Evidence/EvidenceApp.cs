using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Unit = LearningCity.Domain.Units.Unit;

namespace LearningCity.Api.Tests.Evidence;

/// <summary>The product with a module of the test's own, that sends on what a test gives it, as Criteria does with its links.</summary>
public class EvidenceApp : LearningCityApp
{
    public const string Kind = "criteria-entry";

    public static readonly AccountId Somebody = new(Guid.AllBitsSet);

    private const int Stock = 60;

    private readonly Stack<UnitId> stock = new();

    /// <summary>In the name of somebody with all functions of Evidence in one unit.</summary>
    public Task<T> SendAs<T>(IRequest<T> request, UnitId unit, AccountId? account = null) =>
        SendWith(request, account ?? Somebody, Uploads.Everything.ToDictionary(function => function, _ => new Scope(false, [unit])));

    /// <summary>Sends with exactly these rights.</summary>
    public async Task<T> SendWith<T>(IRequest<T> request, AccountId account, IReadOnlyDictionary<Function, Scope> rights)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Become(account, [], rights);
        var answer = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new SendOn(async sender => (await sender.Send(request))!));
        return (T)answer;
    }

    public Task<EvidenceCount> Link(UnitId unit, Guid target, params DocumentId[] documents) =>
        SendAs(new LinkDocuments(Kind, target, "Chỉ số 2.1.1 năm 2022", 2022, unit, [], documents), unit);

    protected override void AddDoubles(IServiceCollection services) =>
        services.AddScoped<IRequestHandler<SendOn, object>, SendOnHandler>();

    /// <summary>A unit of its own for each test, from a stock founded beforehand.</summary>
    public UnitId NewUnit() => stock.Pop();

    protected override Task PrepareAsync() => InTransaction(services =>
    {
        var type = new UnitType(new UnitTypeId(Uploads.NewId()), "xa", "Xã");
        services.GetRequiredService<IRepository<UnitType>>().Add(type);
        var units = services.GetRequiredService<IRepository<Unit>>();
        for (var number = 1; number <= Stock; number++)
        {
            var unit = Unit.Found(new UnitId(Uploads.NewId()), $"xa-{number}", new Period(new DateOnly(2000, 1, 1), null), new UnitNaming($"Xã {number}", null, null), type.Id, "Bản thử");
            units.Add(unit);
            stock.Push(unit.Id);
        }

        return Task.FromResult(true);
    });

    [AllowSignedIn]
    private sealed record SendOn(Func<ISender, Task<object>> Send) : ICommand<object>;

    private sealed class SendOnHandler(ISender sender) : IRequestHandler<SendOn, object>
    {
        public Task<object> Handle(SendOn request, CancellationToken cancellationToken) => request.Send(sender);
    }
}
