using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Evidence;

/// <summary>The product with a module of the test's own, that sends on what a test gives it, as Criteria does with its links.</summary>
public class EvidenceApp : LearningCityApp
{
    public const string Kind = "criteria-entry";

    public static readonly AccountId Somebody = new(Guid.AllBitsSet);

    /// <summary>In the name of somebody with all functions of Evidence in one unit.</summary>
    public async Task<T> SendAs<T>(IRequest<T> request, UnitId unit, AccountId? account = null, params string[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var mine = new Scope(false, [unit]);
        scope.ServiceProvider.GetRequiredService<Caller>().Become(
            account ?? Somebody, roles, Uploads.Everything.ToDictionary(function => function, _ => mine));
        var answer = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new SendOn(async sender => (await sender.Send(request))!));
        return (T)answer;
    }

    public Task<EvidenceCount> Link(UnitId unit, Guid target, params DocumentId[] documents) =>
        SendAs(new LinkDocuments(Kind, target, "Chỉ số 2.1.1 năm 2022", 2022, unit, [], documents), unit);

    protected override void AddDoubles(IServiceCollection services) =>
        services.AddScoped<IRequestHandler<SendOn, object>, SendOnHandler>();

    [AllowSignedIn]
    private sealed record SendOn(Func<ISender, Task<object>> Send) : ICommand<object>;

    private sealed class SendOnHandler(ISender sender) : IRequestHandler<SendOn, object>
    {
        public Task<object> Handle(SendOn request, CancellationToken cancellationToken) => request.Send(sender);
    }
}
