using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Begins the collection: every unit that answers an indicator gets its one report, the scores begin with everybody waited for, and the suppliers are asked.</summary>
[Bulk]
[Allow(Function.RunRound)]
public sealed record OpenRound(RoundId Round, int Seen) : ICommand<Changed<RoundId>>;

/// <summary>Writes the reports of a round that is being opened, in bulk.</summary>
public interface IReportOpening
{
    Task OpenAsync(RoundId round, IReadOnlyList<UnitReport> reports, CancellationToken ct);
}

internal sealed class OpenRoundHandler(
    IRepository<Round> rounds, IRepository<CriteriaSet> sets, IReportOpening reports, IRoundScores scores, IScoringPlans plans,
    RoundChain chain, SupplyWants wants, RoundAnnouncing announcing, IUnitOfWork work, TimeProvider time)
    : IRequestHandler<OpenRound, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(OpenRound command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new WholeRound(command.Round), command.Seen, ct);
        var set = await sets.GetAsync(new CriteriaSetById(round.Set), ct);
        round.Open(set, time.Now());
        if (await rounds.FindAsync(new OverlappingRounds(round.Id, round.Set, round.Kind, round.Subject, round.Period), ct) is { } other)
        {
            throw RoundRules.PeriodTakenMeanwhile(other.Title, other.Period);
        }

        await work.FlushAsync(ct);
        var plan = await plans.OfAsync(set.Id, ct);
        var begun = round.Assignments
            .Where(assignment => plan.TryFindAnswered(assignment.Indicator, assignment.Part, out _))
            .Select(assignment => assignment.Unit)
            .Distinct()
            .Select(unit => UnitReport.Begin(new ReportId(Identity.New(time.Now())), round.Id, unit))
            .ToList();
        await reports.OpenAsync(round.Id, begun, ct);
        await chain.CarryAsync(round, plan, ct);
        await scores.BeginAsync(round.Id, ct);
        await wants.PublishAsync(round, plan, ct);
        await announcing.TellAsync(EventType.RoundOpened, round, ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
