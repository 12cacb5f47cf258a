using LearningCity.Application.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>The days of one year that differ from the ordinary week.</summary>
[Allow(Function.SeeCriteria)]
public sealed record ListHolidays(int Year) : IQuery<HolidaysOfYear>;

/// <param name="IsSet">False while nobody has entered the year: then only the ordinary week is known.</param>
/// <param name="Revision">0 while the year is not set.</param>
public sealed record HolidaysOfYear(int Year, bool IsSet, IReadOnlyList<NamedDay> Days, int Revision);

internal sealed class ListHolidaysHandler(IRepository<CalendarYear> years) : IRequestHandler<ListHolidays, HolidaysOfYear>
{
    public async Task<HolidaysOfYear> Handle(ListHolidays query, CancellationToken cancellationToken) =>
        await years.FindAsync(new CalendarYearOf(query.Year), cancellationToken) is { } year
            ? new HolidaysOfYear(year.Year, true, [.. year.Days.OrderBy(day => day.On).Select(day => new NamedDay(day.On, day.Kind, day.Name))], year.Revision)
            : new HolidaysOfYear(query.Year, false, [], 0);
}
