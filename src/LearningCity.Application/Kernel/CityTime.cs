namespace LearningCity.Application.Kernel;

/// <summary>Inside, instants are UTC; a day is a day in Asia/Ho_Chi_Minh.</summary>
public static class CityTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The present instant, UTC.</summary>
    public static DateTimeOffset Now(this TimeProvider time) => time.GetUtcNow();

    /// <summary>The present day in the city.</summary>
    public static DateOnly Today(this TimeProvider time) => time.GetUtcNow().CityDay();

    /// <summary>The day in the city on which <paramref name="instant"/> falls.</summary>
    public static DateOnly CityDay(this DateTimeOffset instant) => Domain.Kernel.CityDay.Of(instant);

    /// <summary>The instant, UTC, at which <paramref name="day"/> begins in the city.</summary>
    public static DateTimeOffset StartOfDay(DateOnly day) => Domain.Kernel.CityDay.EndOf(day.AddDays(-1));
}
