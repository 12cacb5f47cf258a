using LearningCity.Application.Kernel;

namespace LearningCity.Application.Tests.Kernel;

public sealed class CityTimeTests
{
    [Fact]
    public void The_last_instant_of_a_day_and_the_first_of_the_next_lie_on_different_days()
    {
        var midnight = new DateTimeOffset(2022, 10, 9, 17, 0, 0, TimeSpan.Zero);

        midnight.AddTicks(-1).CityDay().ShouldBe(new DateOnly(2022, 10, 9));
        midnight.CityDay().ShouldBe(new DateOnly(2022, 10, 10));
    }

    [Fact]
    public void The_offset_an_instant_was_written_with_does_not_matter()
    {
        var instant = new DateTimeOffset(2022, 10, 10, 0, 30, 0, TimeSpan.FromHours(7));

        instant.CityDay().ShouldBe(new DateOnly(2022, 10, 10));
        instant.ToUniversalTime().CityDay().ShouldBe(new DateOnly(2022, 10, 10));
        instant.ToOffset(TimeSpan.FromHours(-8)).CityDay().ShouldBe(new DateOnly(2022, 10, 10));
    }

    [Fact]
    public void Every_day_of_two_years_begins_at_seventeen_hours_of_the_day_before()
    {
        for (var day = new DateOnly(2027, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            var start = CityTime.StartOfDay(day);
            start.Offset.ShouldBe(TimeSpan.Zero);
            start.UtcDateTime.ShouldBe(day.AddDays(-1).ToDateTime(new TimeOnly(17, 0)));
            start.CityDay().ShouldBe(day);
        }
    }

    [Fact]
    public void Today_is_the_day_in_the_city_and_not_in_Greenwich() =>
        new StoppedTime(new DateTimeOffset(2026, 12, 31, 18, 0, 0, TimeSpan.Zero)).Today().ShouldBe(new DateOnly(2027, 1, 1));

    private sealed class StoppedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
