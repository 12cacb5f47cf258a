using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Counted = LearningCity.Domain.Reminders.Timeliness;

namespace LearningCity.Application.Reminders;

/// <summary>How well single units met their deadlines over months, within the caller's scope.</summary>
/// <param name="From">Any day of the first month; null: twelve months in all.</param>
/// <param name="To">Any day of the last month, at most 36 months in all; null: the present month. What is not due yet does not count.</param>
/// <param name="Kind">Only deadlines of this kind; null: of every kind.</param>
/// <param name="Under">Only this unit and everything below it; null: all.</param>
[Allow(Function.SeeDeadlines)]
public sealed record ListUnitTimeliness(DateOnly? From, DateOnly? To, string? Kind, UnitId? Under, TimelinessOrder Order, PageRequest Page) : IQuery<UnitTimelinessPage>;

public enum TimelinessOrder
{
    /// <summary>The smallest share on time first.</summary>
    WorstFirst,

    /// <summary>The largest share on time first.</summary>
    BestFirst,

    /// <summary>By name.</summary>
    Name,
}

/// <param name="Months">As 2026-11; the months of every unit are in this order.</param>
public sealed record UnitTimelinessPage(IReadOnlyList<string> Months, IReadOnlyList<UnitTimeliness> Items, int Total, int Number, int Size);

public sealed record UnitTimeliness(UnitId Unit, string UnitName, TimelinessFigures All, IReadOnlyList<TimelinessFigures> Months);

internal sealed class ListUnitTimelinessHandler(EndedDeadlines ended, TimeProvider time) : IRequestHandler<ListUnitTimeliness, UnitTimelinessPage>
{
    public async Task<UnitTimelinessPage> Handle(ListUnitTimeliness query, CancellationToken ct)
    {
        var span = TimelinessSpan.Of(query.From, query.To, time.Today());
        var units = (await ended.ListAsync(span, query.Kind, query.Under, ct)).GroupBy(deadline => deadline.Unit)
            .Select(unit => (Unit: unit.Key, Deadlines: new CountedDeadlines(span, [.. unit]))).ToList();
        var names = await ended.NamesAsync(units.Select(unit => unit.Unit), ct);
        var ordered = query.Order switch
        {
            TimelinessOrder.WorstFirst => units.OrderBy(unit => unit.Deadlines.All, Counted.WorstFirst),
            TimelinessOrder.BestFirst => units.OrderByDescending(unit => unit.Deadlines.All, Counted.WorstFirst),
            TimelinessOrder.Name => units.OrderBy(_ => 0),
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.Order, "unknown order"),
        };
        var page = ordered.ThenBy(unit => names.GetValueOrDefault(unit.Unit)?.Place).ThenBy(unit => unit.Unit.Value).Skip(query.Page.Skip).Take(query.Page.Size);
        return new UnitTimelinessPage(
            span.Months,
            [.. page.Select(unit => new UnitTimeliness(unit.Unit, names.GetValueOrDefault(unit.Unit)?.Name ?? "", unit.Deadlines.Figures, unit.Deadlines.Months()))],
            units.Count, query.Page.Number, query.Page.Size);
    }
}
