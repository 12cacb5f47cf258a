using LearningCity.Api.Tests.Access;

namespace LearningCity.Api.Tests.Criteria;

internal sealed class ListCriteriaSetsRequest() : CityRequest("GET /api/v1/criteria-sets");

internal sealed class GetCriteriaSetRequest() : CityRequest("GET /api/v1/criteria-sets/{set}", expected: 404);

internal sealed class GetCriteriaSetFileRequest() : CityRequest("GET /api/v1/criteria-sets/{set}/file", expected: 404);

internal sealed class ImportCriteriaSetRequest() : CityRequest("POST /api/v1/criteria-sets", expected: 422);

internal sealed class CheckCriteriaSetRequest() : CityRequest("POST /api/v1/criteria-set-checks");

internal sealed class EditCriteriaSetRequest() : CityRequest("PUT /api/v1/criteria-sets/{set}/file", expected: 404, seen: 1);

internal sealed class AddCriteriaNodeRequest() : CityRequest(
    "POST /api/v1/criteria-sets/{set}/nodes", new { node = new { code = "1" } }, expected: 404, seen: 1);

internal sealed class ReplaceCriteriaNodeRequest() : CityRequest(
    "PUT /api/v1/criteria-sets/{set}/nodes/{code}", new { node = new { code = "1" } }, expected: 404, seen: 1);

internal sealed class MoveCriteriaNodeRequest() : CityRequest("PUT /api/v1/criteria-sets/{set}/nodes/{code}/place", expected: 404, seen: 1);

internal sealed class RemoveCriteriaNodeRequest() : CityRequest("POST /api/v1/criteria-sets/{set}/nodes/{code}/removal", expected: 404, seen: 1);

internal sealed class DraftNextVersionRequest() : CityRequest("POST /api/v1/criteria-sets/{set}/versions", expected: 404);

internal sealed class DiscardDraftRequest() : CityRequest("POST /api/v1/criteria-sets/{set}/discarding", new { reason = "thử" }, expected: 404, seen: 1);

internal sealed class GetCriteriaSetComparisonRequest() : CityRequest(
    "GET /api/v1/criteria-sets/{set}/comparison", expected: 404, query: "?with=00000000-0000-7000-8000-00000000dead");

internal sealed class GetContinuationsRequest() : CityRequest("GET /api/v1/criteria-sets/{set}/continuations", expected: 404);

internal sealed class PublishCriteriaSetRequest() : CityRequest("POST /api/v1/criteria-sets/{set}/publication", expected: 404, seen: 1);

internal sealed class WithdrawCriteriaSetRequest() : CityRequest("POST /api/v1/criteria-sets/{set}/withdrawal", new { reason = "thử" }, expected: 404, seen: 1);

internal sealed class ListCrosswalksRequest() : CityRequest("GET /api/v1/crosswalks");

internal sealed class GetCrosswalkRequest() : CityRequest("GET /api/v1/crosswalks/{crosswalk}", expected: 404);

internal sealed class DraftCrosswalkRequest() : CityRequest(
    "POST /api/v1/crosswalks",
    new { left = new { set = Guid.Empty, indicator = "1" }, right = new { set = Guid.Empty, indicator = "1" }, inputs = Array.Empty<object>() },
    expected: 404);

internal sealed class EditCrosswalkRequest() : CityRequest(
    "PUT /api/v1/crosswalks/{crosswalk}",
    new { left = new { set = Guid.Empty, indicator = "1" }, right = new { set = Guid.Empty, indicator = "1" }, inputs = Array.Empty<object>() },
    expected: 404, seen: 1);

internal sealed class PublishCrosswalkRequest() : CityRequest("POST /api/v1/crosswalks/{crosswalk}/publication", expected: 404, seen: 1);

internal sealed class RetireCrosswalkRequest() : CityRequest(
    "POST /api/v1/crosswalks/{crosswalk}/retirement", new { reason = "thử" }, expected: 404, seen: 1);

internal sealed class ListRoundsRequest() : CityRequest("GET /api/v1/rounds");

