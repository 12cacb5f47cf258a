using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Gia hạn: gives one unit a later last good day, before khoá, with a reason.</summary>
[Allow(Function.ExtendDueDate)]
public sealed record ExtendDueDate(RoundId Round, int Seen, UnitId Unit, DateOnly Until, string Reason) : ICommand<Changed<RoundId>>;

internal sealed class ExtendDueDateHandler(
    IRepository<Round> rounds, RoundAnnouncing announcing, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<ExtendDueDate, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(ExtendDueDate command, CancellationToken ct)
    {
        if (!caller.ScopeOf(Function.ExtendDueDate).Covers(command.Unit))
        {
            throw new NotFound();
        }

        var round = await rounds.GetAsync(new RoundOfUnit(command.Round, command.Unit), command.Seen, ct);
        round.Extend(command.Unit, command.Until, command.Reason, caller.Account, time.Now());
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.RoundDatesChanged, round, command.Unit, ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
