namespace LearningCity.Domain.Reminders;

/// <summary>How a deadline stands on the day somebody is reminded; each has its own words.</summary>
public enum ReminderPhase
{
    /// <summary>The last good day lies ahead.</summary>
    Before = 1,

    /// <summary>Today is the last good day.</summary>
    OnTheDay = 2,

    /// <summary>The last good day is over.</summary>
    After = 3,
}
