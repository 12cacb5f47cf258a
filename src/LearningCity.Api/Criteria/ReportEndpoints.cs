using LearningCity.Api.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Criteria;

internal sealed class ReportEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/reports", ListReports).For<ListReports>();
        api.MapGet("/rounds/{round:guid}/board", GetBoardSummary).For<GetBoardSummary>();
        api.MapGet("/reports/{report:guid}", GetReport).For<GetReport>();
        api.MapPost("/reports/{report:guid}/entries", SaveEntries).For<SaveEntries>().Creates().SavesWhileTyping();
        api.MapPost("/reports/{report:guid}/readiness", MarkReportReady).For<MarkReportReady>().Transitions();
        api.MapPost("/reports/{report:guid}/drafting", TakeReportBack).For<TakeReportBack>().Transitions();
        api.MapPost("/reports/{report:guid}/sending", SendReport).For<SendReport>().Transitions();
        api.MapPost("/reports/{report:guid}/recall", RecallReport).For<RecallReport>().Transitions();
        api.MapPost("/reports/{report:guid}/review", BeginReview).For<BeginReview>().Transitions();
        api.MapPost("/reports/{report:guid}/acceptance", AcceptReport).For<AcceptReport>().Transitions();
        api.MapPost("/reports/{report:guid}/return", ReturnReport).For<ReturnReport>().Transitions();
        api.MapPost("/reports/{report:guid}/reopening", ReopenReport).For<ReopenReport>().Transitions();
    }

    /// <summary>The board: reports by state and lateness, soonest due first unless another order is asked for.</summary>
    private static async Task<Ok<Page<ReportLine>>> ListReports(
        ISender sender, CancellationToken ct, Guid? round = null, string? state = null, bool? missing = null,
        string? lateness = null, IsoDay? dueUntil = null, string? type = null, string? group = null, Guid? below = null,
        string? search = null, string? order = null, int? page = null, int? size = null)
    {
        var filter = new BoardFilter(round is { } id ? new RoundId(id) : null)
        {
            Units = ScoreEndpoints.UnitsOf(type, group, below, search),
            State = EnumFilter.Read<ReportState>("state", state),
            Missing = missing,
            Lateness = EnumFilter.Read<ReportLateness>("lateness", lateness),
            DueUntil = dueUntil?.Day,
        };
        return TypedResults.Ok(await sender.Send(new ListReports(filter, EnumFilter.Read<BoardOrder>("order", order) ?? BoardOrder.Due, PageRequest.Of(page, size)), ct));
    }

    /// <summary>The board in numbers: by state and lateness, by unit type, parent and group.</summary>
    private static async Task<Ok<BoardSummary>> GetBoardSummary(
        Guid round, ISender sender, CancellationToken ct, string? type = null, string? group = null, Guid? below = null, string? search = null,
        int? days = null) =>
        TypedResults.Ok(await sender.Send(
            new GetBoardSummary(
                new RoundId(round), ScoreEndpoints.UnitsOf(type, group, below, search), days ?? Application.Criteria.GetBoardSummary.UsualDays), ct));

    /// <summary>One unit's report as a form: only what it is asked, with what is answered and what is missing.</summary>
    private static async Task<Tagged<ReportForm>> GetReport(Guid report, ISender sender, CancellationToken ct)
    {
        var form = await sender.Send(new GetReport(new ReportId(report)), ct);
        return Answer.Shown(form, form.Revision);
    }

    /// <summary>Writes answers, all or none; each names the revision it saw (0 for a first answer).</summary>
    private static async Task<Ok<SavedEntries>> SaveEntries(Guid report, WantedEntries body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new SaveEntries(new ReportId(report), body.Entries, body.Reason), ct));

    /// <summary>The reporter is done.</summary>
    private static async Task<Tagged<ChangedReport>> MarkReportReady(
        Guid report, Seen seen, ISender sender, CancellationToken ct, OfficeReason? body = null) =>
        Stepped(await sender.Send(new MarkReportReady(new ReportId(report), seen.Revision, body?.Reason), ct));

    /// <summary>Goes back from ready to draft.</summary>
    private static async Task<Tagged<ChangedReport>> TakeReportBack(Guid report, Seen seen, ISender sender, CancellationToken ct) =>
        Stepped(await sender.Send(new TakeReportBack(new ReportId(report), seen.Revision), ct));

    /// <summary>The head signs and sends.</summary>
    private static async Task<Tagged<ChangedReport>> SendReport(
        Guid report, Seen seen, ISender sender, CancellationToken ct, OfficeReason? body = null) =>
        Stepped(await sender.Send(new SendReport(new ReportId(report), seen.Revision, body?.Reason), ct));

    /// <summary>The unit takes a sent report back while its review has not begun.</summary>
    private static async Task<Tagged<ChangedReport>> RecallReport(Guid report, Seen seen, Reasoned body, ISender sender, CancellationToken ct) =>
        Stepped(await sender.Send(new RecallReport(new ReportId(report), seen.Revision, body.Reason), ct));

    /// <summary>The office begins to check.</summary>
    private static async Task<Tagged<ChangedReport>> BeginReview(Guid report, Seen seen, ISender sender, CancellationToken ct) =>
        Stepped(await sender.Send(new BeginReview(new ReportId(report), seen.Revision), ct));

    /// <summary>Accepts the report; its answers count in the scores at once.</summary>
    private static async Task<Tagged<ChangedReport>> AcceptReport(Guid report, Seen seen, ISender sender, CancellationToken ct) =>
        Stepped(await sender.Send(new AcceptReport(new ReportId(report), seen.Revision), ct));

    /// <summary>Gives the report back, with a reason for each answer that needs work.</summary>
    private static async Task<Tagged<ChangedReport>> ReturnReport(Guid report, Seen seen, ReturnedEntries body, ISender sender, CancellationToken ct) =>
        Stepped(await sender.Send(new ReturnReport(new ReportId(report), seen.Revision, body.Entries), ct));

    /// <summary>Opens an accepted report again, with a reason.</summary>
    private static async Task<Tagged<ChangedReport>> ReopenReport(Guid report, Seen seen, Reasoned body, ISender sender, CancellationToken ct) =>
        Stepped(await sender.Send(new ReopenReport(new ReportId(report), seen.Revision, body.Reason), ct));

    private static Tagged<ChangedReport> Stepped(ChangedReport report) => Answer.Shown(report, report.Revision);
}

internal sealed record WantedEntries(IReadOnlyList<WantedEntry> Entries, string? Reason = null);

/// <summary>Why the office does it on behalf of a unit; nothing to send where the unit does it itself.</summary>
internal sealed record OfficeReason(string? Reason = null);

internal sealed record ReturnedEntries(IReadOnlyList<ReturnedEntry> Entries);
