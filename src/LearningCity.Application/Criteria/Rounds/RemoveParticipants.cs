using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Takes units out of a planned round, with everything that was assigned to them.</summary>
[Allow(Function.RunRound)]
public sealed record RemoveParticipants(RoundId Round, int Seen, IReadOnlyList<UnitId> Units) : ICommand<RemovedParticipants>;

/// <param name="Assignments">How many assignments went with the units.</param>
/// <param name="Vacant">What they alone were assigned to: nobody is now.</param>
public sealed record RemovedParticipants(RoundId Id, int Revision, int Assignments, IReadOnlyList<VacantPart> Vacant);

/// <param name="Indicator">Code in the set.</param>
public sealed record VacantPart(string Indicator, AssignmentPart Part);

internal sealed class RemoveParticipantsHandler(IRepository<Round> rounds, IUnitOfWork work) : IRequestHandler<RemoveParticipants, RemovedParticipants>
{
    public async Task<RemovedParticipants> Handle(RemoveParticipants command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new WholeRound(command.Round), command.Seen, ct);
        var dropped = round.RemoveParticipants(command.Units);
        await work.FlushAsync(ct);
        return new RemovedParticipants(
            round.Id, round.Revision, dropped.Count,
            [.. dropped.Select(PartOf).Except(round.Assignments.Select(PartOf)).OrderBy(part => part.Indicator, StringComparer.Ordinal).ThenBy(part => part.Part)]);
    }

    private static VacantPart PartOf(RoundAssignment assignment) => new(assignment.Indicator, assignment.Part);
}
