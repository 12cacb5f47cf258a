using FluentValidation;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

internal sealed class GetWorkingCalendarValidator : AbstractValidator<GetWorkingCalendar>
{
    private const int LongestSpan = 3;

    public GetWorkingCalendarValidator() =>
        RuleFor(query => query.To)
            .Must((query, to) => query.From <= to && to.Year - query.From.Year <= LongestSpan)
            .WithErrorCode("units.calendar-span")
            .WithMessage($"Ngày cuối phải từ ngày đầu trở đi và cách không quá {LongestSpan} năm.");
}

internal sealed class GetWorkingCalendarHandler(IRepository<CalendarYear> years) : IRequestHandler<GetWorkingCalendar, WorkingCalendar>
{
    public async Task<WorkingCalendar> Handle(GetWorkingCalendar query, CancellationToken cancellationToken)
    {
        var known = await years.ListAsync(new CalendarYearsBetween(query.From.Year, query.To.Year), cancellationToken);
        var days = known.SelectMany(year => year.Days).Where(day => query.From <= day.On && day.On <= query.To).OrderBy(day => day.On).ToList();

        return new WorkingCalendar(
            query.From, query.To,
            [.. days.Where(day => day.Kind is SpecialDayKind.Off).Select(day => day.On)],
            [.. days.Where(day => day.Kind is SpecialDayKind.Worked).Select(day => day.On)],
            [.. Enumerable.Range(query.From.Year, query.To.Year - query.From.Year + 1).Except(known.Select(year => year.Year))]);
    }
}
