using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Gives a planned round up, with a reason; it is kept and shown to the office alone, and nobody else is told.</summary>
[Allow(Function.RunRound)]
public sealed record DiscardRound(RoundId Round, int Seen, string Reason) : ICommand<Changed<RoundId>>;

internal sealed class DiscardRoundHandler(IRepository<Round> rounds, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<DiscardRound, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(DiscardRound command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(command.Round), command.Seen, ct);
        round.Discard(caller.Account, command.Reason, time.Now());
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
