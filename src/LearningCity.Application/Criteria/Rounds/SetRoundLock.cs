using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Enters khoá: from this instant on nothing of a unit changes. Once the round is open a reason is needed.</summary>
[Allow(Function.RunRound)]
public sealed record SetRoundLock(RoundId Round, int Seen, DateTimeOffset LocksAt, string? Reason) : ICommand<Changed<RoundId>>;

internal sealed class SetRoundLockHandler(
    IRepository<Round> rounds, RoundAnnouncing announcing, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<SetRoundLock, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(SetRoundLock command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithUnits(command.Round), command.Seen, ct);
        round.LockAt(command.LocksAt, command.Reason, caller.Account, time.Now());
        if (command.Reason is { } reason)
        {
            audit.Because(reason);
        }

        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.RoundDatesChanged, round, ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
