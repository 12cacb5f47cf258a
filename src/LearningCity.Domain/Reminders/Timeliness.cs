namespace LearningCity.Domain.Reminders;

/// <summary>How deadlines were met whose last good day is over: exact counts, and a share only where something was owed.</summary>
/// <param name="Owed">All of them: on time, late and missing.</param>
/// <param name="OnTime">Done on the last good day, extension included, or before.</param>
/// <param name="Late">Done after it.</param>
/// <param name="Missing">Not done to this day, whether it still can be or not.</param>
/// <param name="MedianDaysLate">Of those done late, in days; a half where two stand in the middle; none: nobody was late.</param>
/// <param name="MostDaysLate">Of those done late, in days; none: nobody was late.</param>
public sealed record Timeliness(int Owed, int OnTime, int Late, int Missing, decimal? MedianDaysLate, int? MostDaysLate)
{
    private const int Tenths = 1000;

    /// <summary>The smallest share first, exact by cross-multiplication; of two with the same share the one that failed more often. What owed nothing stands last.</summary>
    public static IComparer<Timeliness> WorstFirst { get; } = Comparer<Timeliness>.Create(Compare);

    /// <summary>On time of all that was owed, in percent with one place; none: nothing was owed. 100 is said only of all, 0 only of none.</summary>
    public decimal? Share => Owed is 0 ? null : Nearest() / 10m;

    public static Timeliness Of(IReadOnlyCollection<MetDeadline> deadlines)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        var late = deadlines.Where(deadline => deadline.DaysLate > 0).Select(deadline => deadline.DaysLate!.Value).Order().ToList();
        var missing = deadlines.Count(deadline => deadline.DoneOn is null);
        return new Timeliness(
            deadlines.Count, deadlines.Count - late.Count - missing, late.Count, missing,
            late.Count is 0 ? null : (late[(late.Count - 1) / 2] + late[late.Count / 2]) / 2m, late.Count is 0 ? null : late[^1]);
    }

    private static int Compare(Timeliness one, Timeliness other)
    {
        if (one.Owed is 0 || other.Owed is 0)
        {
            return (one.Owed is 0).CompareTo(other.Owed is 0);
        }

        var shares = ((long)one.OnTime * other.Owed).CompareTo((long)other.OnTime * one.Owed);
        return shares is not 0 ? shares : (other.Owed - other.OnTime).CompareTo(one.Owed - one.OnTime);
    }

    private long Nearest()
    {
        var rounded = ((2L * OnTime * Tenths) + Owed) / (2L * Owed);
        return OnTime == Owed ? Tenths : OnTime is 0 ? 0 : Math.Clamp(rounded, 1, Tenths - 1);
    }
}

/// <param name="LastGoodDay">With its extension.</param>
/// <param name="DoneOn">The day in the city; none: not done to this day.</param>
public readonly record struct MetDeadline(DateOnly LastGoodDay, DateOnly? DoneOn)
{
    /// <summary>Days after the last good day; 0 or less: in time; none: not done.</summary>
    public int? DaysLate => DoneOn?.DayNumber - LastGoodDay.DayNumber;
}
