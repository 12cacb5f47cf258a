using System.Globalization;

namespace LearningCity.Domain.Kernel;

/// <summary>Days of the city as instants, and both as the office writes them. Viet Nam keeps UTC+07:00 all year and has no daylight saving, so the conversion is fixed and needs no time zone data.</summary>
/// <remarks>For instants after 1975, when the present offset began.</remarks>
public static class CityDay
{
    private const string Form = "dd/MM/yyyy";

    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The instant, UTC, at which the day ends: 24:00 in the city. The day holds every instant before it.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>The day in the city on which the instant falls.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>"09/10/2026".</summary>
    public static string Written(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The minute in the city: "17:00 ngày 09/10/2026".</summary>
    public static string Written(DateTimeOffset instant) =>
        instant.ToOffset(Offset).ToString($"HH:mm 'ngày' {Form}", CultureInfo.InvariantCulture);
}
