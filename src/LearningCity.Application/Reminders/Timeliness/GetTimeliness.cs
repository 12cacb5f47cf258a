using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Counted = LearningCity.Domain.Reminders.Timeliness;

namespace LearningCity.Application.Reminders;

/// <summary>How well deadlines were met over months, by the units directly under the city or under one unit; the worst group first. Only within the caller's scope.</summary>
/// <param name="From">Any day of the first month; null: twelve months in all.</param>
/// <param name="To">Any day of the last month, at most 36 months in all; null: the present month. What is not due yet does not count.</param>
/// <param name="Kind">Only deadlines of this kind; null: of every kind.</param>
/// <param name="Under">The unit whose direct parts are told apart; null: the city.</param>
[Allow(Function.SeeDeadlines)]
public sealed record GetTimeliness(DateOnly? From, DateOnly? To, string? Kind, UnitId? Under) : IQuery<TimelinessTable>;

/// <param name="Months">As 2026-11; every list of months below is as long and in this order.</param>
/// <param name="Kinds">Every kind of deadline there is.</param>
/// <param name="UnderName">Of the unit that was asked for; null: the city.</param>
/// <param name="All">Of all groups together.</param>
/// <param name="AllMonths">The same, month by month.</param>
public sealed record TimelinessTable(
    IReadOnlyList<string> Months, IReadOnlyList<DeadlineKind> Kinds, string? UnderName, TimelinessFigures All, IReadOnlyList<TimelinessFigures> AllMonths,
    IReadOnlyList<GroupTimeliness> Groups);

/// <param name="Unit">The unit that gives the group its name; it belongs to it.</param>
/// <param name="Units">How many units of the group owed something.</param>
public sealed record GroupTimeliness(UnitId Unit, string UnitName, int Units, TimelinessFigures All, IReadOnlyList<TimelinessFigures> Months);

internal sealed class GetTimelinessHandler(EndedDeadlines ended, DeadlinesInScope deadlines, TimeProvider time) : IRequestHandler<GetTimeliness, TimelinessTable>
{
    public async Task<TimelinessTable> Handle(GetTimeliness query, CancellationToken ct)
    {
        var span = TimelinessSpan.Of(query.From, query.To, time.Today());
        var found = await ended.ListAsync(span, query.Kind, query.Under, ct);
        var groups = found.GroupBy(deadline => GroupOf(deadline, query.Under)).ToList();
        var names = await ended.NamesAsync([.. groups.Select(group => group.Key), .. query.Under is { } under ? [under] : Array.Empty<UnitId>()], ct);
        var whole = new CountedDeadlines(span, found);
        return new TimelinessTable(
            span.Months, [.. deadlines.Kinds], query.Under is { } unit ? names.GetValueOrDefault(unit)?.Name : null, whole.Figures, whole.Months(),
            [.. groups.Select(group => (Group: group, Deadlines: new CountedDeadlines(span, [.. group])))
                .OrderBy(one => one.Deadlines.All, Counted.WorstFirst).ThenBy(one => names.GetValueOrDefault(one.Group.Key)?.Place).ThenBy(one => one.Group.Key.Value)
                .Select(one => new GroupTimeliness(
                    one.Group.Key, names.GetValueOrDefault(one.Group.Key)?.Name ?? "", one.Group.Select(deadline => deadline.Unit).Distinct().Count(),
                    one.Deadlines.Figures, one.Deadlines.Months()))]);
    }

    /// <summary>The part directly below, to which the unit belongs: of the city, whose own place is the first above everything, or of the unit asked for.</summary>
    private static UnitId GroupOf(Deadline deadline, UnitId? under)
    {
        var below = under is { } unit ? deadline.Above.TakeWhile(above => above != unit).Count() + 1 : 1;
        return below < deadline.Above.Count ? deadline.Above[below] : deadline.Unit;
    }
}
