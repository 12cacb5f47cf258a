using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Records that khoá is reached; units are refused from the instant itself, recorded or not.</summary>
[Allow(Function.RunRound)]
public sealed record LockRound(RoundId Round, int Seen) : ICommand<Changed<RoundId>>;

internal sealed class LockRoundHandler(IRepository<Round> rounds, RoundAnnouncing announcing, IUnitOfWork work, TimeProvider time)
    : IRequestHandler<LockRound, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(LockRound command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(command.Round), command.Seen, ct);
        round.Lock(time.Now());
        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.RoundLocked, round, ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
