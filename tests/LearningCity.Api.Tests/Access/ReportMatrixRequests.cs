using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Access;

/// <summary>An open round in which the parent leads and every other unit of the bench supplies; each has its report.</summary>
internal static class ReportStage
{
    public static readonly RoundId Round = new(new Guid("00000000-0000-7000-8000-000000000100"));

    private static readonly CriteriaSetId Set = new(new Guid("00000000-0000-7000-8000-000000000101"));

    public static async Task<ReportId> ReportOf(AccessBench bench, UnitId unit)
    {
        if (await bench.Sql<long>("select count(*) from criteria.rounds") == 0)
        {
            await bench.InTransaction(services => Task.FromResult(Write(services, bench)));
            await bench.AsService(new OpenRound(Round, 1));
        }

        return new ReportId(await bench.Sql<Guid>($"select id from criteria.reports where unit = '{unit.Value}'"));
    }

    private static bool Write(IServiceProvider services, AccessBench bench)
    {
        var now = bench.Time.GetUtcNow();
        var (author, publisher) = (new AccountId(Identity.New(now)), new AccountId(Identity.New(now)));
        UnitId[] suppliers = [bench.Units.Own, bench.Units.Child, bench.Units.Sibling, bench.Units.Foreign];
        var set = CriteriaSet.Draft(Set, 1, Definition(), new string('a', 64), author, now);
        set.Publish(publisher, now);

        var round = Domain.Criteria.Round.Plan(
            Round, Set, "Đợt thử", RoundKind.Assessment, bench.Units.Parent, new(new(2026, 1, 1), new(2026, 12, 31)),
            new RoundDates(new(2026, 9, 30), DueDay.Before(new(2026, 11, 10))), author);
        round.Ask([.. suppliers.Append(bench.Units.Parent).Select(unit => new ParticipatingUnit(unit, "phuong", []))]);
        round.Assign(set.Definition,
            [
                new("1", bench.Units.Parent, AssignmentPart.Lead), new("2", bench.Units.Parent, AssignmentPart.Lead),
                .. suppliers.Select(unit => new RoundAssignment("1", unit, AssignmentPart.Supply)),
            ]);
        round.LockAt(now.AddDays(60), null, author, now);

        services.GetRequiredService<IRepository<CriteriaSet>>().Add(set);
        services.GetRequiredService<IRepository<Round>>().Add(round);
        return true;
    }

    private static SetDefinition Definition() => new(
        "thu-nghiem", "Bộ tiêu chí thử", null, ["Chỉ báo"], new("Công văn", null, null, null, null, null, null, []), SetRule.NotSet, [],
        [new("office", "Cơ quan thường trực", null, SetUnitKind.Unit, null), new("wards", "phường", null, SetUnitKind.Group, null)],
        [
            new("1", "Chỉ báo 1", [], [], Share(new RollUp.Sum(), AssignmentPart.Lead, AssignmentPart.Supply)),
            new("2", "Chỉ báo 2", [], [], Share(new RollUp.Lead(), AssignmentPart.Lead)),
        ],
        []);

    private static ShareIndicator Share(RollUp rollUp, params AssignmentPart[] parts) => new()
    {
        Inputs =
        [
            new("n", "Tử số", InputType.Integer, "người", 0, null, true, []), new("d", "Mẫu số", InputType.Integer, "người", 0, null, true, []),
        ],
        Documents = new(1, null),
        Assignments = [.. parts.Select(part => new IndicatorAssignment(part is AssignmentPart.Lead ? "office" : "wards", part, null))],
        RollUp = rollUp,
        Measure = new(["n"], ["d"]),
        Target = new(Comparison.AtLeast, 70, null),
    };
}

/// <summary>Requests upon the report of the unit asked for. Whether its state allows the step is told by the tests of the module.</summary>
internal abstract class UponReport(string method, string tail, object? body = null) : IMatrixRequest
{
    public string Endpoint => $"{method} /api/v1/reports/{{report}}{tail}";

    public bool ReachesOnly => true;

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var report = await ReportStage.ReportOf(bench, ask.Unit);
        return MatrixAsk.Call(method, $"/reports/{report.Value}{tail}", body ?? (method == "GET" ? null : new { }), seen: 1);
    }
}

internal sealed class GetReportRequest() : UponReport("GET", "");

internal sealed class SaveEntriesRequest() : UponReport(
    "POST", "/entries", new { entries = new[] { new { indicator = "1", seen = 0, gapReason = "chưa có số liệu" } }, reason = "nhập thay" });

internal sealed class MarkReportReadyRequest() : UponReport("POST", "/readiness");

internal sealed class TakeReportBackRequest() : UponReport("POST", "/drafting");

internal sealed class SendReportRequest() : UponReport("POST", "/sending");

internal sealed class RecallReportRequest() : UponReport("POST", "/recall", new { reason = "gửi nhầm" });

internal sealed class BeginReviewRequest() : UponReport("POST", "/review");

internal sealed class AcceptReportRequest() : UponReport("POST", "/acceptance");

internal sealed class ReturnReportRequest() : UponReport("POST", "/return", new { entries = new[] { new { indicator = "1", reason = "sửa số" } } });

internal sealed class ReopenReportRequest() : UponReport("POST", "/reopening", new { reason = "sửa số" });

internal sealed class ListReportsRequest() : PlainRequest("GET /api/v1/reports");
