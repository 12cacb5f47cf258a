namespace LearningCity.Domain.Criteria;

/// <summary>Days of the city as instants. Viet Nam keeps UTC+07:00 all year and has no daylight saving, so the conversion is fixed and needs no time zone data.</summary>
/// <remarks>Dates of rounds lie after 1975, when the present offset began.</remarks>
public static class CityDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The instant, UTC, at which the day ends: 24:00 in the city. The day holds every instant before it.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>The day in the city on which the instant falls.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
