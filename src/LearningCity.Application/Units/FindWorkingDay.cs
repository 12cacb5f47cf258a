using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

internal sealed class FindWorkingDayHandler(IRepository<CalendarYear> years) : IRequestHandler<FindWorkingDay, DateOnly>
{
    public async Task<DateOnly> Handle(FindWorkingDay query, CancellationToken cancellationToken)
    {
        var reach = query.WorkingDays / 200 + Math.Sign(query.WorkingDays);
        var (first, last) = (query.After.Year + Math.Min(reach, 0), query.After.Year + Math.Max(reach, 0));
        var known = await years.ListAsync(new CalendarYearsBetween(first, last), cancellationToken);
        return new WorkingDays(known.SelectMany(year => year.Days)).Add(query.After, query.WorkingDays);
    }
}
