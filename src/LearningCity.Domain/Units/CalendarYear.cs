using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>How a day differs from the ordinary week.</summary>
public enum SpecialDayKind
{
    /// <summary>Nobody works: a public holiday, or a day swapped for one.</summary>
    Off,

    /// <summary>A Saturday or Sunday that is worked in exchange (làm bù).</summary>
    Worked,
}

/// <summary>One day that differs from the ordinary week.</summary>
public sealed class SpecialDay
{
    private SpecialDay() { }

    public SpecialDay(DateOnly on, SpecialDayKind kind, string name) =>
        (On, Kind, Name) = (on, kind, UnitText.Line("name", name, UnitRules.NameLimit));

    public DateOnly On { get; private set; }

    public SpecialDayKind Kind { get; private set; }

    public string Name { get; private set; } = "";
}

/// <summary>
/// The city's working calendar of one year: public holidays (Bộ luật Lao động 2019, article 112) and swapped days,
/// as announced each year. The ordinary week is Monday to Friday (Quyết định 188/1999/QĐ-TTg; recalled, not in the sources).
/// </summary>
public sealed class CalendarYear : AggregateRoot
{
    private readonly List<SpecialDay> days = [];

    private CalendarYear() { }

    public CalendarYear(CalendarYearId id, int year)
    {
        if (year is < CalendarYearRules.FirstYear or > CalendarYearRules.LastYear)
        {
            throw CalendarYearRules.YearOutOfRange(year);
        }

        (Id, Year) = (id, year);
    }

    public CalendarYearId Id { get; private set; }

    public int Year { get; private set; }

    public IReadOnlyList<SpecialDay> Days => days;

    /// <summary>Puts these days in place of all the year had. Every fault is told at once.</summary>
    public void Set(IReadOnlyList<SpecialDay> wanted)
    {
        if (wanted.Count > CalendarYearRules.DaysLimit)
        {
            throw CalendarYearRules.TooMany();
        }

        var faults = wanted.SelectMany((day, at) => CalendarYearRules.FaultsOf(day, Year, $"days[{at}]"))
            .Concat(wanted.Select((day, at) => (day.On, at)).GroupBy(day => day.On).Where(same => same.Count() > 1)
                .Select(same => CalendarYearRules.Twice(same.Key, $"days[{same.Last().at}]")))
            .ToList();
        if (faults.Count > 0)
        {
            throw CalendarYearRules.Faulty(faults);
        }

        var kept = wanted.Where(day => days.Exists(had => Same(had, day))).Select(day => day.On).ToHashSet();
        days.RemoveAll(had => !kept.Contains(had.On));
        days.AddRange(wanted.Where(day => !kept.Contains(day.On)));
    }

    private static bool Same(SpecialDay one, SpecialDay other) => (one.On, one.Kind, one.Name) == (other.On, other.Kind, other.Name);
}
