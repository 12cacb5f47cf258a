using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

/// <summary>How much of its quota of the present year a unit uses, also one that has ended.</summary>
[Allow(Function.OpenEvidence)]
public sealed record GetUnitStorage(UnitId Unit) : IQuery<UnitStorage>;

internal sealed class GetUnitStorageHandler(IStorageUse storage, ISender modules, ICaller caller, TimeProvider time)
    : IRequestHandler<GetUnitStorage, UnitStorage>
{
    public async Task<UnitStorage> Handle(GetUnitStorage query, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var isUnit = caller.ScopeOf(Function.OpenEvidence).Covers(query.Unit)
            && (await modules.Send(new ListUnitNames([query.Unit], today), cancellationToken)).Count > 0;
        return isUnit
            ? UnitStorage.Of(query.Unit, await storage.OfAsync(query.Unit, today.Year, cancellationToken), storage.Quota)
            : throw new NotFound();
    }
}
