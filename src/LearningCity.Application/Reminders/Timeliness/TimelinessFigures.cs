using LearningCity.Application.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>How deadlines were met whose last good day is over.</summary>
/// <param name="Owed">All of them.</param>
/// <param name="OnTime">Done on the last good day, extension included, or before; so is what was done at an instant nobody knows.</param>
/// <param name="Late">Done after it.</param>
/// <param name="Missing">Not done to this day.</param>
/// <param name="Share">On time of all that was owed, in percent with one place; null: nothing was owed.</param>
/// <param name="MedianDaysLate">Of those done late, in days; null: none was.</param>
/// <param name="MostDaysLate">Of those done late, in days; null: none was.</param>
public sealed record TimelinessFigures(int Owed, int OnTime, int Late, int Missing, decimal? Share, decimal? MedianDaysLate, int? MostDaysLate);

/// <summary>The deadlines of one group, counted in all and by month.</summary>
internal sealed class CountedDeadlines(TimelinessSpan span, IReadOnlyCollection<Deadline> deadlines)
{
    public Timeliness All { get; } = Timeliness.Of([.. deadlines.Select(Met)]);

    public TimelinessFigures Figures => Shown(All);

    public IReadOnlyList<TimelinessFigures> Months()
    {
        var months = deadlines.ToLookup(deadline => span.MonthOf(deadline.LastGoodDay), Met);
        return [.. Enumerable.Range(0, span.Count).Select(month => Shown(Timeliness.Of([.. months[month]])))];
    }

    private static MetDeadline Met(Deadline deadline) => new(
        deadline.LastGoodDay, deadline.State is DeadlineState.Done ? deadline.DoneAt?.CityDay() ?? deadline.LastGoodDay : null);

    private static TimelinessFigures Shown(Timeliness counted) => new(
        counted.Owed, counted.OnTime, counted.Late, counted.Missing, counted.Share, counted.MedianDaysLate, counted.MostDaysLate);
}
