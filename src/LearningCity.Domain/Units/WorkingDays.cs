namespace LearningCity.Domain.Units;

/// <summary>Counts working days of the city. Years without a calendar know only the ordinary week.</summary>
public sealed class WorkingDays(IEnumerable<SpecialDay> special)
{
    /// <summary>Ten years of working days, more than any clock of the law runs.</summary>
    public const int SpanLimit = 2600;

    private readonly Dictionary<DateOnly, SpecialDayKind> days = special.ToDictionary(day => day.On, day => day.Kind);

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public bool IsWorkingDay(DateOnly day) =>
        days.TryGetValue(day, out var kind) ? kind is SpecialDayKind.Worked : !IsWeekend(day);

    /// <summary>The day itself when it is worked, else the next that is.</summary>
    public DateOnly ThisOrNext(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>
    /// The day on which <paramref name="count"/> working days after <paramref name="start"/> are over; the start itself does not count
    /// (Bộ luật Dân sự 2015, article 147: a period in days begins on the day after). Negative counts go back; 0 is the start.
    /// </summary>
    public DateOnly Add(DateOnly start, int count) => Add(start, count, IsWorkingDay);

    /// <summary>The same by whatever says which days are worked.</summary>
    public static DateOnly Add(DateOnly start, int count, Func<DateOnly, bool> isWorkingDay)
    {
        ArgumentNullException.ThrowIfNull(isWorkingDay);
        if (count is < -SpanLimit or > SpanLimit)
        {
            throw CalendarYearRules.TooFar(count);
        }

        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            start = start.AddDays(step);
            if (isWorkingDay(start))
            {
                left--;
            }
        }

        return start;
    }

    /// <summary>Working days after <paramref name="start"/> up to and including <paramref name="end"/>; the opposite of <see cref="Add(DateOnly, int)"/>. 0 when the end is not later.</summary>
    public int Between(DateOnly start, DateOnly end) => Between(start, end, IsWorkingDay);

    /// <summary>The same by whatever says which days are worked.</summary>
    public static int Between(DateOnly start, DateOnly end, Func<DateOnly, bool> isWorkingDay)
    {
        ArgumentNullException.ThrowIfNull(isWorkingDay);
        var count = 0;
        for (var day = start; day < end;)
        {
            day = day.AddDays(1);
            if (isWorkingDay(day))
            {
                count++;
            }
        }

        return count;
    }
}
