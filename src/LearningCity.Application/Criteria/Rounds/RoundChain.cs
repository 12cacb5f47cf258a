using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Carries the accepted answers of the round before into a round: of the unit itself, or of its predecessors summed.</summary>
[PerRequest]
internal sealed class RoundChain(
    IRepository<Round> rounds, IRepository<CriteriaSet> sets, IScoringPlans plans, ICarriedAnswers carried, ISender modules)
{
    /// <returns>The units for which something changed; nobody where the round follows none.</returns>
    public async Task<IReadOnlyList<UnitId>> CarryAsync(Round round, ScoringPlan plan, CancellationToken ct)
    {
        if (round.Previous is not { } before)
        {
            return [];
        }

        var previous = await rounds.GetAsync(new RoundById(before), ct);
        var pairs = await PairsAsync(round, plan, previous, ct);
        var asked = round.Assignments
            .Where(assignment => plan.TryFindAnswered(assignment.Indicator, assignment.Part, out _)
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

    /// <summary>Every indicator with the one it continues, where their figures may stand in one line.</summary>
    private async Task<Dictionary<string, (PlanIndicator Now, PlanIndicator Then)>> PairsAsync(
        Round round, ScoringPlan now, Round previous, CancellationToken ct)
    {
        if (round.Set == previous.Set)
        {
            return now.Indicators.ToDictionary(indicator => indicator.Code, indicator => (indicator, indicator), StringComparer.Ordinal);
        }

        var then = await plans.OfAsync(previous.Set, ct);
        var (later, earlier) = (await sets.GetAsync(new CriteriaSetById(round.Set), ct), await sets.GetAsync(new CriteriaSetById(previous.Set), ct));
        var continued = Continuation.Of(new SetVersion(later.Version, now.Definition), new SetVersion(earlier.Version, then.Definition));
        return continued.Where(pair => pair is { IsComparable: true, Earlier: not null }).ToDictionary(
            pair => pair.Code,
            pair => now.TryFind(pair.Code, out var present) && then.TryFind(pair.Earlier!, out var past)
                ? (present, past)
                : throw new InvalidOperationException($"Indicator {pair.Code} is not in its own set."),
            StringComparer.Ordinal);
    }
}
