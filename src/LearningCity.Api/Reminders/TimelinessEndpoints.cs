using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Reminders;

internal sealed class TimelinessEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/timeliness", GetTimeliness).For<GetTimeliness>();
        api.MapGet("/timeliness/units", ListUnitTimeliness).For<ListUnitTimeliness>();
    }

    /// <summary>How well groups of units met their deadlines, month by month.</summary>
    private static async Task<Ok<TimelinessTable>> GetTimeliness(
        ISender sender, CancellationToken ct, IsoDay? from = null, IsoDay? to = null, string? kind = null, Guid? under = null) =>
        TypedResults.Ok(await sender.Send(new GetTimeliness(from?.Day, to?.Day, kind, under is { } unit ? new UnitId(unit) : null), ct));

    /// <summary>The same of single units.</summary>
    private static async Task<Ok<UnitTimelinessPage>> ListUnitTimeliness(
        ISender sender, CancellationToken ct, IsoDay? from = null, IsoDay? to = null, string? kind = null, Guid? under = null, string? order = null,
        int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new ListUnitTimeliness(
                from?.Day, to?.Day, kind, under is { } unit ? new UnitId(unit) : null, EnumFilter.Read<TimelinessOrder>("order", order) ?? TimelinessOrder.WorstFirst,
                PageRequest.Of(page, size)),
            ct));
}
