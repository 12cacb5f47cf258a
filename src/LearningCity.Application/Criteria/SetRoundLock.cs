using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Enters khoá: from this instant on nothing of a unit changes.</summary>
[Allow(Function.RunRound)]
public sealed record SetRoundLock(RoundId Round, int Seen, DateTimeOffset LocksAt) : ICommand<Changed<RoundId>>;

internal sealed class SetRoundLockHandler(IRepository<Round> rounds, IUnitOfWork work, TimeProvider time)
    : IRequestHandler<SetRoundLock, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(SetRoundLock command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new WholeRound(command.Round), command.Seen, ct);
        round.LockAt(command.LocksAt, time.Now());
        await work.FlushAsync(ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