internal sealed class GetRoundRequest() : CityRequest("GET /api/v1/rounds/{round}", expected: 404);

internal sealed class GetRoundPlanRequest() : CityRequest("GET /api/v1/rounds/{round}/plan", expected: 404);

internal sealed class PlanRoundRequest() : CityRequest(
    "POST /api/v1/rounds",
    new
    {
        set = Guid.Empty, title = "Đợt thử", kind = "assessment", subject = Guid.Empty, from = "2026-01-01", to = "2026-12-31",
        dates = new { cutOff = "2026-11-30", due = "2026-12-10", dueForm = "before" },
    },
    expected: 404);

internal sealed class DescribeRoundRequest() : CityRequest(
    "PUT /api/v1/rounds/{round}",
    new { set = Guid.Empty, title = "Đợt thử", kind = "assessment", from = "2026-01-01", to = "2026-12-31" }, expected: 404, seen: 1);

internal sealed class AskUnitsRequest() : CityRequest(
    "POST /api/v1/rounds/{round}/participants", new { tree = "t", units = Array.Empty<object>() }, expected: 404, seen: 1);

internal sealed class RemoveParticipantsRequest() : CityRequest(
    "POST /api/v1/rounds/{round}/participants/removal", new { units = Array.Empty<object>() }, expected: 404, seen: 1);

internal sealed class AssignIndicatorsRequest() : CityRequest(
    "PUT /api/v1/rounds/{round}/assignments", new { tree = "t", assignments = Array.Empty<object>() }, expected: 404, seen: 1);

internal sealed class ChangeRoundDatesRequest() : CityRequest(
    "PUT /api/v1/rounds/{round}/dates", new { dates = new { cutOff = "2026-11-30", due = "2026-12-10", dueForm = "before" } }, expected: 404, seen: 1);

internal sealed class SetRoundLockRequest() : CityRequest("PUT /api/v1/rounds/{round}/lock", new { locksAt = "2026-12-20T00:00:00+07:00" }, expected: 404, seen: 1);

internal sealed class SetPreviousRoundRequest() : CityRequest("PUT /api/v1/rounds/{round}/previous", new { previous = Guid.Empty }, expected: 404, seen: 1);

internal sealed class DiscardRoundRequest() : CityRequest("POST /api/v1/rounds/{round}/discarding", new { reason = "thử" }, expected: 404, seen: 1);

internal sealed class CarryAnswersRequest() : CityRequest("POST /api/v1/rounds/{round}/carrying", expected: 404, seen: 1);

internal sealed class OpenRoundRequest() : CityRequest("POST /api/v1/rounds/{round}/opening", expected: 404, seen: 1);

internal sealed class LockRoundRequest() : CityRequest("POST /api/v1/rounds/{round}/locking", expected: 404, seen: 1);

internal sealed class ReopenRoundRequest() : CityRequest(
    "POST /api/v1/rounds/{round}/reopening", new { locksAt = "2026-12-20T00:00:00+07:00", reason = "thử" }, expected: 404, seen: 1);

internal sealed class ExtendDueDateRequest() : CityRequest(
    "POST /api/v1/rounds/{round}/extensions", new { unit = Guid.Empty, until = "2026-12-12", reason = "thử" }, expected: 404, seen: 1);

internal sealed class RecordCouncilResultsRequest() : CityRequest(
    "POST /api/v1/rounds/{round}/council-results",
    new { metOn = "2026-10-05", results = new[] { new { indicator = "1.1", seen = 0, status = "met" } } }, expected: 404);

internal sealed class TakeRestAsSelfAssessedRequest() : CityRequest(
    "POST /api/v1/rounds/{round}/council-results/rest", new { metOn = "2026-10-05" }, expected: 404);

internal sealed class AssessRoundRequest() : CityRequest("POST /api/v1/rounds/{round}/assessment", expected: 404, seen: 1);

