using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>The deadlines of a span that are over, with the names of whom they are told by.</summary>
[PerRequest]
internal sealed class EndedDeadlines(DeadlinesInScope deadlines, ISender modules, TimeProvider time)
{
    /// <param name="under">Only of this unit and everything below it, as it stood when the deadline was set; none: of all within the caller's scope.</param>
    public async Task<IReadOnlyList<Deadline>> ListAsync(TimelinessSpan span, string? kind, UnitId? under, CancellationToken ct) =>
        span.Until < span.First ? []
        : [.. (await deadlines.ListAsync(new DeadlineFilter(span.First, span.Until, kind, State: null, Unit: null, Subject: null), ct))
            .Where(deadline => under is not { } unit || deadline.Unit == unit || deadline.Above.Contains(unit))];

    /// <summary>In Vietnamese order of the names. One statement.</summary>
    public async Task<IReadOnlyDictionary<UnitId, NamedPlace>> NamesAsync(IEnumerable<UnitId> units, CancellationToken ct) =>
        (await modules.Send(new FindNamedUnits(time.Today()) { Among = [.. units.Distinct()] }, ct))
            .Select((unit, place) => new NamedPlace(unit.Id, unit.Name, place)).ToDictionary(unit => unit.Unit);
}

/// <param name="Place">From 0, in Vietnamese order.</param>
internal sealed record NamedPlace(UnitId Unit, string Name, int Place);
