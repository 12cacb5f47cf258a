// Messages, handlers, endpoints, jobs and names that break their rules on purpose.
#pragma warning disable CA1812, CA1822, CA1852, CA1024, CA1051, CA1040, CA1805, CA1859, CA1725
using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LearningCity.Application.Plans.Contracts
{
    public sealed record ContractWithAggregate(AggregateRoot Root) : IQuery<int>;

    public sealed record ContractWithFraction(double Share) : IQuery<int>;

    public sealed record ContractWithArray(IReadOnlyList<int[]> Rows) : IQuery<int>;

    public sealed record ContractWithAnswer : IQuery<Exception>;

    public sealed record ContractWithFace(int Number) : IDisposable
    {
        public void Dispose()
        {
        }
    }

    public record ContractWithHeirs(int Number);

    public sealed class ContractOfBehaviour;

    public interface IContractPort;

    public sealed record ContractInOrder(UnitId Unit, DateOnly? Day, IReadOnlyList<ContractPart> Parts) : IQuery<Page<ContractPart>>;

    public sealed record ContractPart(decimal Share, ContractKind Kind);

    public enum ContractKind
    {
        First,
    }
}

namespace LearningCity.Application.Plans
{
    public readonly record struct IdentityElsewhere(Guid Value) : IIdentity;

    [AllowSignedIn]
    public sealed record Slices : IQuery<int>;

    internal sealed class SlicesHandler : IRequestHandler<Slices, int>
    {
        public Task<int> Handle(Slices query, CancellationToken ct) => Task.FromResult(0);
    }

    [AllowSignedIn]
    public sealed record SliceWithoutHandler : ICommand<int>;

    [AllowSignedIn]
    public sealed record SliceApart : ICommand<int>;

    public sealed class SliceApartHandler : IRequestHandler<SliceApart, int>
    {
        public Task<int> Handle(SliceApart command, CancellationToken ct) => Task.FromResult(0);
    }

    public sealed record SliceForAnyone : ICommand<int>;

    [AllowSignedIn]
    [AllowAnyone]
    public sealed record SliceForTwo : ICommand<int>;

    internal sealed record SecretWithoutVerb(string Token) : ISecretCommand<int>;

    internal sealed record NeitherOfBoth : IRequest<int>;

    /// <summary>In order: the field's word.</summary>
    internal sealed record SignOut : ISecretCommand<int>;

    internal sealed record SignPlan : ICommand<int>;

    internal class VisibleToHeirs;

    public sealed class VisibleToNobody;

    internal sealed class NamedManager;

    internal sealed class NamedPlanModel;

    internal interface INamedPort;

    internal sealed class NamedPlan;

    internal sealed class RefusalInPlace
    {
        public Exception Take() => RuleViolated.At("name", "units.name-missing", "Thiếu tên.");
    }

    internal static class RefusalRules
    {
        public static Exception NoName() => new StateConflict("plans.no-name", "Thiếu tên.");
    }
}

namespace LearningCity.Api.Plans
{
    internal sealed class EndpointsAstray : IEndpoints
    {
        public void Map(ApiRoutes api)
        {
            api.MapGet("/planted", Slices).For<LearningCity.Application.Plans.Slices>();
            api.MapPost("/planted", Other).For<LearningCity.Application.Plans.SliceApart>();
        }

        private static IResult Slices() => TypedResults.Ok();

        private static IResult Other() => TypedResults.Ok();
    }
}

namespace LearningCity.Infrastructure.Plans
{
    internal sealed record JobCommand : IRequest<string>;

    internal sealed class JobWithLogic : IJob
    {
        private readonly int count = 0;

        public string Name => "planted";

        public string Title => "Thử";

        public TimeOnly DailyAt => new(1, 0);

        public IRequest<string> CommandFor(DateOnly businessDate) =>
            businessDate.Day > count ? new JobCommand() : throw new InvalidOperationException();
    }

    internal sealed class JobInOrder : IJob
    {
        public string Name => "planted";

        public string Title => "Thử";

        public TimeOnly DailyAt => new(1, 0);

        public IRequest<string> CommandFor(DateOnly businessDate) => new JobCommand();
    }

    internal sealed class SqlAbroad
    {
        public string Take() => "select name from units.units where id = $1";
    }

    internal static class PlansGuards
    {
        public const string InOrder = "alter table plans.tasks add check (true); -- not units.units";
    }

    internal static class SqlOfMoreGuards
    {
        public const string Abroad = "update access.accounts set name = ''";
    }

    internal static class SqlOfNoGuards
    {
        public const string Nothing = "select 1";
    }

    internal sealed class SqlAtHome
    {
        public string Take() => "select plans.tasks.name from plans.tasks";
    }
}
