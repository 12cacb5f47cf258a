using LearningCity.Api.Tests.Access;

namespace LearningCity.Api.Tests.Units;

// Units are the city's own: no row of the matrix has a narrower reach, so nothing here needs an object in a certain unit.
// What is not there is answered with 404 to whoever may, and with 403 to whoever may not.
internal sealed class ListUnitsRequest() : CityRequest("GET /api/v1/units");

internal sealed class GetUnitRequest() : CityRequest("GET /api/v1/units/{unit}", expected: 404);

internal sealed class AddUnitRequest() : CityRequest(
    "POST /api/v1/units",
    new { code = "u-1", validFrom = "2026-01-01", officialName = "Phường Thử", type = Guid.Empty, places = Array.Empty<object>(), ground = "thử" }, expected: 404);

internal sealed class RenameUnitRequest() : CityRequest(
    "PUT /api/v1/units/{unit}/name", new { from = "2026-01-01", officialName = "Phường Thử", ground = "thử" }, expected: 404, seen: 1);

internal sealed class RetypeUnitRequest() : CityRequest(
    "PUT /api/v1/units/{unit}/type", new { from = "2026-01-01", type = Guid.Empty, ground = "thử" }, expected: 404, seen: 1);

internal sealed class MoveUnitRequest() : CityRequest(
    "PUT /api/v1/units/{unit}/place", new { from = "2026-01-01", tree = Guid.Empty, ground = "thử" }, expected: 404, seen: 1);

internal sealed class LinkSuccessorRequest() : CityRequest(
    "PUT /api/v1/units/{unit}/successors/{successor}", new { on = "2026-01-01", kind = "merged", extent = "whole" }, expected: 404, seen: 1);

internal sealed class CloseUnitRequest() : CityRequest(
    "POST /api/v1/units/{unit}/closing", new { lastDay = "2026-12-31", ground = "thử" }, expected: 404, seen: 1);

internal sealed class GetClosingPreviewRequest() : CityRequest(
    "POST /api/v1/units/{unit}/closing/check", new { lastDay = "2026-12-31", ground = "thử" }, expected: 404);

internal sealed class GetRenamingPreviewRequest() : CityRequest(
    "POST /api/v1/units/{unit}/name/check", new { from = "2026-01-01", officialName = "Phường Thử", ground = "thử" }, expected: 404);

internal sealed class ListUnitMergersRequest() : CityRequest("GET /api/v1/unit-mergers");

internal sealed class GetUnitMergerRequest() : CityRequest("GET /api/v1/unit-mergers/{merger}", expected: 404);

internal sealed class GetMergerPreviewRequest() : CityRequest("POST /api/v1/unit-mergers/check", SampleMerger.Merging, expected: 404);

internal sealed class MergeUnitsRequest() : CityRequest("POST /api/v1/unit-mergers", new { merging = SampleMerger.Merging, check = "" }, expected: 404);

internal sealed class GetSplitPreviewRequest() : CityRequest("POST /api/v1/unit-splits/check", SampleMerger.Splitting, expected: 404);

internal sealed class SplitUnitRequest() : CityRequest("POST /api/v1/unit-splits", new { splitting = SampleMerger.Splitting, check = "" }, expected: 404);

internal sealed class UndoMergerRequest() : CityRequest("POST /api/v1/unit-mergers/{merger}/undoing", new { reason = "thử" }, expected: 404, seen: 1);

internal static class SampleMerger
{
    private static readonly object Ground = new { number = "1/NQ", issuedOn = "2026-01-01" };
    private static readonly object Heir = new { groups = Array.Empty<Guid>(), unit = Guid.Empty };

    public static readonly object Merging = new
    {
        on = "2026-01-01", ground = Ground, predecessors = new[] { new { unit = Guid.Empty, extent = "whole" } }, successor = Heir, moves = Array.Empty<object>(),
    };

    public static readonly object Splitting = new
    {
        on = "2026-01-01", ground = Ground, unit = Guid.Empty, ends = false, successors = new[] { Heir }, moves = Array.Empty<object>(),
    };
}

internal sealed class ListUnitTypesRequest() : CityRequest("GET /api/v1/unit-types");

internal sealed class AddUnitTypeRequest() : CityRequest("POST /api/v1/unit-types", () => new { code = NewCode(), name = "Loại thử" });

internal sealed class RetireUnitTypeRequest() : CityRequest("POST /api/v1/unit-types/{type}/retirement", expected: 404, seen: 1);

internal sealed class ListUnitTreesRequest() : CityRequest("GET /api/v1/unit-trees");

internal sealed class AddUnitTreeRequest() : CityRequest("POST /api/v1/unit-trees", () => new { code = NewCode(), name = "Cây thử" });

internal sealed class GetUnitTreeOnDateRequest() : CityRequest("GET /api/v1/unit-trees/{tree}/nodes", expected: 404);

internal sealed class ListUnitGroupsRequest() : CityRequest("GET /api/v1/unit-groups");

internal sealed class AddUnitGroupRequest() : CityRequest("POST /api/v1/unit-groups", () => new { code = NewCode(), name = "Nhóm thử" });

internal sealed class ChangeGroupMembersRequest() : CityRequest(
    "POST /api/v1/unit-groups/{group}/member-changes", new { from = "2026-01-01", joining = new[] { Guid.Empty }, leaving = Array.Empty<Guid>() }, expected: 404, seen: 1);

internal sealed class RetireUnitGroupRequest() : CityRequest("POST /api/v1/unit-groups/{group}/retirement", expected: 404, seen: 1);

internal sealed class CheckUnitImportRequest() : CityRequest("POST /api/v1/unit-imports/check", new { format = "learningcity-units/1" }, query: "?ground=x");

internal sealed class ImportUnitsRequest() : CityRequest("POST /api/v1/unit-imports", new { format = "learningcity-units/1" }, query: "?ground=x&check=x");

internal sealed class ListHolidaysRequest() : CityRequest("GET /api/v1/holidays/{year:int}");

internal sealed class SetHolidaysRequest() : CityRequest("PUT /api/v1/holidays/{year:int}", Array.Empty<object>(), expected: 412, seen: 1_000_000);

internal sealed class GetWorkingCalendarRequest() : CityRequest("GET /api/v1/working-calendar", query: "?from=2026-01-01&to=2026-01-31");
