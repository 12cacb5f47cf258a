using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Which earlier indicators each indicator of a set carries on, version by version, and whether their figures are comparable.</summary>
[Allow(Function.SeeCriteria)]
public sealed record GetContinuations(CriteriaSetId Set) : IQuery<SetContinuations>;

/// <param name="Indicators">In the order of the set.</param>
public sealed record SetContinuations(CriteriaSetId Set, string Code, int Version, IReadOnlyList<IndicatorChain> Indicators);

internal sealed class GetContinuationsHandler(IRepository<CriteriaSet> sets, ContinuationChains chains, ICaller caller)
    : IRequestHandler<GetContinuations, SetContinuations>
{
    public async Task<SetContinuations> Handle(GetContinuations query, CancellationToken ct)
    {
        var set = await sets.GetAsync(new ReadableCriteriaSet(query.Set, caller), ct);
        return new SetContinuations(set.Id, set.Code, set.Version, await chains.OfAsync(new SetVersion(set.Version, set.Definition), ct));
    }
}
