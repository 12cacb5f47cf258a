using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>What is due on which day between two days, and how many units within the caller's scope stand where: one row for each day, kind and subject, soonest first.</summary>
/// <param name="From">The first last good day.</param>
/// <param name="To">The last one; at most 400 days after the first.</param>
/// <param name="Unit">Only of this unit.</param>
/// <param name="Subject">Only of this subject, such as a round.</param>
[Allow(Function.SeeDeadlines)]
public sealed record ListDeadlineDays(DateOnly From, DateOnly To, string? Kind, DeadlineState? State, UnitId? Unit, Guid? Subject) : IQuery<IReadOnlyList<DeadlineDay>>;

/// <param name="Day">The last good day that counts, extensions included.</param>
/// <param name="KindTitle">What is to be done, in Vietnamese.</param>
/// <param name="KindEnglishTitle">The same in English.</param>
/// <param name="Link">The screen where it is done; null where more than one unit owes it.</param>
/// <param name="Open">Units that still owe it.</param>
/// <param name="Overdue">Of these, those whose last good day is over.</param>
/// <param name="Done">Units that have done it, in time or late.</param>
/// <param name="DoneLate">Of these, those that did it after their last good day.</param>
/// <param name="Lapsed">Units that never did it and cannot any more.</param>
public sealed record DeadlineDay(
    DateOnly Day, string Kind, string KindTitle, string KindEnglishTitle, Guid Subject, string Title, string? Link, int Open, int Overdue, int Done, int DoneLate, int Lapsed);

internal sealed class ListDeadlineDaysHandler(DeadlinesInScope deadlines, TimeProvider time) : IRequestHandler<ListDeadlineDays, IReadOnlyList<DeadlineDay>>
{
    public async Task<IReadOnlyList<DeadlineDay>> Handle(ListDeadlineDays query, CancellationToken ct)
    {
        var filter = DeadlineFilter.Within(ListDeadlines.MostDays, query.From, query.To, query.Kind, query.State, query.Unit, query.Subject);
        return [.. (await deadlines.ListAsync(filter, ct))
            .GroupBy(deadline => (deadline.LastGoodDay, deadline.Kind, deadline.Subject))
            .Select(same => Sum([.. same]))
            .OrderBy(day => day.Day).ThenBy(day => day.Title, StringComparer.Ordinal).ThenBy(day => day.Kind, StringComparer.Ordinal).ThenBy(day => day.Subject)];
    }

    private DeadlineDay Sum(IReadOnlyList<Deadline> same)
    {
        var (first, today) = (same[0], time.Today());
        var kind = deadlines.KindOf(first);
        var open = same.Count(deadline => deadline.State is DeadlineState.Open);
        return new DeadlineDay(
            first.LastGoodDay, first.Kind, kind.Title, kind.EnglishTitle, first.Subject, first.Title, same.Count is 1 ? first.Link : null,
            open, first.LastGoodDay < today ? open : 0,
            same.Count(deadline => deadline.State is DeadlineState.Done), same.Count(deadline => deadline.IsDoneLate), same.Count(deadline => deadline.State is DeadlineState.Lapsed));
    }
}
