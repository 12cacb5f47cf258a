using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>The limits of the working calendar and how it says no.</summary>
public static class CalendarYearRules
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;
    public const int DaysLimit = 100;

    public static RuleViolated YearOutOfRange(int year) => RuleViolated.At("year", "units.year-out-of-range",
        $"Năm {year} nằm ngoài khoảng {FirstYear} – {LastYear}.");

    public static RuleViolated TooMany() => RuleViolated.At("days", "units.too-many-days",
        $"Một năm có nhiều nhất {DaysLimit} ngày nghỉ hoặc làm bù.");

    /// <param name="faults">At least one; the first speaks for all.</param>
    public static RuleViolated Faulty(IReadOnlyList<Fault> faults) => new(faults[0].Code, faults[0].Message, faults);

    public static Fault Twice(DateOnly day, string field) => new(field, "units.day-twice", $"Ngày {CityDay.Written(day)} được ghi hai lần.");

    public static IEnumerable<Fault> FaultsOf(SpecialDay day, int year, string field)
    {
        if (day.On.Year != year)
        {
            yield return new Fault(field, "units.day-of-another-year", $"Ngày {CityDay.Written(day.On)} không thuộc năm {year}.");
        }

        if (day.Kind is SpecialDayKind.Worked && !WorkingDays.IsWeekend(day.On))
        {
            yield return new Fault(field, "units.worked-weekday", $"Ngày {CityDay.Written(day.On)} vốn là ngày làm việc, không phải ngày làm bù.");
        }
    }

    public static RuleViolated TooFar(int workingDays) => RuleViolated.At("workingDays", "units.too-many-working-days",
        $"Số ngày làm việc {workingDays} nằm ngoài khoảng -{WorkingDays.SpanLimit} – {WorkingDays.SpanLimit}.");
}
