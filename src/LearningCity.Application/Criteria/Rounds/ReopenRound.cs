using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Opens a locked round again until a new khoá, with a reason; what its units had sent and entered stands as it was. The suppliers are asked again.</summary>
/// <param name="LocksAt">The new khoá, in the future.</param>
[Allow(Function.ReopenRound)]
public sealed record ReopenRound(RoundId Round, int Seen, DateTimeOffset LocksAt, string Reason) : ICommand<Changed<RoundId>>;

internal sealed class ReopenRoundHandler(
    IRepository<Round> rounds, SupplyWants wants, RoundAnnouncing announcing, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<ReopenRound, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(ReopenRound command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithUnits(command.Round), command.Seen, ct);
        round.Reopen(command.LocksAt, command.Reason, caller.Account, time.Now());
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        await wants.PublishAsync(round.Id, ct);
        await announcing.TellAsync(EventType.RoundReopened, round, ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
