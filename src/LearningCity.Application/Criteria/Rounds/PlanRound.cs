using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Plans a round on a set: period, dates, the city it assesses.</summary>
/// <param name="Subject">The city; valid on the cut-off day.</param>
/// <param name="From">First day of the period the figures are about.</param>
/// <param name="To">Its last day.</param>
/// <param name="Dates">For every unit whose type has none of its own.</param>
[Allow(Function.RunRound)]
public sealed record PlanRound(
    CriteriaSetId Set, string Title, RoundKind Kind, UnitId Subject, DateOnly From, DateOnly To, WrittenDates Dates) : ICommand<Changed<RoundId>>;

/// <summary>Chốt số liệu and hạn nộp as the document writes them.</summary>
/// <param name="CutOff">The figures are as of this day.</param>
/// <param name="Due">The day that is written.</param>
/// <param name="DueForm">before: "trước ngày", the last good day is the day before; until-end-of: the day itself still counts.</param>
public sealed record WrittenDates(DateOnly CutOff, DateOnly Due, DueForm DueForm)
{
    internal RoundDates ToDates() => new(CutOff, DueForm is DueForm.Before ? DueDay.Before(Due) : DueDay.UntilEndOf(Due));

    internal static WrittenDates Of(RoundDates dates) => new(dates.CutOff, dates.Due.WrittenDay, dates.Due.Form);
}

internal sealed class PlanRoundHandler(
    IRepository<Round> rounds, IRepository<CriteriaSet> sets, ISender modules, ICaller caller, TimeProvider time)
    : IRequestHandler<PlanRound, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(PlanRound command, CancellationToken ct)
    {
        var set = await sets.GetAsync(new CriteriaSetById(command.Set), ct);
        var dates = command.Dates.ToDates();
        RoundRules.Day(dates.CutOff, "cutOff");
        var city = await modules.Send(new GetValidUnit(command.Subject, command.Dates.CutOff), ct);
        var round = Round.Plan(
            new RoundId(Identity.New(time.Now())), set.Id, command.Title, command.Kind, city.Id,
            new RoundPeriod(command.From, command.To), dates, caller.Account);
        if (await rounds.FindAsync(new OverlappingRounds(round.Id, round.Set, round.Kind, round.Subject, round.Period), ct) is { } other)
        {
            throw RoundRules.PeriodTaken(other.Title, other.Period);
        }

        rounds.Add(round);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
