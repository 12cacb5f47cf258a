using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Says who leads and who supplies each indicator of a planned round: single units, or those of a type or a group that are in the round.
/// Replaces what was assigned before.</summary>
/// <param name="Tree">The code of the tree.</param>
[Allow(Function.RunRound)]
public sealed record AssignIndicators(RoundId Round, int Seen, string Tree, IReadOnlyList<WantedAssignment> Assignments) : ICommand<Changed<RoundId>>;

/// <param name="Indicator">Code in the set.</param>
public sealed record WantedAssignment(string Indicator, AssignmentPart Part, UnitChoice Units);

internal sealed class AssignIndicatorsHandler(
    IRepository<Round> rounds, IRepository<CriteriaSet> sets, ISender modules, IUnitOfWork work)
    : IRequestHandler<AssignIndicators, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(AssignIndicators command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new WholeRound(command.Round), command.Seen, ct);
        var set = await sets.GetAsync(new CriteriaSetById(round.Set), ct);
        var plan = ScoringPlan.From(set.Definition);
        var choices = command.Assignments.Select(assignment => assignment.Units);
        var units = await RoundUnits.FindAsync(modules, command.Tree, round.Dates.CutOff, round.Subject, choices, ct);
        var asked = round.Participants.Select(participant => participant.Unit).ToHashSet();
        var wanted = command.Assignments
            .SelectMany((assignment, i) => InRound(units.Of(assignment.Units, $"/assignments/{i}/units"), asked)
                .Where(unit => assignment.Units.Group is null || IsFor(plan, assignment, unit.Type))
                .Select(unit => new RoundAssignment(assignment.Indicator, unit.Id, assignment.Part)))
            .ToList();
        round.Assign(set.Definition, wanted);
        await work.FlushAsync(ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }

    /// <summary>Whoever of them is asked; where nobody is, all of them, so that each is named in the refusal.</summary>
    private static IEnumerable<UnitOnDate> InRound(IReadOnlyList<UnitOnDate> found, HashSet<UnitId> asked) =>
        found.Any(unit => asked.Contains(unit.Id)) ? found.Where(unit => asked.Contains(unit.Id)) : found;

    /// <summary>Of a group only those are asked whom the indicator concerns; the others stand in it for other indicators.</summary>
    private static bool IsFor(ScoringPlan plan, WantedAssignment assignment, string unitType) =>
        !plan.TryFindAnswered(assignment.Indicator, assignment.Part, out var indicator) || indicator.Definition.Concerns(unitType);
}