internal sealed class ReopenAssessmentRequest() : CityRequest(
    "POST /api/v1/rounds/{round}/assessment-reopening", new { reason = "thử" }, expected: 404, seen: 1);

internal sealed class DecideRoundRequest() : CityRequest(
    "POST /api/v1/rounds/{round}/decision", new { number = "1/QĐ", date = "2026-10-05", signer = "Chủ tịch", body = "UBND thành phố" }, expected: 404, seen: 1);

internal sealed class PublishRoundRequest() : CityRequest("POST /api/v1/rounds/{round}/publication", new { date = "2026-10-05" }, expected: 404, seen: 1);

internal sealed class BeginCorrectionRequest() : CityRequest(
    "POST /api/v1/rounds/{round}/correction", new { locksAt = "2026-12-20T00:00:00+07:00", reason = "thử" }, expected: 404, seen: 1);

internal sealed class GetCouncilSheetRequest() : ForScores("/council-results", "/council-results");

internal sealed class ListGapsRequest() : ForScores("/gaps", "/gaps")
{
    /// <summary>The round of the bench is open: who may see it learns that there are no gaps to list yet.</summary>
    public override int? Expected => 409;
}

/// <summary>A request upon a frozen result; the bench has none.</summary>
internal abstract class UponResult(string method, string tail, object? body = null) : IMatrixRequest
{
    public string Endpoint => $"{method} /api/v1/rounds/{{round}}/results/{{number:int}}{tail}";

    public int? Expected => 404;

    public bool IsList => true;

    public Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask) =>
        Task.FromResult(MatrixAsk.Call(method, $"/rounds/{Guid.Empty}/results/1{tail}", body, body is null ? null : 1));
}

internal sealed class GetFrozenResultRequest() : UponResult("GET", "");

internal sealed class GetFrozenResultFileRequest() : UponResult("GET", "/file");

internal sealed class GetFrozenResultCheckRequest() : UponResult("GET", "/check");

internal sealed class ListResultDifferencesRequest() : UponResult("GET", "/differences");

internal sealed class WithdrawRoundResultRequest() : UponResult("POST", "/withdrawal", new { reason = "thử" });

internal sealed class SetRoundSourcesRequest() : CityRequest(
    "PUT /api/v1/rounds/{round}/sources", new { sources = Array.Empty<object>() }, expected: 404, seen: 1);

internal sealed class AskSuppliersRequest() : CityRequest("POST /api/v1/rounds/{round}/supply-requests", expected: 404);

internal sealed class ListSupplyDifferencesRequest() : CityRequest("GET /api/v1/rounds/{round}/supply-differences", expected: 404);

/// <summary>Upon a value that was supplied to the unit asked for.</summary>
internal sealed class ReleaseSuppliedValueRequest : IMatrixRequest
{
    public string Endpoint => "POST /api/v1/supplied-values/{value}/release";

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var value = await bench.Sql<Guid>(
            $"""
            insert into criteria.supplied_values (id, round, unit, report, indicator, indicator_ordinal, figures, choices, as_of, source, reference,
                reference_label, supplied_at, revision)
            select gen_random_uuid(), round, unit, id, left(md5(gen_random_uuid()::text), 32), 0, array[1]::numeric[], array[]::text[], date '2026-09-30', 'Nguồn', '1', 'Thử', now(), 1
            from criteria.reports where id = '{await (await MatrixRound.OfAsync(bench)).ReportAsync(ask.Unit, "Draft")}' returning id
            """);
        return MatrixAsk.Call("POST", $"/supplied-values/{value}/release", new { reason = "thử" }, 1);
    }
}

internal sealed class ListReportsRequest() : CityRequest("GET /api/v1/reports");

/// <summary>A question for the whole round, which leaves out what the caller may not see.</summary>
internal abstract class OfRound(string method, string tail, object? body = null) : IMatrixRequest
{
    public string Endpoint => $"{method} /api/v1/rounds/{{round}}{tail}";

    public bool IsList => true;

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask) =>
        MatrixAsk.Call(method, $"/rounds/{(await MatrixRound.OfAsync(bench)).Id.Value}{tail}", body);
}

