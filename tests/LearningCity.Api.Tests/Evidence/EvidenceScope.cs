using LearningCity.Application.Evidence.Contracts;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Evidence;

/// <summary>Sends a request below the API, as another module would inside the request of a person.</summary>
internal static class EvidenceScope
{
    public const string Kind = "criteria-entry";

    public static readonly AccountId Somebody = new(Guid.AllBitsSet);

    extension(LearningCityApp app)
    {
        public async Task<T> SendAs<T>(IRequest<T> request, UnitId unit, AccountId? account = null, params string[] roles)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var mine = new Scope(false, [unit]);
            scope.ServiceProvider.GetRequiredService<Caller>().Become(
                account ?? Somebody, roles, Uploads.Everything.ToDictionary(function => function, _ => mine));
            return await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(
                new CommandInfo("Bench", "Kernel", false),
                () => scope.ServiceProvider.GetRequiredService<ISender>().Send(request), CancellationToken.None);
        }

        public Task<EvidenceCount> Link(UnitId unit, Guid target, params DocumentId[] documents) =>
            app.SendAs(new LinkDocuments(Kind, target, "Chỉ số 2.1.1 năm 2022", 2022, unit, [], documents), unit);
    }
}
