using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Concludes the council's work on a locked round: it has spoken on every indicator of the city and of each unit it judged.</summary>
[Allow(Function.RecordCouncilResults)]
public sealed record AssessRound(RoundId Round, int Seen) : ICommand<Changed<RoundId>>;

internal sealed class AssessRoundHandler(IRepository<Round> rounds, IResultSource source, CouncilWork council, RoundAnnouncing announcing, IUnitOfWork work)
    : IRequestHandler<AssessRound, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(AssessRound command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithResults(command.Round), command.Seen, ct);
        round.RequireCouncil();
        await source.HoldAsync(round.Id, ct);
        round.Assess(await council.FaultsAsync(round, ct));
        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.RoundAssessed, round, ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
