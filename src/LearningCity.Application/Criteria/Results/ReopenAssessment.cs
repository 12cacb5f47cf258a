using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Gives an assessed round back to the council, with a reason, while nothing is decided.</summary>
[Allow(Function.ReopenRound)]
public sealed record ReopenAssessment(RoundId Round, int Seen, string Reason) : ICommand<Changed<RoundId>>;

internal sealed class ReopenAssessmentHandler(IRepository<Round> rounds, IUnitOfWork work, IAudit audit)
    : IRequestHandler<ReopenAssessment, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(ReopenAssessment command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithResults(command.Round), command.Seen, ct);
        round.ReopenAssessment(command.Reason);
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
