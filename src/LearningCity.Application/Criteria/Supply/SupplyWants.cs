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
        if (round.Sources.Count > 0)
        {
            round = await rounds.GetAsync(new RoundToSupply(id, [.. round.Sources.Select(source => source.Indicator)]), ct);
            await PublishAsync(round, await plans.OfAsync(round.Set, ct), ct);
        }

        return round.Sources.Count;
    }

    /// <param name="round">With its units and at least the assignments of the indicators that are supplied.</param>
    public async Task PublishAsync(Round round, ScoringPlan plan, CancellationToken ct)
    {
        foreach (var source in round.Sources)
        {
            var wanted = round.Assignments
                .Where(assignment => assignment.Indicator == source.Indicator && plan.TryFindAnswered(source.Indicator, assignment.Part, out _))
                .Select(assignment => assignment.Unit)
                .OrderBy(unit => unit.Value)
                .GroupBy(unit => round.DatesOf(unit).CutOff)
                .OrderBy(units => units.Key)
                .ToList();
            foreach (var units in wanted)
            {
                await events.Publish(
                    new SupplyWanted(
                        round.Id, round.Period.From, round.Period.To, units.Key, source.Indicator, source.Key, source.Parameters, [.. units]), ct);
            }
        }
    }

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
