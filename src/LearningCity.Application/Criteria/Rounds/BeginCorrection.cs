using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Đính chính: opens a decided round again until a new khoá, with a reason. The frozen result stays to the digit; reports go the ordinary
/// steps, the suppliers are asked again, and the next decision freezes another result beside it.</summary>
/// <param name="LocksAt">The new khoá, in the future.</param>
[Allow(Function.ReopenRound)]
public sealed record BeginCorrection(RoundId Round, int Seen, DateTimeOffset LocksAt, string Reason) : ICommand<Changed<RoundId>>;

internal sealed class BeginCorrectionHandler(
    IRepository<Round> rounds, SupplyWants wants, RoundAnnouncing announcing, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<BeginCorrection, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(BeginCorrection command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundToCorrect(command.Round), command.Seen, ct);
        round.BeginCorrection(command.LocksAt, command.Reason, caller.Account, time.Now());
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        await wants.PublishAsync(round.Id, ct);
        await announcing.TellAsync(EventType.RoundReopened, round, ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
