using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Withdraws a frozen result, published or not, with a reason. The office still reads and checks it; for everybody else it is gone.</summary>
/// <param name="Number">Of the result in its round.</param>
[Allow(Function.PublishResults)]
public sealed record WithdrawRoundResult(RoundId Round, int Number, int Seen, string Reason) : ICommand<Changed<RoundId>>;

internal sealed class WithdrawRoundResultHandler(IRepository<Round> rounds, RoundAnnouncing announcing, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<WithdrawRoundResult, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(WithdrawRoundResult command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithResults(command.Round), command.Seen, ct);
        if (round.Results.All(result => result.Number != command.Number))
        {
            throw new NotFound();
        }

        round.WithdrawResult(command.Number, command.Reason, caller.Account, time.Now());
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.RoundWithdrawn, round, ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
