using LearningCity.Application.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Contracts;

/// <summary>What differs from the ordinary week (Monday to Friday) between two days, both included, at most three years apart.</summary>
[Allow(Function.SeeCriteria)]
public sealed record GetWorkingCalendar(DateOnly From, DateOnly To) : IQuery<WorkingCalendar>;

/// <param name="DaysOff">Days nobody works though the week or a swap would have it; weekends are not repeated here unless named as holidays.</param>
/// <param name="WorkedWeekends">Saturdays and Sundays that are worked in exchange.</param>
/// <param name="YearsNotSet">Years nobody has entered yet: there only the ordinary week is known, and whoever counts must say so.</param>
public sealed record WorkingCalendar(
    DateOnly From, DateOnly To, IReadOnlyList<DateOnly> DaysOff, IReadOnlyList<DateOnly> WorkedWeekends, IReadOnlyList<int> YearsNotSet)
{
    public bool IsWorkingDay(DateOnly day) =>
        WorkedWeekends.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DaysOff.Contains(day));

    /// <summary>The day on which so many working days after a day are over; negative counts go back, 0 is the day itself. Right between the two days only.</summary>
    public DateOnly Add(DateOnly start, int count) => WorkingDays.Add(start, count, IsWorkingDay);

    /// <summary>Working days after the first up to and including the second day; 0 when it is not later.</summary>
    public int Between(DateOnly start, DateOnly end) => WorkingDays.Between(start, end, IsWorkingDay);
}
