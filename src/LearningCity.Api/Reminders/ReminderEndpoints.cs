using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Reminders;

/// <param name="From">From this time of the day on messages go out, HH:mm:ss.</param>
/// <param name="Until">From this time of the day on it is quiet.</param>
internal sealed record PolicyDescription(bool IsOn, TimeOnly From, TimeOnly Until, IReadOnlyList<PolicyStep> Steps, IReadOnlyList<PolicyText> Texts);

internal sealed class ReminderEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/deadlines", ListDeadlines).For<ListDeadlines>();
        api.MapGet("/deadline-days", ListDeadlineDays).For<ListDeadlineDays>();
        api.MapGet("/reminder-policies", ListReminderPolicies).For<ListReminderPolicies>();
        api.MapPut("/reminder-policies/{kind}", SetReminderPolicy).For<SetReminderPolicy>().Edits();
        api.MapGet("/reminder-preview", GetReminderPreview).For<GetReminderPreview>();
        api.MapGet("/reminders", ListReminders).For<ListReminders>();
        api.MapPost("/reminder-calls", RemindMissing).For<RemindMissing>().Creates();
    }

    /// <summary>Deadlines between two days, soonest first.</summary>
    private static async Task<Ok<Page<DeadlineLine>>> ListDeadlines(
        IsoDay from, IsoDay to, ISender sender, CancellationToken ct, string? kind = null, string? state = null, Guid? unit = null, Guid? subject = null,
        int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new ListDeadlines(
                from.Day, to.Day, kind, EnumFilter.Read<DeadlineState>("state", state), unit is { } id ? new UnitId(id) : null, subject, PageRequest.Of(page, size)),
            ct));

    /// <summary>What is due on which day, and how many units stand where.</summary>
    private static async Task<Ok<IReadOnlyList<DeadlineDay>>> ListDeadlineDays(
        IsoDay from, IsoDay to, ISender sender, CancellationToken ct, string? kind = null, string? state = null, Guid? unit = null, Guid? subject = null) =>
        TypedResults.Ok(await sender.Send(
            new ListDeadlineDays(from.Day, to.Day, kind, EnumFilter.Read<DeadlineState>("state", state), unit is { } id ? new UnitId(id) : null, subject), ct));

    /// <summary>How each kind of deadline is reminded of.</summary>
    private static async Task<Ok<IReadOnlyList<PolicySheet>>> ListReminderPolicies(ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListReminderPolicies(), ct));

    /// <summary>Sets how one kind of deadline is reminded of; If-Match "0" while the standard policy holds.</summary>
    private static async Task<Tagged<Changed<ReminderPolicyId>>> SetReminderPolicy(
        string kind, PolicyDescription policy, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(
            new SetReminderPolicy(kind, seen.Revision, policy.IsOn, policy.From, policy.Until, policy.Steps, policy.Texts), ct));

    /// <summary>Who would be reminded of what on a day.</summary>
    private static async Task<Ok<ReminderPreview>> GetReminderPreview(
        IsoDay on, ISender sender, CancellationToken ct, string? kind = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new GetReminderPreview(on.Day, kind, PageRequest.Of(page, size)), ct));

    /// <summary>The ledger, newest first.</summary>
    private static async Task<Ok<ReminderPage>> ListReminders(
        ISender sender, CancellationToken ct, string? state = null, string? kind = null, Guid? subject = null, Guid? unit = null, Guid? account = null,
        string? search = null, IsoDay? from = null, IsoDay? to = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new ListReminders(
                EnumFilter.Read<LedgerState>("state", state), kind, subject, unit is { } id ? new UnitId(id) : null, account is { } who ? new AccountId(who) : null,
                search, from?.Day, to?.Day, PageRequest.Of(page, size)),
            ct));

    /// <summary>Reminds the missing at once.</summary>
    private static async Task<Ok<RemindedMissing>> RemindMissing(RemindMissing call, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(call, ct));
}
