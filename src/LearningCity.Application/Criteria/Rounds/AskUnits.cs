using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Adds units to a planned round, as they stand in a tree on its cut-off day: single units, a type, a group. Units that are there already stay once.</summary>
/// <param name="Tree">The code of the tree.</param>
[Allow(Function.RunRound)]
public sealed record AskUnits(RoundId Round, int Seen, string Tree, IReadOnlyList<UnitChoice> Units) : ICommand<Changed<RoundId>>;

internal sealed class AskUnitsHandler(IRepository<Round> rounds, ISender modules, IUnitOfWork work)
    : IRequestHandler<AskUnits, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(AskUnits command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithUnits(command.Round), command.Seen, ct);
        if (command.Units.Count is 0)
        {
            throw RoundRules.NobodyAsked();
        }

        var units = await RoundUnits.FindAsync(modules, command.Tree, round.Dates.CutOff, round.Subject, command.Units, ct);
        var asked = round.Participants.Select(participant => participant.Unit).ToHashSet();
        var wanted = command.Units
            .SelectMany((choice, i) => units.Of(choice, $"/units/{i}"))
            .Where(unit => asked.Add(unit.Id))
            .Select(unit => new ParticipatingUnit(unit.Id, unit.Type, unit.Path))
            .ToList();
        round.Ask(wanted);
        await work.FlushAsync(ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
