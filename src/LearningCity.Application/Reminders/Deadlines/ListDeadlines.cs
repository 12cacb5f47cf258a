using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>The deadlines of units within the caller's scope between two days, soonest first: of every module.</summary>
/// <param name="From">The first last good day.</param>
/// <param name="To">The last one; at most 400 days after the first.</param>
/// <param name="Unit">Only of this unit.</param>
/// <param name="Subject">Only of this subject, such as a round.</param>
[Allow(Function.SeeDeadlines)]
public sealed record ListDeadlines(DateOnly From, DateOnly To, string? Kind, DeadlineState? State, UnitId? Unit, Guid? Subject, PageRequest Page) : IQuery<Page<DeadlineLine>>
{
    public const int MostDays = 400;
}

/// <param name="KindTitle">What is to be done, in Vietnamese.</param>
/// <param name="KindEnglishTitle">The same in English.</param>
/// <param name="UnitName">As of today; of a unit that has ended, of its last day.</param>
/// <param name="Due">The last good day as it was first set.</param>
/// <param name="LastGoodDay">The last good day that counts, extension included.</param>
/// <param name="WorkingDays">Working days from today to the last good day; negative once it is over.</param>
/// <param name="Link">The screen where it is done.</param>
public sealed record DeadlineLine(
    string Kind, string KindTitle, string KindEnglishTitle, Guid Subject, string Title, UnitId Unit, string UnitName, DateOnly Due, DateOnly LastGoodDay,
    string? ExtensionReason, DateTimeOffset? LocksAt, DeadlineState State, DeadlineTurn Turn, DateTimeOffset? DoneAt, bool IsLate, int WorkingDays, string Link);

internal sealed class ListDeadlinesHandler(DeadlinesInScope deadlines, ISender modules, TimeProvider time) : IRequestHandler<ListDeadlines, Page<DeadlineLine>>
{
    public async Task<Page<DeadlineLine>> Handle(ListDeadlines query, CancellationToken ct)
    {
        var filter = DeadlineFilter.Within(ListDeadlines.MostDays, query.From, query.To, query.Kind, query.State, query.Unit, query.Subject);
        var found = await deadlines.ListAsync(filter, ct);
        var page = found
            .OrderBy(one => one.LastGoodDay).ThenBy(one => one.Title, StringComparer.Ordinal).ThenBy(one => one.Unit.Value).ThenBy(one => one.Kind, StringComparer.Ordinal)
            .Skip(query.Page.Skip).Take(query.Page.Size).ToList();
        var names = await NamesAsync(page.Select(one => one.Unit), ct);
        var calendar = await CalendarAsync(query, ct);
        return new Page<DeadlineLine>([.. page.Select(one => Line(one, deadlines.KindOf(one), names, calendar))], found.Count, query.Page.Number, query.Page.Size);
    }

    private async Task<IReadOnlyDictionary<UnitId, string>> NamesAsync(IEnumerable<UnitId> units, CancellationToken ct) =>
        (await modules.Send(new ListUnitNames([.. units.Distinct()], time.Today()), ct)).ToDictionary(unit => unit.Id, unit => unit.Name);

    /// <summary>From today to the days asked for, as far as a calendar reaches.</summary>
    private Task<WorkingCalendar> CalendarAsync(ListDeadlines query, CancellationToken ct)
    {
        var today = time.Today();
        var (from, to) = (query.From < today ? query.From : today, query.To > today ? query.To : today);
        return modules.Send(new GetWorkingCalendar(from < today.AddYears(-1) ? today.AddYears(-1) : from, to > today.AddYears(1) ? today.AddYears(1) : to), ct);
    }

    private DeadlineLine Line(Deadline deadline, DeadlineKind kind, IReadOnlyDictionary<UnitId, string> names, WorkingCalendar calendar)
    {
        var today = time.Today();
        var days = deadline.LastGoodDay >= today ? calendar.Between(today, deadline.LastGoodDay) : -calendar.Between(deadline.LastGoodDay, today);
        return new DeadlineLine(
            deadline.Kind, kind.Title, kind.EnglishTitle, deadline.Subject, deadline.Title, deadline.Unit, names.GetValueOrDefault(deadline.Unit, ""), deadline.Due, deadline.LastGoodDay,
            deadline.ExtensionReason, deadline.LocksAt, deadline.State, deadline.Turn, deadline.DoneAt, deadline.IsDoneLate, days, deadline.Link);
    }
}
