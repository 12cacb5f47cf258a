using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Units;

internal sealed class CalendarEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/holidays/{year:int}", ListHolidays).For<ListHolidays>();
        api.MapPut("/holidays/{year:int}", SetHolidays).For<SetHolidays>().Edits();
        api.MapGet("/working-calendar", GetWorkingCalendar).For<GetWorkingCalendar>();
    }

    /// <summary>The days of a year that differ from the ordinary week; revision 0 while nobody has set the year.</summary>
    private static async Task<Tagged<HolidaysOfYear>> ListHolidays(int year, ISender sender, CancellationToken ct)
    {
        var found = await sender.Send(new ListHolidays(year), ct);
        return Answer.Shown(found, found.Revision);
    }

    /// <summary>Sets the days of a year in place of all it had.</summary>
    private static async Task<Tagged<Changed<CalendarYearId>>> SetHolidays(
        int year, IReadOnlyList<NamedDay> days, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new SetHolidays(year, seen.Revision, days), ct));

    /// <summary>What differs from the ordinary week between two days.</summary>
    private static async Task<Ok<WorkingCalendar>> GetWorkingCalendar(IsoDay from, IsoDay to, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetWorkingCalendar(from.Day, to.Day), ct));
}
