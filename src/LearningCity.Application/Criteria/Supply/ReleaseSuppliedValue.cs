using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Lets a unit enter by hand, for a reason, what is supplied; from now on what the supplier says only stands beside it.</summary>
[Allow(Function.ReturnReport)]
public sealed record ReleaseSuppliedValue(SuppliedValueId Value, int Seen, string Reason) : ICommand<Changed<SuppliedValueId>>;

internal sealed class ReleaseSuppliedValueHandler(
    IRepository<SuppliedValue> supplied, IRepository<Round> rounds, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<ReleaseSuppliedValue, Changed<SuppliedValueId>>
{
    public async Task<Changed<SuppliedValueId>> Handle(ReleaseSuppliedValue command, CancellationToken ct)
    {
        var value = await supplied.GetAsync(new SuppliedValueInScope(command.Value, caller.ScopeOf(Function.ReturnReport)), command.Seen, ct);
        var round = await rounds.GetAsync(new RoundOfUnit(value.Round, value.Unit), ct);
        value.LetGo(command.Reason, caller.Account, round, time.Now());
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        return new Changed<SuppliedValueId>(value.Id, value.Revision);
    }

    private sealed class SuppliedValueInScope : Specification<SuppliedValue>
    {
        public SuppliedValueInScope(SuppliedValueId id, Scope scope)
        {
            Where(value => value.Id == id && (scope.All || scope.Units.Contains(value.Unit)));
            ForUpdate();
        }
    }
}
