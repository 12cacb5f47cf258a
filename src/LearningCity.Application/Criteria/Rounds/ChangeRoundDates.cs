using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Changes chốt số liệu and hạn nộp for all units or for one unit type; an open round needs a reason.</summary>
[Allow(Function.RunRound)]
public sealed record ChangeRoundDates(RoundId Round, int Seen, WrittenDates Dates, string? UnitType, string? Reason) : ICommand<Changed<RoundId>>;

internal sealed class ChangeRoundDatesHandler(
    IRepository<Round> rounds, RoundAnnouncing announcing, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<ChangeRoundDates, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(ChangeRoundDates command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithUnits(command.Round), command.Seen, ct);
        round.ChangeDates(command.Dates.ToDates(), command.UnitType, command.Reason, caller.Account, time.Now());
        if (command.Reason is { } reason)
        {
            audit.Because(reason);
        }

        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.RoundDatesChanged, round, ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
