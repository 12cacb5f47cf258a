using System.Globalization;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Kernel;

public sealed class CityDayTests
{
    [Fact]
    public void A_day_of_the_city_ends_at_17_hours_UTC()
    {
        CityDay.EndOf(new(2026, 10, 9)).ShouldBe(new DateTimeOffset(2026, 10, 9, 17, 0, 0, TimeSpan.Zero));
        CityDay.Of(new(2026, 10, 9, 16, 59, 59, TimeSpan.Zero)).ShouldBe(new(2026, 10, 9));
        CityDay.Of(new(2026, 10, 9, 17, 0, 0, TimeSpan.Zero)).ShouldBe(new(2026, 10, 10));
    }

    [Fact]
    public void Days_and_instants_are_written_as_the_office_writes_them_whatever_the_culture_of_the_machine()
    {
        var own = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            CityDay.Written(new DateOnly(2026, 10, 9)).ShouldBe("09/10/2026");
            CityDay.Written(new DateTimeOffset(2026, 10, 9, 17, 0, 0, TimeSpan.Zero)).ShouldBe("00:00 ngày 10/10/2026");
            PersonalTokenRules.EndOutOfBounds(new(2026, 10, 9)).Message.ShouldContain("09/10/2027");
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }
}
