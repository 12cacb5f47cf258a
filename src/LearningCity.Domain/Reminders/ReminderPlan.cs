namespace LearningCity.Domain.Reminders;

/// <summary>A step of a policy on its day.</summary>
/// <param name="On">The day it falls on, counted from the last good day.</param>
public sealed record DatedStep(ReminderStep Step, DateOnly On);

/// <summary>Which step of a deadline fits a day: after missed nights one, not five at once.</summary>
/// <remarks>
/// A step fits from its own day on until the next step's day. On a day off nobody is reminded, unless it is the last good day itself; what was due
/// then goes out on the next working day, if it still fits. A step whose day lies before the deadline was there is left out.
/// </remarks>
public static class ReminderPlan
{
    /// <summary>How many days after its own a step is still caught up; after that it tells nobody anything.</summary>
    public const int CatchUpDays = 14;

    /// <summary>The step somebody is reminded of today.</summary>
    /// <param name="steps">All steps in which they are reminded.</param>
    /// <param name="openedOn">The first day of the deadline.</param>
    /// <param name="lastGoodDay">Its last good day.</param>
    /// <param name="today">The day in the city.</param>
    /// <param name="isWorkingDay">Whether people work today.</param>
    /// <returns>None: nothing is to be said today.</returns>
    public static DatedStep? FittingStep(IEnumerable<DatedStep> steps, DateOnly openedOn, DateOnly lastGoodDay, DateOnly today, bool isWorkingDay)
    {
        if (!isWorkingDay && today != lastGoodDay)
        {
            return null;
        }

        var latest = Due(steps, openedOn, today).MaxBy(step => step.On);
        return latest is not null && latest.On.AddDays(CatchUpDays) >= today ? latest : null;
    }

    /// <summary>Steps whose day is over without their having fitted any day since: nights were missed, or the deadline came late.</summary>
    /// <param name="fitting">The step that fits today; none: the latest of them may still fit the next working day.</param>
    public static IEnumerable<DatedStep> Missed(IEnumerable<DatedStep> steps, DateOnly openedOn, DateOnly today, DatedStep? fitting) =>
        fitting is null ? [] : Due(steps, openedOn, today).Where(step => step.On < fitting.On);

    public static ReminderPhase PhaseOf(DateOnly lastGoodDay, DateOnly today) =>
        today < lastGoodDay ? ReminderPhase.Before : today == lastGoodDay ? ReminderPhase.OnTheDay : ReminderPhase.After;

    private static IEnumerable<DatedStep> Due(IEnumerable<DatedStep> steps, DateOnly openedOn, DateOnly today) =>
        steps.Where(step => step.On <= today && step.On >= openedOn);
}
