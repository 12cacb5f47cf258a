using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Tells the suppliers what a round wants of them.</summary>
[PerRequest]
internal sealed class SupplyWants(IRepository<Round> rounds, IScoringPlans plans, IPublisher events)
{
    /// <returns>How many indicators are wanted.</returns>
    public async Task<int> PublishAsync(RoundId id, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(id), ct);
        foreach (var want in await OfAsync(round, ct))
        {
            await events.Publish(want, ct);
        }

        return round.Sources.Count;
    }

    /// <param name="round">With its units and at least the assignments of the indicators that are supplied.</param>
    public async Task PublishAsync(Round round, ScoringPlan plan, CancellationToken ct)
    {
        foreach (var want in Of(round, plan))
        {
            await events.Publish(want, ct);
        }
    }

    /// <summary>What a round wants, in the order of its sources, the units with the earliest cut-off first.</summary>
    /// <param name="round">Its units are read where something is supplied.</param>
    public async Task<IReadOnlyList<SupplyWanted>> OfAsync(Round round, CancellationToken ct) => round.Sources.Count is 0
        ? []
        : Of(await rounds.GetAsync(new RoundToSupply(round.Id, [.. round.Sources.Select(source => source.Indicator)]), ct), await plans.OfAsync(round.Set, ct));

    private static IReadOnlyList<SupplyWanted> Of(Round round, ScoringPlan plan) =>
    [
        .. round.Sources.SelectMany(source => round.Assignments
            .Where(assignment => assignment.Indicator == source.Indicator && plan.TryFindAnswered(source.Indicator, assignment.Part, out _))
            .Select(assignment => assignment.Unit)
            .OrderBy(unit => unit.Value)
            .GroupBy(unit => round.DatesOf(unit).CutOff)
            .OrderBy(units => units.Key)
            .Select(units => new SupplyWanted(
                round.Id, round.Period.From, round.Period.To, units.Key, source.Indicator, source.Key, source.Parameters, [.. units]))),
    ];

    /// <summary>With its units, and who answers what is supplied.</summary>
    private sealed class RoundToSupply : Specification<Round>
    {
        public RoundToSupply(RoundId id, IReadOnlyCollection<string> indicators)
        {
            Where(round => round.Id == id);
            Include(round => round.Participants);
            Include(round => round.Assignments.Where(assignment => indicators.Contains(assignment.Indicator)));
            AsSplitQuery();
        }
    }
}
