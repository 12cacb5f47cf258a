using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Sets the days of one year that differ from the ordinary week, in place of all it had.</summary>
/// <param name="Seen">The revision of the year as listed; 0 while nobody has set it.</param>
[Allow(Function.ChangeCalendar)]
public sealed record SetHolidays(int Year, int Seen, IReadOnlyList<NamedDay> Days) : ICommand<Changed<CalendarYearId>>;

/// <param name="Kind">Off: nobody works. Worked: a Saturday or Sunday worked in exchange.</param>
public sealed record NamedDay(DateOnly On, SpecialDayKind Kind, string Name);

internal sealed class SetHolidaysHandler(IRepository<CalendarYear> years, IUnitOfWork work, TimeProvider time) : IRequestHandler<SetHolidays, Changed<CalendarYearId>>
{
    public async Task<Changed<CalendarYearId>> Handle(SetHolidays command, CancellationToken cancellationToken)
    {
        var year = await years.FindAsync(new CalendarYearOf(command.Year), cancellationToken);
        if (year is null)
        {
            year = command.Seen == 0
                ? new CalendarYear(new CalendarYearId(Identity.New(time.Now())), command.Year)
                : throw new StaleRevision(command.Seen, 0);
            years.Add(year);
        }
        else if (year.Revision != command.Seen)
        {
            throw new StaleRevision(command.Seen, year.Revision);
        }

        year.Set([.. command.Days.Select(day => new SpecialDay(day.On, day.Kind, day.Name))]);
        await work.FlushAsync(cancellationToken);
        return new Changed<CalendarYearId>(year.Id, year.Revision);
    }
}

/// <summary>The calendar of one year with its days.</summary>
internal sealed class CalendarYearOf : Specification<CalendarYear>
{
    public CalendarYearOf(int number)
    {
        Where(year => year.Year == number);
        Include(nameof(CalendarYear.Days));
    }
}