internal sealed class GetBoardSummaryRequest() : OfRound("GET", "/board");

internal sealed class GetWhatIfRequest() : OfRound("POST", "/what-if", new { targets = new[] { new { indicator = "3.2.3", value = 50 } } });

/// <summary>A request upon the report of the unit asked for, put into the state in which the step is possible.</summary>
internal abstract class UponReport(string method, string tail, string state, object? body = null) : IMatrixRequest
{
    public string Endpoint => $"{method} /api/v1/reports/{{report}}{tail.Replace("/3.2.3/", "/{indicator}/", StringComparison.Ordinal)}";

    public Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask) => InStateAsync(bench, ask.Unit, state);

    /// <summary>The same upon a report in a state of the test's choice.</summary>
    public async Task<HttpRequestMessage> InStateAsync(AccessBench bench, LearningCity.Domain.Kernel.UnitId unit, string present)
    {
        var report = await (await MatrixRound.OfAsync(bench)).ReportAsync(unit, present);
        return MatrixAsk.Call(method, $"/reports/{report}{tail}", method == "GET" ? null : body ?? new { }, method == "GET" ? null : 1);
    }
}

internal sealed class GetReportRequest() : UponReport("GET", "", "Draft");

internal sealed class SaveEntriesRequest() : UponReport(
    "POST", "/entries", "Draft", new { entries = new[] { new { indicator = "3.2.3", seen = 1, gapReason = "Chưa có số liệu" } }, reason = "Nhập thay" });

/// <summary>The bench has no crosswalk: whoever may join finds nothing to join.</summary>
internal sealed class JoinEntryRequest() : UponReport("POST", "/entries/3.2.3/joining", "Draft", new { seen = 1, reason = "Nhập thay" }), IMatrixRequest
{
    public int? Expected => 409;
}

internal sealed class MarkReportReadyRequest() : UponReport("POST", "/readiness", "Draft", new { reason = "Lập thay" });

internal sealed class TakeReportBackRequest() : UponReport("POST", "/drafting", "Ready");

internal sealed class SendReportRequest() : UponReport("POST", "/sending", "Ready", new { reason = "Gửi thay" });

internal sealed class RecallReportRequest() : UponReport("POST", "/recall", "Sent", new { reason = "thử" });

internal sealed class BeginReviewRequest() : UponReport("POST", "/review", "Sent");

internal sealed class AcceptReportRequest() : UponReport("POST", "/acceptance", "InReview");

internal sealed class ReturnReportRequest() : UponReport(
    "POST", "/return", "InReview", new { entries = new[] { new { indicator = "3.2.3", reason = "thử" } } });

internal sealed class ReopenReportRequest() : UponReport("POST", "/reopening", "Accepted", new { reason = "thử" });

/// <summary>A question for the scores of the unit asked for.</summary>
internal abstract class ForScores(string pattern, string path, string parameter = "unit") : IMatrixRequest
{
    public string Endpoint => "GET /api/v1/rounds/{round}" + pattern;

    public virtual int? Expected => null;

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var round = await MatrixRound.OfAsync(bench);
        return MatrixAsk.Call("GET", $"/rounds/{round.Id.Value}{path}?{parameter}={ask.Unit.Value}");
    }
}

internal sealed class GetScoreboardRequest() : ForScores("/scoreboard", "/scoreboard");

internal sealed class GetHeatTableRequest() : ForScores("/heat-table", "/heat-table", "below");

internal sealed class GetHeatMapRequest() : ForScores("/heat-map", "/heat-map", "below");

internal sealed class GetScoreRequest() : ForScores("/scores/{indicator}", "/scores/3.2.3");

internal sealed class GetTrendRequest : IMatrixRequest
{
    public string Endpoint => "GET /api/v1/trends/{set}";

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        await MatrixRound.OfAsync(bench);
        return MatrixAsk.Call("GET", $"/trends/hai-phong-5195-2022?unit={ask.Unit.Value}");
    }
}
