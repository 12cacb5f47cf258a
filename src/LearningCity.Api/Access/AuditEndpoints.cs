using LearningCity.Api.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Access;

internal sealed class AuditEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/audit", ListAudit).For<ListAudit>();
        api.MapGet("/security-events", ListSecurityEvents).For<ListSecurityEvents>();
    }

    /// <summary>Who changed what, when and why, with before and after; newest first. <c>from</c> and <c>until</c> are days of the city, both included.</summary>
    private static async Task<Ok<Page<AuditLine>>> ListAudit(
        ISender sender, CancellationToken ct,
        string? kind = null, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "object")] Guid? @object = null, Guid? account = null, Guid? token = null, string? action = null,
        DateOnly? from = null, DateOnly? until = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new ListAudit(
                kind,
                @object,
                account is { } id ? new AccountId(id) : null,
                token is { } program ? new PersonalTokenId(program) : null,
                action,
                Start(from),
                End(until),
                PageRequest.Of(page, size)),
            ct));

    /// <summary>Sign-ins, failed ones too, links, sessions, accounts, grants; newest first.</summary>
    private static async Task<Ok<Page<SecurityEventLine>>> ListSecurityEvents(
        ISender sender, CancellationToken ct,
        string? kind = null, Guid? account = null, DateOnly? from = null, DateOnly? until = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new ListSecurityEvents(
                EnumFilter.Read<SecurityEventKind>("kind", kind),
                account is { } id ? new AccountId(id) : null,
                Start(from),
                End(until),
                PageRequest.Of(page, size)),
            ct));

    private static DateTimeOffset? Start(DateOnly? day) => day is { } first ? CityTime.StartOfDay(first) : null;

    private static DateTimeOffset? End(DateOnly? day) => day is { } last ? CityTime.StartOfDay(last.AddDays(1)) : null;
}
