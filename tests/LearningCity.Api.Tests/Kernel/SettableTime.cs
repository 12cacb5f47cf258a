using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>A clock that stands still until a test moves it. Timers and delays still run in real time.</summary>
public sealed class SettableTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = start.ToUniversalTime();

    public override TimeZoneInfo LocalTimeZone => CityTime.Zone;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public void Pass(TimeSpan time)
    {
        lock (gate)
        {
            now += time;
        }
    }

    /// <summary>Goes to a day and time of the city, forward or back.</summary>
    public void GoTo(DateOnly day, TimeOnly time = default)
    {
        lock (gate)
        {
            now = CityTime.StartOfDay(day) + time.ToTimeSpan();
        }
    }

    public void GoTo(DateTimeOffset instant)
    {
        lock (gate)
        {
            now = instant.ToUniversalTime();
        }
    }
}
