using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using static LearningCity.Domain.Tests.Units.City;

namespace LearningCity.Domain.Tests.Units;

public sealed class WorkingCalendarTests
{
    // A holiday on Thursday 01/01/2026, the Friday swapped for Saturday 10/01/2026.
    private static readonly SpecialDay[] January =
    [
        new(Day(2026, 1, 1), SpecialDayKind.Off, "Tết Dương lịch"),
        new(Day(2026, 1, 2), SpecialDayKind.Off, "Nghỉ hoán đổi"),
        new(Day(2026, 1, 10), SpecialDayKind.Worked, "Làm bù ngày 02/01"),
    ];

    private readonly WorkingDays days = new(January);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(5, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_day_is_worked_by_the_week_unless_the_calendar_says_otherwise(int day, bool worked) =>
        days.IsWorkingDay(Day(2026, 1, day)).ShouldBe(worked);

    [Fact]
    public void Working_days_skip_holidays_and_count_swapped_days()
    {
        days.Add(Day(2025, 12, 31), 1).ShouldBe(Day(2026, 1, 5));
        days.Add(Day(2025, 12, 31), 6).ShouldBe(Day(2026, 1, 10));
        days.Add(Day(2026, 1, 5), -1).ShouldBe(Day(2025, 12, 31));
        days.ThisOrNext(Day(2026, 1, 1)).ShouldBe(Day(2026, 1, 5));
    }

    [Fact]
    public void Counting_is_the_opposite_of_adding() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 60)), Arb.From(Gen.Choose(0, 40)), (start, count) =>
        {
            var from = Day(2025, 12, 1).AddDays(start);
            return days.Between(from, days.Add(from, count)) == count;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_span_beyond_ten_years_is_refused() =>
        Refused<RuleViolated>(() => days.Add(Day(2026, 1, 1), WorkingDays.SpanLimit + 1)).ShouldBe("units.too-many-working-days");

    [Fact]
    public void A_year_tells_every_wrong_day_at_once()
    {
        var refusal = Should.Throw<RuleViolated>(() => Year().Set(
        [
            new SpecialDay(Day(2025, 12, 31), SpecialDayKind.Off, "Năm khác"),
            new SpecialDay(Day(2026, 1, 5), SpecialDayKind.Worked, "Thứ hai"),
            new SpecialDay(Day(2026, 4, 30), SpecialDayKind.Off, "Một"),
            new SpecialDay(Day(2026, 4, 30), SpecialDayKind.Off, "Hai"),
        ]));

        refusal.Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe(
            [("days[0]", "units.day-of-another-year"), ("days[1]", "units.worked-weekday"), ("days[3]", "units.day-twice")]);
    }

    [Fact]
    public void Setting_a_year_puts_the_new_days_in_place_of_the_old()
    {
        var year = Year();
        year.Set(January);
        year.Set([January[0], new SpecialDay(Day(2026, 4, 30), SpecialDayKind.Off, "Ngày Chiến thắng")]);

        year.Days.Select(day => day.On).ShouldBe([Day(2026, 1, 1), Day(2026, 4, 30)]);
    }

    private static CalendarYear Year() => new(new CalendarYearId(Guid.AllBitsSet), 2026);
}
