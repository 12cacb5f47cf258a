using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

/// <summary>The units that use four fifths or more of their quota of the present year, the fullest first.</summary>
[Allow(Function.OpenEvidence)]
public sealed record ListNearlyFullUnits(PageRequest Page) : IQuery<Page<UnitStorage>>;

internal sealed class ListNearlyFullUnitsHandler(IStorageUse storage, ICaller caller, TimeProvider time)
    : IRequestHandler<ListNearlyFullUnits, Page<UnitStorage>>
{
    public Task<Page<UnitStorage>> Handle(ListNearlyFullUnits query, CancellationToken cancellationToken) =>
        storage.PageNearlyFullAsync(time.Today().Year, caller.ScopeOf(Function.OpenEvidence), query.Page, cancellationToken);
}
