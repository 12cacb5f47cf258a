using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Carries the accepted answers of the round before into a round: of the unit itself, or of its predecessors summed.</summary>
[PerRequest]
internal sealed class RoundChain(IRepository<Round> rounds, IScoringPlans plans, ICarriedAnswers carried, ISender modules)
{
    /// <returns>The units for which something changed; nobody where the round follows none.</returns>
    public async Task<IReadOnlyList<UnitId>> CarryAsync(Round round, ScoringPlan plan, CancellationToken ct)
    {
        if (round.Previous is not { } before)
        {
            return [];
        }

        var previous = await rounds.GetAsync(new RoundById(before), ct);
        var pairs = Pairs(plan, await plans.OfAsync(previous.Set, ct));
        var asked = round.Assignments
            .Where(assignment => plan.TryFind(assignment.Indicator, out var indicator) && indicator.Definition.IsAnsweredBy(assignment.Part)
                && pairs.ContainsKey(assignment.Indicator))
            .ToList();
        var origins = (await modules.Send(
                new ListPredecessors([.. asked.Select(assignment => assignment.Unit).Distinct()], previous.Dates.CutOff, round.Dates.CutOff), ct))
            .ToDictionary(origin => origin.Unit);
        var accepted = (await carried.AcceptedAsync(previous.Id, [.. origins.Values.SelectMany(origin => origin.Predecessors).Select(unit => unit.Unit).Distinct()], ct))
            .ToDictionary(answer => (answer.Unit, answer.Indicator));
        return await carried.ReplaceAsync(
            round.Id, [.. asked.Select(assignment => RowOf(assignment, pairs[assignment.Indicator], origins[assignment.Unit], accepted))], ct);
    }

    private static CarriedRow RowOf(
        RoundAssignment assignment, (PlanIndicator Now, PlanIndicator Then) pair, UnitOrigins origins,
        IReadOnlyDictionary<(UnitId, string), AcceptedAnswer> accepted)
    {
        List<AcceptedAnswer?> answers = [.. origins.Predecessors.Select(unit => accepted.GetValueOrDefault((unit.Unit, pair.Then.Code)))];
        return new CarriedRow(
            assignment.Unit, assignment.Indicator,
            CarriedAnswer.Of(pair.Now, pair.Then, [.. answers.Select(answer => answer?.Values)], origins.IsComplete),
            [.. origins.Predecessors.Select(unit => unit.Unit)], [.. answers.OfType<AcceptedAnswer>().Select(answer => answer.Entry)]);
    }

    /// <summary>Every indicator with the one it continues.</summary>
    private static Dictionary<string, (PlanIndicator Now, PlanIndicator Then)> Pairs(ScoringPlan now, ScoringPlan then)
    {
        var pairs = new Dictionary<string, (PlanIndicator, PlanIndicator)>(StringComparer.Ordinal);
        foreach (var indicator in now.Indicators)
        {
            if (then.TryFind(indicator.Code, out var same) && same.Definition.GetType() == indicator.Definition.GetType())
            {
                pairs[indicator.Code] = (indicator, same);
            }
        }

        return pairs;
    }
}
